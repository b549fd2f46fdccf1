// The worker's order of work: lock, save, read, search, then everything else; long jobs run in slices between them.

export const priorities = ['lock', 'save', 'read', 'search', 'else'] as const
export type Priority = (typeof priorities)[number]

/** A job yields wherever it may be interrupted. */
export type Job = () => Generator<undefined, void> | AsyncGenerator<undefined, void>

const sliceMs = 20

export class WorkQueue {
  readonly #waiting: Record<Priority, Job[]> = { lock: [], save: [], read: [], search: [], else: [] }
  readonly #begun: {
    readonly priority: Priority
    readonly run: Iterator<undefined, void> | AsyncIterator<undefined, void>
  }[] = []
  #running = false

  add(priority: Priority, job: Job): void {
    this.#waiting[priority].push(job)
    if (!this.#running) void this.#work()
  }

  async #work(): Promise<void> {
    this.#running = true
    for (let next = this.#next(); next; next = this.#next()) {
      const finished = await slice(next.run)
      if (!finished) this.#begun.push(next)
      await new Promise((resolve) => setImmediate(resolve))
    }
    this.#running = false
  }

  /** The most urgent job: a waiting one of a higher rank goes before one already begun. */
  #next() {
    for (const priority of priorities) {
      const begun = this.#begun.findIndex((job) => job.priority === priority)
      if (begun >= 0) return this.#begun.splice(begun, 1)[0]
      const job = this.#waiting[priority].shift()
      if (job) return { priority, run: job() }
    }
    return undefined
  }
}

async function slice(run: Iterator<undefined, void> | AsyncIterator<undefined, void>): Promise<boolean> {
  const until = performance.now() + sliceMs
  while (performance.now() < until) {
    const step = run.next()
    const { done } = step instanceof Promise ? await step : step
    if (done) return true
  }
  return false
}
