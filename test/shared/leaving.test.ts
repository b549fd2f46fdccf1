// What never leaves the notebook: the safety record and the facilitator's own wellbeing, by type and in fact.
import { expect, test } from 'vitest'
import {
  type LeavingRecord,
  mayLeave,
  type NeverLeaving,
  recordSchema,
  type VaultRecord
} from '../../shared/records.ts'

/** Compiles only as long as no kind that never leaves is among those that may. */
const apart: Extract<LeavingRecord['kind'], NeverLeaving> extends never ? true : false = true

test('of all kinds of record, the safety record and wellbeing alone may not leave', () => {
  const kinds = recordSchema.options.map((option) => option.shape.kind.value)
  expect(kinds.filter((kind) => !mayLeave({ kind } as VaultRecord)).sort()).toEqual(['safety', 'wellbeing'])
  expect(apart).toBe(true)
})
