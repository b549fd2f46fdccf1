// Keeps decisions in their place while a text is edited: what an edit did not touch stays decided, the rest is asked again.
import type { Decision } from './draft.ts'

/** The decisions of one block after its text changed from `before` to `after`; offsets move with the text around them. */
export function moveDecisions(
  decisions: readonly Decision[],
  block: string,
  before: string,
  after: string
): Decision[] {
  const most = Math.min(before.length, after.length)
  let front = 0
  while (front < most && before[front] === after[front]) front += 1
  let back = 0
  while (back < most - front && before.at(-1 - back) === after.at(-1 - back)) back += 1
  const shift = after.length - before.length
  return decisions.flatMap((decision) => {
    if (decision.block !== block) return [decision]
    if (decision.end <= front) return keepIfWhole(decision, after)
    if (decision.start < before.length - back) return []
    return keepIfWhole({ ...decision, start: decision.start + shift, end: decision.end + shift }, after)
  })
}

/** A decision fits only while exactly its words stand there, and no letter was typed up against them. */
function keepIfWhole(decision: Decision, text: string): readonly Decision[] {
  const { start, end, original } = decision
  if (text.slice(start, end) !== original) return []
  const touches = /[\p{L}\p{N}]/u
  const grew =
    (touches.test(original.charAt(0)) && touches.test(text.charAt(start - 1))) ||
    (touches.test(original.charAt(original.length - 1)) && touches.test(text.charAt(end)))
  return grew ? [] : [decision]
}
