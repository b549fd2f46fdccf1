// What may be put on paper: a closed union with no room for anything else, and a template that leaves prompts behind.
import { expect, test } from 'vitest'
import { type Sheet, sheetFileName, sheetHtml, sheetSchema } from '../../../shared/agenda/sheets.ts'
import { blocksFromTemplate, templateBlocks, templateFor } from '../../../shared/agenda/templates.ts'
import { totalMinutes } from '../../../shared/agenda/totals.ts'

const about = { people: 10, minutesEach: 2, minutes: 90 }
const blocks = blocksFromTemplate(templateFor(90).blocks, about)
const agenda: Sheet = {
  sheet: 'agenda',
  date: '2026-07-02',
  startTime: '19:00',
  minutes: 90,
  place: 'Riverbend Library',
  roles: { lead: 'Marta', coLead: '', greeter: '', timekeeper: '', reader: '' },
  blocks: blocks.map((block) => ({ ...block, promptId: block.type === 'main-prompt' ? 'one' : null })),
  promptTexts: [{ id: 'one', text: 'What helps?' }],
  people: 10,
  minutesEach: 2,
  next: null,
  bring: '',
  clock: '12'
}

test('a sheet takes no field it does not know', () => {
  expect(sheetSchema.safeParse(agenda).success).toBe(true)
  for (const more of ['debrief', 'note', 'nickname', 'onlyForMe']) {
    expect(sheetSchema.safeParse({ ...agenda, [more]: 'private' }).success).toBe(false)
  }
})

test('the agenda prints its prompt’s words, and a file’s name tells nothing but its date', () => {
  expect(sheetHtml(agenda, { size: 'A4', point: 12 })).toContain('<em>“What helps?”</em>')
  expect(sheetFileName(agenda)).toBe('agenda-2026-07-02.pdf')
})

test('no figure or letter is drawn in a style that a PDF could not give back', () => {
  const sheets: readonly Sheet[] = [
    agenda,
    { sheet: 'guidelines', guidelines: ['One.'], statement: null },
    {
      sheet: 'crisis-card',
      card: { steps: ['Stay.'], lines: [{ label: 'Line', number: '116 123' }], lastChecked: null }
    },
    { sheet: 'sign-in', date: null, rows: 3 },
    { sheet: 'tally', date: null, boxes: 3 },
    { sheet: 'prompt-cards', prompts: [{ text: 'What helps?', followUps: [] }] }
  ]
  for (const sheet of sheets) {
    const html = sheetHtml(sheet, { size: 'Letter', point: 24 })
    expect(html).toContain('font-variant-ligatures: none; font-variant-numeric: normal;')
    expect(html).not.toMatch(/lining-nums|tabular-nums|oldstyle-nums|font-feature-settings/)
  }
})

test('an agenda kept as a template gives its notes and names again, its prompts not, and still sums up', () => {
  const kept = templateBlocks(
    blocks.map((block) => ({ ...block, promptId: 'one', notes: `About ${block.title}`, who: 'Joel' }))
  )
  expect(kept.every((block) => block.promptId === null)).toBe(true)
  const started = blocksFromTemplate(kept, { ...about, people: 6, minutes: 75 })
  expect(started.every((block) => block.notes === `About ${block.title}` && block.who === 'Joel')).toBe(true)
  expect(totalMinutes(started)).toBe(75)
})

test('an emptied template gives an agenda without blocks, and nothing breaks', () => {
  expect(blocksFromTemplate([], about)).toEqual([])
})
