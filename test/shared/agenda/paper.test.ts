// The printed sheets: what stands on them, that nothing hostile gets in, and that nothing private can.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AgendaPaper, agendaPaper, rolesInWords } from '../../../shared/agenda/paper.ts'
import {
  crisisPaper,
  guidelinesPaper,
  promptCardsPaper,
  signInPaper,
  tallyPaper
} from '../../../shared/agenda/paper-cards.ts'
import { freshAgenda, templateFor } from '../../../shared/agenda/templates.ts'
import { libraryPrompts } from '../../../shared/prompts/library.ts'
import { starterCrisisCard, starterGuidelines } from '../../../shared/starter-text.ts'

const a4 = { size: 'A4', point: 12 } as const
const agenda: AgendaPaper = {
  date: '2026-07-02',
  startTime: '19:00',
  minutes: 90,
  place: 'Riverbend Library, small hall',
  roles: { lead: 'Marta', coLead: 'Joel', greeter: '', timekeeper: 'Joel', reader: '' },
  blocks: freshAgenda({ template: templateFor(90).blocks, people: 9, minutesEach: 2, minutes: 90 }).map((block) =>
    block.type === 'main-prompt' ? { ...block, promptId: 'finding-my-voice-have-a-say' } : block
  ),
  promptTexts: new Map(libraryPrompts.map((prompt) => [prompt.id, prompt.text])),
  people: 9,
  minutesEach: 2,
  next: { date: '2026-07-09', startTime: '19:00' },
  bring: 'second sand timer',
  clock: '12'
}

/** What a reader of the page sees, a line a block. */
function seen(html: string): readonly string[] {
  return html
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<title>.*<\/title>/, '')
    .replace(/<\/(?:li|p|h1|h2|tr|header)>|<br>/g, '\n')
    .replace(/<[^>]+>/g, ' ')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

test('the agenda reads from the date to the end, with the prompt and the next date', () => {
  expect(seen(agendaPaper(agenda, a4))).toEqual([
    'Thursday 2 July',
    '7:00 to 8:30 pm, Riverbend Library, small hall',
    'Marta leads, Joel co-leads and keeps time',
    '7:00 Welcome, guidelines, newcomers 7 min',
    '7:07 Check-in round 18 min',
    '9 people, 2 minutes each. Passing is always fine.',
    '7:25 Discussion 25 min',
    '“Where in your week do you have a say, however small?”',
    '7:50 Pause, stretch 5 min',
    '7:55 Second prompt 22 min',
    '8:17 Take-away round 8 min',
    '8:25 Closing, notices, next date 5 min',
    'Thursday 9 July, 7:00 pm',
    '8:30 End 90 min',
    'Bring: second sand timer Start and stop on time'
  ])
})

test('every sheet is a whole page in its size, with a heading or list, ligatures off and blocks kept together', () => {
  const sheets = (['A4', 'Letter'] as const).flatMap((size) =>
    ([12, 18, 24] as const).flatMap((point) => {
      const paper = { size, point }
      return [
        agendaPaper(agenda, paper),
        guidelinesPaper(starterGuidelines, 'We may have to tell somebody.', paper),
        crisisPaper(starterCrisisCard('GB'), paper),
        signInPaper(null, 20, paper),
        tallyPaper('2026-07-02', 20, paper),
        promptCardsPaper(libraryPrompts, paper)
      ].map((html) => ({ html, expected: `@page { size: ${size}; margin: 0.8in; } html { font-size: ${point}pt; }` }))
    })
  )
  expect(sheets.filter(({ html, expected }) => !html.includes(expected))).toEqual([])
  for (const must of [
    '<html lang="en-GB">',
    'font-variant-ligatures: none',
    'break-inside: avoid',
    '<main>',
    '</html>'
  ]) {
    expect(sheets.filter(({ html }) => !html.includes(must))).toEqual([])
  }
})

