// The worker's order of work: lock and save, read, search, then everything else; long jobs run in slices between them.

export const priorities = ['save', 'read', 'search', 'else'] as const
export type Priority = (typeof priorities)[number] | 'lock'

/** A job yields wherever it may be interrupted. While an asynchronous one waits, others run. */
export type Job = () => Iterator<unknown, void> | AsyncIterator<unknown, void>
type Begun = { readonly priority: (typeof priorities)[number]; readonly run: ReturnType<Job> }

export const sliceMs = 15

export class WorkQueue {
  readonly #waiting: Record<(typeof priorities)[number], Job[]> = { save: [], read: [], search: [], else: [] }
  readonly #begun: Begun[] = []
  #running = false

  /** A lock stands in the line of the saves: it waits for those that came before it, and for nothing else. */
  add(priority: Priority, job: Job): void {
    this.#waiting[priority === 'lock' ? 'save' : priority].push(job)
    if (!this.#running) void this.#work()
  }

  async #work(): Promise<void> {
    this.#running = true
    for (let next = this.#next(); next; next = this.#next()) {
      this.#slice(next)
      await new Promise((resolve) => setImmediate(resolve))
    }
    this.#running = false
  }

  /** The most urgent job: a waiting one of a higher rank goes before one already begun. */
  #next(): Begun | undefined {
    for (const priority of priorities) {
      const begun = this.#begun.findIndex((job) => job.priority === priority)
      if (begun >= 0) return this.#begun.splice(begun, 1)[0]
      const job = this.#waiting[priority].shift()
      if (job) return { priority, run: job() }
    }
    return undefined
  }

  #slice(job: Begun): void {
    const until = performance.now() + sliceMs
    do {
      const step = job.run.next()
      if (step instanceof Promise) {
        void step.then(({ done }) => {
          if (!done) this.#resume(job)
        })
        return
      }
      if (step.done) return
    } while (performance.now() < until)
    this.#resume(job)
  }

  #resume(job: Begun): void {
    this.#begun.push(job)
    if (!this.#running) void this.#work()
  }
}
