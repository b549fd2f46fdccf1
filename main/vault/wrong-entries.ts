// A growing wait after wrong passphrases. It lives in memory alone: nobody is locked out, nothing is ever wiped.
import type { Failure } from '../../shared/failure.ts'
import { failed, type Result } from '../../shared/result.ts'

const free = 3
const longestSeconds = 60
const wrong: readonly Failure['code'][] = ['wrong-passphrase', 'wrong-recovery-words']

export class WrongEntries {
  readonly #now: () => number
  #count = 0
  #until = Number.NEGATIVE_INFINITY

  /** `now`: milliseconds of a clock that nobody can set, or a clock put back would make the wait endless. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** One try, unless there is still to wait; whoever knows the words loses at most a minute. */
  async guard<Value>(enter: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const seconds = Math.ceil((this.#until - this.#now()) / 1_000)
    if (seconds > 0) return failed<Failure>({ code: 'wait-before-retry', seconds })
    const entered = await enter()
    if (entered.ok) this.#count = 0
    else if (wrong.includes(entered.failure.code)) this.#wait()
    return entered
  }

  #wait(): void {
    this.#count += 1
    const over = this.#count - free
    if (over > 0) this.#until = this.#now() + Math.min(longestSeconds, 2 ** over) * 1_000
  }
}