test('guidelines can be read around by number, the crisis card says when it was checked', () => {
  expect(seen(guidelinesPaper(['One.', ' ', 'Two.'], null, a4))).toEqual(['Guidelines', 'One.', 'Two.'])
  const card = { ...starterCrisisCard('NZ'), lastChecked: '2026-06-01' }
  expect(seen(crisisPaper(card, a4)).slice(-3)).toEqual([
    'Need to talk? Call or text 1737',
    'Emergency 111',
    'Last checked on Monday 1 June 2026'
  ])
  expect(seen(crisisPaper({ steps: [], lines: [], lastChecked: null }, a4))).toEqual(['Crisis card', 'Not checked yet'])
})

test('sign-in and tally sheets hold empty lines and boxes, as many as asked, and nobody’s name', () => {
  const rows = (html: string) => html.match(/<tbody>.*<\/tbody>/s)?.[0].match(/<tr>/g)?.length
  expect([0, 1, 25, 10_000, Number.NaN].map((count) => rows(signInPaper(null, count, a4)))).toEqual([1, 1, 25, 500, 1])
  expect(tallyPaper(null, 15, a4).match(/class="box"/g)).toHaveLength(60)
})

test('no words, however hostile, become a part of the page', () => {
  const sharp = fc.constantFrom('</style><script>x()</script>', '"><img src=x>', '&lt;', "' onload='")
  // Line breaks are the one thing that becomes a part of the page, on purpose.
  const words = fc.oneof(fc.string({ unit: 'binary' }), sharp).map((text) => text.replace(/[\r\n]/g, ' '))
  const skeleton = (html: string) => html.replace(/>[^<]*</g, '><')
  fc.assert(
    fc.property(words, (sly) => {
      const hostile: AgendaPaper = {
        ...agenda,
        place: `x${sly}`,
        bring: `x${sly}`,
        roles: { lead: `x${sly}`, coLead: '', greeter: '', timekeeper: '', reader: '' },
        blocks: agenda.blocks.map((block) => ({
          ...block,
          title: sly,
          notes: `x${sly}`,
          who: `x${sly}`
        })),
        promptTexts: new Map([['finding-my-voice-have-a-say', sly]])
      }
      const plain: AgendaPaper = {
        ...hostile,
        place: 'x',
        bring: 'x',
        roles: { ...hostile.roles, lead: 'x' },
        blocks: hostile.blocks.map((block) => ({ ...block, title: '', notes: 'x', who: 'x' })),
        promptTexts: new Map([['finding-my-voice-have-a-say', '']])
      }
      expect(skeleton(agendaPaper(hostile, a4))).toBe(skeleton(agendaPaper(plain, a4)))
      const card = { text: sly, followUps: [sly] }
      expect(skeleton(promptCardsPaper([card], a4))).toBe(
        skeleton(promptCardsPaper([{ text: '', followUps: [''] }], a4))
      )
    })
  )
})

test('an agenda of 200 blocks, of none, and of 10,000 minutes still prints', () => {
  const one = agenda.blocks[0]
  if (!one) throw new Error('The agenda is empty.')
  const long = Array.from({ length: 200 }, (_, index) => ({ ...one, id: `b${index}`, minutes: 50 }))
  expect(agendaPaper({ ...agenda, blocks: long }, a4).match(/<li>/g)).toHaveLength(201)
  expect(seen(agendaPaper({ ...agenda, blocks: long }, a4)).at(-2)).toBe('5:40 End 10000 min')
  expect(
    seen(
      agendaPaper(
        {
          ...agenda,
          blocks: [],
          place: '',
          bring: '',
          roles: { ...agenda.roles, lead: '', coLead: '', timekeeper: '' }
        },
        a4
      )
    )
  ).toEqual(['Thursday 2 July', '7:00 to 8:30 pm', '7:00 End 0 min', 'Start and stop on time'])
})

test('roles are said a person at a time', () => {
  const roles = { lead: 'Marta', coLead: '', greeter: 'Marta', timekeeper: 'Marta', reader: 'Ana' }
  expect(rolesInWords(roles)).toBe('Marta leads, greets and keeps time, Ana reads')
})
