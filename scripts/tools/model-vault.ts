// What a vault must hold after its nth commit, known without looking: the measure for what faults leave behind.
import type { Draft, UnlockedVault } from '../../main/vault/vault.ts'

const ids = 24
const everyRemoves = 5

/** The nth commit, from 1: one record put, and now and then another removed. */
export function draftOf(commit: number): { readonly draft: Draft; readonly remove: readonly string[] } {
  const id = idOf(commit % ids)
  const gone = idOf((commit * 7) % ids)
  const draft = { id, kind: 'followUp', text: () => textOf(id, commit) }
  return { draft, remove: commit % everyRemoves === 0 && gone !== id ? [gone] : [] }
}

/** Texts by id after `commit` commits. */
export function stateAfter(commit: number): ReadonlyMap<string, string> {
  const state = new Map<string, string>()
  for (let number = 1; number <= commit; number += 1) {
    const { draft, remove } = draftOf(number)
    for (const id of remove) state.delete(id)
    state.set(draft.id, textOf(draft.id, number))
  }
  return state
}

export function isState(content: ReadonlyMap<string, string>, commit: number): boolean {
  const state = stateAfter(commit)
  return content.size === state.size && [...state].every(([id, text]) => content.get(id) === text)
}

/** Texts by id of all that opens. */
export function contentOf(vault: UnlockedVault): ReadonlyMap<string, string> {
  const content = new Map<string, string>()
  for (const row of vault.inspect()) content.set(row.id, row.text)
  return content
}

function idOf(number: number): string {
  return ((number * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0').repeat(4)
}

function textOf(id: string, commit: number): string {
  const words = 'the check-in ran long and nobody minded '.repeat(commit % 30)
  return `{"schema":1,"kind":"followUp","id":"${id}","what":"${commit} ${words}"}`
}
