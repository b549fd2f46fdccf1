// Asking the vault's search while somebody types: one question at a time, and only the newest one's answer counts.
import type { Failure } from '../shared/failure.ts'
import { failed, type Result } from '../shared/result.ts'
import type { SearchAnswer, SearchOrder } from '../shared/search.ts'

export type Asker = {
  /** The newest order takes the place of any that still waits. */
  readonly ask: (order: SearchOrder) => void
  /** What was asked last is not wanted any more: it is not told. */
  readonly forget: () => void
}

export function makeAsker(
  send: (order: SearchOrder) => Promise<Result<SearchAnswer>>,
  tell: (order: SearchOrder, answer: Result<SearchAnswer>) => void
): Asker {
  let newest: SearchOrder | null = null
  let asking = false
  async function askInTurn(): Promise<void> {
    asking = true
    for (let order = newest; order !== null; order = newest) {
      const answer = await send(order).catch(() => failed<Failure>({ code: 'unexpected' }))
      // While it was on its way something else was typed: nobody waits for this answer.
      if (newest !== order) continue
      newest = null
      tell(order, answer)
    }
    asking = false
  }
  return {
    ask: (order) => {
      newest = order
      if (!asking) void askInTurn()
    },
    forget: () => {
      newest = null
    }
  }
}
