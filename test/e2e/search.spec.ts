// Search in the real window, by keyboard alone: a passage found in spite of a slip, narrowed, and opened where it stands.
import AxeBuilder from '@axe-core/playwright'
import type { RecordDraft } from '../../shared/records.ts'
import { eveningNotebook, passphrase } from '../support/evening-notebook.ts'
import { expect, test } from '../support/fixtures.ts'
import { noteWords, unlock } from '../support/notebook.ts'
import { makeVaultWith } from '../support/vault-with.ts'

const evening = eveningNotebook('nicknames')
const hex = (number: number) => number.toString(16).padStart(32, '0') as RecordDraft['id']

function note(number: number, title: string, lines: readonly string[], date: string): readonly RecordDraft[] {
  const [id, bodyId] = [hex(number), hex(number + 1)]
  const content = lines.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }))
  return [
    {
      ...{
        id,
        kind: 'note',
        title,
        groupId: evening.groupId,
        sessionId: null,
        bodyId,
        date,
        pinned: false,
        themes: []
      },
      ...{ personIds: [], words: 9, snippet: title, hasShareable: false, trashedOn: null }
    },
    { id: bodyId, kind: 'noteBody', noteId: id, doc: { type: 'doc', content } }
  ]
}

const filler = Array.from({ length: 60 }, (_, at) => `Line ${at} of a long page about nothing in particular.`)

test.beforeEach(async ({ profile }) => {
  const long = [...filler, 'We borrowed umbrellas, and nobody got wet.', ...filler]
  await makeVaultWith(profile.vault, passphrase, [
    ...evening.records,
    ...note(0xa00, 'A wet evening', long, '2026-11-19'),
    ...note(0xb00, 'Umbrellas in the hall', ['They stood in the corner.'], '2024-03-07')
  ])
})

test('a mistyped word is found, narrowed by time, and opened where it stands, by keyboard alone', async ({ start }) => {
  const { page } = await start()
  await unlock(page, passphrase)
  await page.keyboard.press('Control+K')
  const field = page.getByRole('combobox', { name: 'Search this notebook' })
  await expect(field).toBeFocused()
  await page.keyboard.type('umbrlelas')
  const hits = page.getByRole('listbox', { name: 'Found' }).getByRole('option')
  await expect(hits).toHaveCount(2)
  await expect(page.getByRole('status').getByText('2 found, with a word like it.')).toBeVisible()
  await expect(hits.locator('mark')).toHaveText(['umbrellas', 'Umbrellas'])
  const when = page.getByLabel('When')
  while (!(await when.evaluate((select) => select === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(hits).toHaveCount(1)
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([])
  while (!(await field.evaluate((input) => input === document.activeElement))) await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(noteWords(page)).toBeFocused()
  const passage = page.getByText('We borrowed umbrellas')
  await expect(passage).toBeInViewport()
  const marked = () => [...(CSS.highlights.get('found-now') ?? [])].map(String)
  await expect.poll(() => page.evaluate(marked)).toEqual(['umbrellas'])
  await page.keyboard.type('!')
  await expect(passage).toHaveText('We borrowed umbrellas!, and nobody got wet.')
  await expect.poll(() => page.evaluate(marked)).toEqual([])
})
