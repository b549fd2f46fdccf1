// What an invented facilitator writes: groups, nicknames, and sentences to put together. All names and happenings are made up.

export const sampleGroups = [
  {
    name: 'Riverbend Thursday group',
    place: 'Riverbend Library, small hall',
    weekday: 4,
    startTime: '19:00',
    minutes: 90
  },
  {
    name: 'Harbour Street morning group',
    place: 'Harbour Street centre, room 2',
    weekday: 2,
    startTime: '10:30',
    minutes: 75
  },
  { name: 'Saturday open circle', place: 'Old school house, upstairs', weekday: 6, startTime: '11:00', minutes: 60 },
  { name: 'Evening group at the mill', place: 'The mill, back room', weekday: 1, startTime: '18:30', minutes: 90 }
] as const

export const nicknames = [
  'Theo',
  'Marisol',
  'Bridie',
  'Anwar',
  'Joss',
  'Petra',
  'Delroy',
  'Ottilie',
  'Kwame',
  'Fenella',
  'Ruben',
  'Siobhan',
  'Tomasz',
  'Wren',
  'Ishaan',
  'Maeve',
  'Lorcan',
  'Zuri',
  'Emrys',
  'Noor',
  'Casimir',
  'Hattie',
  'Yusuf',
  'Greta'
] as const

export const facilitators = ['Marta', 'Joel', 'Ines', 'Callum'] as const

/** `{who}` and `{other}` become nicknames or, where none are kept, "somebody" and "somebody else". */
export const happenings = [
  '{who} came in late and still found a chair by the window, and nobody made a thing of it.',
  'The check-in ran long again, because {who} had had a hard week and the room wanted to hear it.',
  '{who} said almost nothing until the pairs, and then talked to {other} for the whole ten minutes.',
  'Two people answered each other before either of us did, which is what I keep hoping for.',
  'I noticed that I filled a silence after {who} spoke, and I think it would have held.',
  '{other} offered {who} a lift home, and {who} said yes, which is new.',
  'The sand timer in the middle of the table did more than my looking at my watch ever has.',
  'There was laughter about the kettle, and it carried us through the heavier part.',
  '{who} asked whether it is all right to come only every other week. We said that it is.',
  'Somebody new sat by the door with a coat on. By the take-away round the coat was off.',
  '{who} put the chairs away with us without being asked.',
  'We read the guidelines round, and {other} read the one about advice twice, smiling.',
  '{who} has started walking in the mornings and spoke about it as if it were nothing much.',
  'The talk drifted to the news and I brought it back to the prompt, a little clumsily.',
  '{who} thanked {other} for last week, and {other} looked at the floor and was pleased.',
  'It got loud next door after half past seven, and we moved the circle closer.',
  'I had planned the second prompt for twenty minutes and it took six. I let it go.',
  '{who} mentioned the letter from the housing office, and the room went quiet in a kind way.',
  'We spoke about what helps on a slow morning: a list of one thing, a radio, a neighbour’s dog.',
  '{other} said that the group is the only place where they do not have to explain.',
  'The newcomer asked what happens if you cry. {who} said, you get a tissue and we carry on.',
  'I was tired and it showed. {other} took the closing without my having to ask.',
  '{who} wants to try keeping the time next week.',
  'We started on the minute and stopped on the minute, and people noticed.'
] as const

export const reflections = [
  'Next time I would like to count to five before I say anything.',
  'What worked was leaving the question on the table and sitting back.',
  'I went home lighter than I came.',
  'I want to ask Joel how he closes when a round has been heavy.',
  'The room is too warm for ninety minutes; the small window helps if it is opened before.',
  'I said “good” three times after somebody shared. I would rather say “thank you”.',
  'It is easier when we agree beforehand who watches the clock.',
  'Passing was used twice and respected both times.',
  'I keep wanting to fix things, and the group is better at not fixing than I am.',
  'A shorter check-in left more time for the rest.'
] as const

export const shareableLines = [
  'With the timer in the middle of the table the check-in took twenty minutes and the group kept to it.',
  'Pairs helped quieter people begin.',
  'Starting and stopping on time made room for people who have a bus to catch.',
  'Reading the guidelines round the circle worked better than reading them out.',
  'Two people took on roles for the first time and did them well.',
  'The second prompt was left out and nobody missed it.'
] as const

/** What a debrief shares. Some say more than they should, as a tired person does: `{who}` as above. */
export const worked = [
  'A shorter check-in left more time to talk.',
  'Pairs helped quieter people begin.',
  'People kept time for each other without being asked.',
  'The new seating let everybody see everybody.',
  'The group welcomed newcomers warmly and without fuss.',
  'Pairs helped, and {who} led the closing for the first time.',
  ''
] as const

export const hard = [
  'The room next door is loud after half past seven.',
  'We ran over because the check-in was not held to its time.',
  'There were too few chairs at the start.',
  'The talk kept going back to the news.',
  'One topic took most of the discussion.',
  'We ran over by ten minutes, after {who} told of a hard week.',
  ''
] as const

export const requests = [
  { what: 'The reading room instead of the hall', who: 'the committee', byWhen: 'the next quarter' },
  { what: 'A second sand timer', who: 'whoever buys supplies', byWhen: 'next month' },
  { what: 'A trained third facilitator for holidays', who: 'the programme lead', byWhen: 'the summer' },
  { what: '', who: '', byWhen: '' }
] as const

export const titles = [
  'When the check-in runs long',
  'A quiet evening',
  'Two newcomers',
  'What I noticed in myself',
  'The timer on the table',
  'After the holiday',
  'A round that carried itself',
  'The loud room',
  'On not fixing things',
  'Handing over the closing'
] as const

export const tasks = [
  'Ask the library for the reading room',
  'Bring the second sand timer',
  'Print the guidelines in 24 point',
  'Buy tissues and tea',
  'Tell the programme lead about the noise',
  'Find a co-facilitator for the week away'
] as const
