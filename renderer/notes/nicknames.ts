// Nicknames of everybody on a roster, by id: what mentions are drawn with.
import { useMemo } from 'react'
import { database } from '../database.ts'
import { useLive } from '../live.ts'

const nobody: ReadonlyMap<string, string> = new Map()

export function useNicknames(): ReadonlyMap<string, string> {
  const people = useLive(() => database.person.toArray(), [])
  return useMemo(() => (people ? new Map(people.map(({ id, nickname }) => [id, nickname])) : nobody), [people])
}
