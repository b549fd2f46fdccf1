// What the Prompts screen reads: all prompts at hand, which are her own, her favourites and hidden ones, and this group's history.
import { useMemo } from 'react'
import type { Use } from '../../shared/prompts/chooser.ts'
import type { Prompt } from '../../shared/prompts/prompt-schema.ts'
import type { Group, RecordOf } from '../../shared/records.ts'
import { database } from '../database.ts'
import { useLive, useSetting } from '../live.ts'
import { type PromptHistory, promptHistory, promptsAtHand } from '../planning.ts'

export type OwnPrompt = RecordOf<'prompt'>
export type PromptShelf = {
  readonly prompts: readonly Prompt[]
  /** By prompt id. */
  readonly own: ReadonlyMap<string, OwnPrompt>
  readonly putAway: readonly OwnPrompt[]
  readonly favourites: ReadonlySet<string>
  readonly hidden: ReadonlySet<string>
  readonly history: PromptHistory
  readonly usesOf: ReadonlyMap<string, readonly Use[]>
}

const noHistory: PromptHistory = { uses: [], sessions: [] }
/** After every date a session can have. */
const endOfTime = '9999-12-31'

/** undefined = still on its way. */
export function usePromptShelf(group: Group | null): PromptShelf | undefined {
  const prompts = useLive(promptsAtHand, [])
  const records = useLive(() => database.prompt.toArray(), [])
  const setting = useSetting()
  const history = useLive(() => (group ? promptHistory(group.id, endOfTime) : noHistory), [group?.id])
  return useMemo(() => {
    if (!prompts || !records || !setting || !history) return undefined
    const kept = records.filter((record) => record.archivedOn === null)
    return {
      prompts,
      own: new Map(kept.map((record) => [record.prompt.id, record])),
      putAway: records.filter((record) => record.archivedOn !== null),
      favourites: new Set(setting.favouritePrompts),
      hidden: new Set(setting.hiddenPrompts),
      history,
      usesOf: groupedUses(history.uses)
    }
  }, [prompts, records, setting, history])
}

function groupedUses(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
  const byPrompt = new Map<string, Use[]>()
  for (const use of uses) {
    const list = byPrompt.get(use.promptId)
    if (list) list.push(use)
    else byPrompt.set(use.promptId, [use])
  }
  return byPrompt
}
