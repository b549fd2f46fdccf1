// Live queries on the working set: a screen asks once and redraws itself when a record changes.
import { useLiveQuery } from 'dexie-react-hooks'
import type { Group, Setting } from '../shared/records.ts'
import { database } from './database.ts'

/** undefined = the answer is still on its way. List in `watched` what the query depends on. */
export function useLive<Answer>(
  query: () => Promise<Answer> | Answer,
  watched: readonly unknown[]
): Answer | undefined {
  return useLiveQuery(query, [...watched])
}

export function useSetting(): Setting | undefined {
  return useLive(() => database.setting.toCollection().first(), [])
}

/** Groups that still meet, by name. */
export function useGroups(): readonly Group[] | undefined {
  return useLive(async () => {
    const groups = await database.group.filter((group) => group.archivedOn === null).toArray()
    return groups.sort((one, other) => one.name.localeCompare(other.name))
  }, [])
}

/** The group in the top bar, one that still meets; null = there is none, undefined = still on its way. */
export function useCurrentGroup(): Group | null | undefined {
  return useLive(async () => {
    const setting = await database.setting.toCollection().first()
    const chosen = setting?.currentGroupId ? await database.group.get(setting.currentGroupId) : undefined
    if (chosen && chosen.archivedOn === null) return chosen
    return (await database.group.filter((group) => group.archivedOn === null).first()) ?? null
  }, [])
}
