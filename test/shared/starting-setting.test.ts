// The choices a notebook begins with are whole, and a setting kept before a choice existed opens with that choice at rest.
import { expect, test } from 'vitest'
import { countries } from '../../shared/records/setting.ts'
import { type RecordId, recordSchema } from '../../shared/records.ts'
import { startingSetting } from '../../shared/starting-setting.ts'

const id = 'a'.repeat(32) as RecordId
const stamp = { revision: 1, savedAt: '2026-11-24T20:15:07.000Z' }

test('the starting choices of every country are a whole setting record', () => {
  for (const country of countries) {
    const record = { ...startingSetting(id, country), ...stamp }
    expect(recordSchema.parse(record)).toEqual(record)
  }
})

test('a setting from before the bell, the dimmed look and the drill were kept opens with all three at rest', () => {
  const { bell, dim, drilledOn, ...before } = startingSetting(id, 'GB')
  expect(recordSchema.parse({ ...before, ...stamp })).toMatchObject({ bell, dim, drilledOn })
  expect([bell, dim, drilledOn]).toEqual([false, null, null])
})
