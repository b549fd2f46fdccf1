// The parts of a debrief: which one to go on with when it was left half-way.
import { expect, test } from 'vitest'
import { debriefParts, isBegun, partToGoOnWith } from '../../shared/debrief-parts.ts'
import { emptyDebrief } from '../../shared/empty-debrief.ts'
import type { RecordId } from '../../shared/records.ts'

const id = '0a'.repeat(16) as RecordId
const empty = emptyDebrief(id, { id, groupId: id, date: '2026-11-19' })

test('nothing stands in a fresh debrief, so it begins at its beginning', () => {
  expect(debriefParts.filter((part) => isBegun(empty, part))).toEqual([])
  expect(partToGoOnWith(empty)).toBe('us')
})

test('it goes on in the last part something was written in, whatever was left out before', () => {
  expect(partToGoOnWith({ ...empty, counts: { ...empty.counts, here: 0 } })).toBe('numbers')
  expect(partToGoOnWith({ ...empty, themes: ['hope'], onlyForMe: { ...empty.onlyForMe, energy: 'low' } })).toBe(
    'themes'
  )
  const request = { what: '', who: '', byWhen: 'June' }
  expect(partToGoOnWith({ ...empty, shareable: { ...empty.shareable, request } })).toBe('shareable')
})

test('free words at the end do not count as the part about us', () => {
  const written = { ...empty, onlyForMe: { ...empty.onlyForMe, freeText: 'Glad.' } }
  expect([isBegun(written, 'us'), isBegun(written, 'only-for-me')]).toEqual([false, true])
})

test('a finished one opens at its beginning', () => {
  expect(partToGoOnWith({ ...empty, finished: true, crisisPlan: 'used' })).toBe('us')
})
