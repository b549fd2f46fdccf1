// What the de-identifier finds, leaves and asks about, in sentences a facilitator might write.
import { describe, expect, it } from 'vitest'
import { applyFlags, deidentify, scannerVersion } from '../../../shared/deidentify/deidentify.ts'
import type { Flag, RosterEntry } from '../../../shared/deidentify/types.ts'

const roster: readonly RosterEntry[] = [
  { nickname: 'Seb', names: [], fullName: 'Sebastián Okonjo' },
  { nickname: 'Hope', names: ['Hopie'], fullName: 'Hope Larkin' },
  { nickname: 'Will', names: [], fullName: 'William Trask' },
  { nickname: 'J', names: [], fullName: 'Jacinda Mbeki-Stone' }
]

function flagsIn(text: string, people: readonly RosterEntry[] = [], lookFor: readonly string[] = []): readonly Flag[] {
  return deidentify(text, { roster: people, lookFor }).flags
}

function found(text: string, people: readonly RosterEntry[] = [], lookFor: readonly string[] = []): string[] {
  return flagsIn(text, people, lookFor).map((flag) => `${flag.action} ${flag.category} ${flag.text}`)
}

describe('the roster', () => {
  it.each([
    ['Seb stayed to the end.', 'Seb'],
    ['We heard from sebastian again.', 'sebastian'],
    ['Then SEBASTIAN laughed.', 'SEBASTIAN'],
    ["Sebastián's chair was empty.", 'Sebastián'],
    ['The tea came from Sebastain this time.', 'Sebastain'],
    ['A card for Okonjo went round.', 'Okonjo'],
    ['A card for okonj went round.', 'okonj'],
    ['Jacinda Mbeki Stone took notes.', 'Jacinda Mbeki Stone'],
    ['mbekistone took notes.', 'mbekistone'],
    ['Ja cinda took notes.', 'Ja cinda'],
    ['We drove Sebastian-Okonjo home.', 'Sebastian-Okonjo']
  ])('is found in “%s”', (text, name) => {
    expect(
      flagsIn(text, roster).filter((flag) => flag.action === 'replace' && flag.category === 'PERSON')[0]?.text
    ).toBe(name)
  })

  it('tells a name from the word it also is, and asks where nobody could tell', () => {
    expect(found('Hope said she would try.', roster)).toEqual(['replace PERSON Hope'])
    expect(found('There is no hope in that, he said.', roster)).toEqual([])
    expect(found('He will not come back.', roster)).toEqual([])
    expect(found('We sat with hope for a while.', roster)).toEqual(['ask PERSON hope'])
  })

  it('includes the names she asked to look for', () => {
    expect(found('They meet above the Rusty Kettle now.', [], ['Rusty Kettle'])).toEqual([
      expect.stringContaining('Rusty Kettle')
    ])
  })
})

describe('what has a shape', () => {
  it.each([
    ['Write to nora.b@post.example today.', 'EMAIL', 'nora.b@post.example'],
    ['Her page is www.norasgarden.example/me now.', 'ONLINE', 'www.norasgarden.example/me'],
    ['He posts as @quiet_oak there.', 'ONLINE', '@quiet_oak'],
    ['Ring 555-0142 before six.', 'PHONE', '555-0142'],
    ['Ring (413) 555-0177 before six.', 'PHONE', '(413) 555-0177'],
    ['Her claim number is RT-20-4471.', 'ID', 'RT-20-4471'],
    ['His number ends at 123-45-6789 on the form.', 'ID', '123-45-6789'],
    ['She lives at 18 Larch Street, Apt 4B.', 'LOCATION', '18 Larch Street, Apt 4B'],
    ['He was born 3/14/1961.', 'DATE', '3/14/1961'],
    ['The hearing moved to 12.21 again.', 'DATE', '12.21'],
    ['Sober since oct and proud.', 'DATE', 'oct'],
    ['Court is on the 22nd, early.', 'DATE', '22nd'],
    ['It was the night of the 5th.', 'DATE', 'night of the 5th'],
    ['She just turned 94.', 'AGE90', '94']
  ])('is found in “%s”', (text, category, expected) => {
    const flag = flagsIn(text).find((one) => one.category === category)
    expect(flag?.text).toContain(expected.replace(/^the /, ''))
  })

  it('leaves years, clock times, countries, states, medicines and programmes alone', () => {
    expect(
      found(
        'In 2019 she moved to Ohio, then to Mexico. We began at 7:30 and ran ten minutes over. Seroquel and DBT came up, and Medicaid forms. He is 34. Nine came.'
      )
    ).toEqual([])
  })
})

