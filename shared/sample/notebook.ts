import type { RecordDraft } from '../records.ts'
import { type SampleOptions, sampleGroup } from './group.ts'
import { sampleNote } from './note.ts'
import { diceOf } from './random.ts'
import { sessionRecords } from './session.ts'
/** The notebook's records, in batches small enough to save one after the other. */
export function* sampleNotebook(options: SampleOptions): Generator<readonly RecordDraft[]> {
  const dice = diceOf(options.seed)
  const circles = Array.from({ length: options.groups }, (_, index) => sampleGroup(dice, options, index))
  for (const circle of circles) {
    yield [circle.group, ...circle.people]
    for (const session of circle.sessions) yield sessionRecords(dice, circle, session, options)
  }
  let batch: RecordDraft[] = []
  for (let note = 0; note < options.notes; note += 1) {
    const circle = circles[note % Math.max(1, circles.length)]
    batch.push(...sampleNote(dice, circle, options))
    if (batch.length >= 200) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
