// Nicknames by id: everybody's, which mentions are drawn with, and those of the note's own group, which are offered after @.
import { useMemo } from 'react'
import type { RecordId } from '../../shared/records.ts'
import { database } from '../database.ts'
import { useLive } from '../live.ts'

export type Names = ReadonlyMap<string, string>
const nobody: Names = new Map()

export function useNicknames(groupId: RecordId | null): { readonly names: Names; readonly offered: Names } {
  const people = useLive(() => database.person.toArray(), [])
  return useMemo(() => {
    if (people === undefined) return { names: nobody, offered: nobody }
    const entries = people.map(({ id, nickname }) => [id, nickname] as const)
    const own = people.filter((person) => groupId === null || person.groupId === groupId)
    return { names: new Map(entries), offered: new Map(own.map(({ id, nickname }) => [id, nickname])) }
  }, [people, groupId])
}
