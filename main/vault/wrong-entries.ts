// A growing wait after wrong passphrases. It lives in memory alone: nobody is locked out, nothing is ever wiped.

const free = 3
const longestSeconds = 60

export class WrongEntries {
  #count = 0
  #until = 0

  count(now: number): void {
    this.#count += 1
    const over = this.#count - free
    if (over > 0) this.#until = now + Math.min(longestSeconds, 2 ** over) * 1_000
  }

  forget(): void {
    this.#count = 0
    this.#until = 0
  }

  /** Whole seconds left to wait, 0 = none. */
  secondsToWait(now: number): number {
    return Math.max(0, Math.ceil((this.#until - now) / 1_000))
  }
}