describe('names nobody listed', () => {
  it.each([
    ['Her sister Odalys waited outside.', 'PERSON', 'Odalys'],
    ['Rosalinda cried.', 'PERSON', 'Rosalinda'],
    ['I told denise about the key.', 'PERSON', 'denise'],
    ['He is staying at Willow Creek for now.', 'LOCATION', 'Willow Creek'],
    ['They worship at Our Lady of Sorrows.', 'ORG', 'Our Lady of Sorrows'],
    ['She works at the big y on weekends.', 'ORG', 'big y'],
    ['He served with the 82nd Airborne.', 'ORG', '82nd Airborne'],
    ['They moved to Chicopee.', 'LOCATION', 'Chicopee']
  ])('are found in “%s”', (text, category, expected) => {
    expect(flagsIn(text)).toEqual([expect.objectContaining({ category, text: expected, action: 'replace' })])
  })

  it('are asked about when a capital letter is all there is', () => {
    expect(found('We all liked Compass best.')).toEqual([expect.stringMatching(/^ask .* Compass$/)])
  })

  it('give “Wilson’s disease” its name back', () => {
    expect(found("Somebody lives with Wilson's disease.")).toEqual([])
  })
})

describe('flags', () => {
  it('say why in a sentence and never come without a suggestion', () => {
    const text = 'Seb and his sister Odalys met Dr. Faraday at Willow Creek on May 3rd; ring 555-0142.'
    const flags = flagsIn(text, roster)
    expect(flags.length).toBeGreaterThan(5)
    for (const flag of flags) {
      expect(flag.why).toMatch(/^[A-Z].*[.]$/)
      expect(flag.suggestions[0]).not.toBe('')
      expect(flag.suggestions.join(' ')).not.toContain(flag.text)
      expect(text.slice(flag.start, flag.end)).toBe(flag.text)
    }
  })

  it('give one person one stand-in over all sections', () => {
    const sections = [
      { id: 'worked', text: 'Seb set out the chairs. Jacinda read aloud.' },
      { id: 'hard', text: 'It was sebastian who noticed. jacinda agreed.' }
    ]
    const { flags, scannerVersion: version } = deidentify(sections, { roster, lookFor: [] })
    expect(version).toBe(scannerVersion)
    const written = sections.map(({ id, text }) =>
      applyFlags(
        text,
        flags.filter((flag) => flag.section === id)
      )
    )
    expect(written).toEqual([
      'a participant set out the chairs. Participant 2 read aloud.',
      'It was a participant who noticed. Participant 2 agreed.'
    ])
  })

  it('never reach over the edge of a section', () => {
    const sections = [
      { id: 'one', text: 'The last word was Jacinda' },
      { id: 'two', text: 'Mbeki-Stone was the first word.' }
    ]
    for (const flag of deidentify(sections, { roster, lookFor: [] }).flags) {
      const own = sections.find((section) => section.id === flag.section)?.text ?? ''
      expect(own.slice(flag.start, flag.end)).toBe(flag.text)
    }
    expect(deidentify(sections, { roster, lookFor: [] }).flags.map((flag) => flag.section)).toEqual(['one', 'two'])
  })

  it('are put in place one by one, and a kept one stays as written', () => {
    const text = 'Seb thanked Odalys.'
    const flags = flagsIn(text, roster)
    expect(applyFlags(text, flags)).toBe('a participant thanked someone.')
    expect(applyFlags(text, flags, (flag) => (flag.text === 'Odalys' ? null : 'X'))).toBe('X thanked Odalys.')
  })
})
