// One task of the killing tool: a record is backed up and removed for good, over and over; afterwards nothing acknowledged as removed may stand anywhere.
import { join } from 'node:path'
import { unlockWithRecovery } from '../../main/vault/access.ts'
import { backUp, erasuresOf } from '../../main/vault/erase-backups.ts'
import { erasureOf } from '../../main/vault/purge.ts'
import { recordToText } from '../../main/vault/record-text.ts'
import { backupsIn } from '../../main/vault/renew-backups.ts'
import type { UnlockedVault } from '../../main/vault/vault.ts'
import { addDays } from '../../shared/dates.ts'
import type { RecordId } from '../../shared/records.ts'
import type { Result } from '../../shared/result.ts'
import { Plain } from './arguments.ts'
import { contentOf } from './model-vault.ts'

/** Each turn a day: a record more, a backup that holds it, the record removed for good, and every backup rewritten. */
export function eraseWithoutEnd(vault: UnlockedVault, folder: string): never {
  for (let turn = 1; ; turn += 1) {
    const id = idOf(turn)
    must(vault.save([{ id, kind: 'followUp', text: () => `{"schema":1,"kind":"followUp","id":"${id}"}` }], []))
    finish(vault, folder, turn * 2)
    const erasure = erasureOf([id], [])
    const text = (revision: number): string => (erasure ? recordToText(erasure, revision, `${dayOf(0)}T10:00:00Z`) : '')
    must(vault.save(erasure ? [{ id: erasure.id, kind: erasure.kind, text }] : [], [id]))
    vault.store.checkpoint()
    process.stdout.write(`erased ${turn}\n`)
    finish(vault, folder, turn * 2 + 1)
  }
}

/** What is wrong with what the killed process left, or null: before the next backup each one is whole, after it none holds what went. */
export function lookAtErased(path: string, folder: string, words: string, said: readonly string[]): string | null {
  const turns = said.reduce((most, line) => Math.max(most, Number(/^erased (\d+)/.exec(line)?.[1] ?? 0)), 0)
  const gone = Array.from({ length: turns }, (_, at) => idOf(at + 1))
  const vault = must(unlockWithRecovery(path, words))
  for (const _row of vault.inspect());
  const backups = (): readonly string[] =>
    must(backupsIn(folder, vault.header.vault)).map(({ name }) => join(folder, name))
  const half = backups().some((backup) => holds(backup, words, []) !== 'nothing')
  const isOver = half || vault.damaged ? null : finish(vault, folder, turns * 2 + 2)
  const kept = gone.some((id) => vault.read(id) !== null)
  const owed = erasuresOf(vault).length
  const left = backups().some((backup) => holds(backup, words, gone) !== 'nothing')
  vault.close()
  if (half) return 'a backup is not whole after the kill'
  if (isOver === null) return 'the vault is damaged'
  if (kept) return 'what was removed is in the vault again'
  if (owed > 0) return 'a removal is still owed after a backup'
  return left ? 'a backup holds what was removed' : null
}

function finish(vault: UnlockedVault, folder: string, day: number): true {
  const steps = backUp(vault, { folder, now: `${dayOf(day)}T20:15:07` })
  for (let step = steps.next(); ; step = steps.next()) {
    if (!step.done) continue
    must(step.value)
    return true
  }
}

function holds(path: string, words: string, gone: readonly string[]): 'nothing' | 'something' | 'damage' {
  const copy = must(unlockWithRecovery(path, words, 'read-only'))
  const content = contentOf(copy)
  const { damaged } = copy
  copy.close()
  if (damaged) return 'damage'
  return gone.some((id) => content.has(id)) ? 'something' : 'nothing'
}

function dayOf(day: number): string {
  return addDays('2024-01-01', day)
}

function idOf(turn: number): RecordId {
  return turn.toString(16).padStart(32, 'e') as RecordId
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Plain(`A step failed: ${result.failure.code}.`)
  return result.value
}
