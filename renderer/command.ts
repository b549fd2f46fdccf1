// Something the search field can also do: what it is called, other words for it, and doing it.
import type { Result } from '../shared/result.ts'

export type Command = {
  readonly key: string
  readonly label: string
  /** More words it is found by. */
  readonly also?: string | undefined
  /** The key that does the same, as it is written beside it. */
  readonly shortcut?: string | undefined
  /** Offered before anything is typed. */
  readonly first?: boolean | undefined
  /** A failure is told where the command was given. */
  readonly run: () => Promise<Result<unknown>>
}
