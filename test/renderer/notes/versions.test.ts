// Twenty versions, in the order in which they were cut, whatever the clock says.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cutVersion } from '../../../renderer/notes/versions.ts'
import type { RecordDraft, RecordId } from '../../../shared/records.ts'
import { emptyRichText } from '../../../shared/rich-text.ts'

const mostVersions = 20
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T20:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a clock set back or forward between two cuts changes neither their order nor which one goes', () => {
  let note = { id: 'a'.repeat(32) as RecordId, title: 'x', versions: [] } as unknown as RecordDraft<'note'>
  const cut: RecordId[] = []
  const gone: RecordId[] = []
  for (let time = 0; time < mostVersions + 3; time += 1) {
    vi.setSystemTime(new Date(time % 2 === 0 ? '2031-01-01T00:00:00Z' : '2019-01-01T00:00:00Z'))
    const { version, versions, remove } = cutVersion(note, emptyRichText())
    note = { ...note, versions: [...versions] }
    cut.push(version.id)
    gone.push(...remove)
  }
  expect(note.versions?.map(({ id }) => id)).toEqual(cut.slice(-mostVersions))
  expect(gone).toEqual(cut.slice(0, 3))
})
