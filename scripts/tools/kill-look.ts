// What a killed process left of a vault and its backups, held against what it had said.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Kdf, unlockWithPassphrase, unlockWithRecovery } from '../../main/vault/access.ts'
import type { UnlockedVault } from '../../main/vault/vault.ts'
import type { Result } from '../../shared/result.ts'
import { lookAtErased } from './erase-task.ts'
import { contentOf, isState } from './model-vault.ts'

export const passphrases = ['a quiet river in june', 'another river in july'] as const
export const tasks = ['save', 'passphrase', 'backup', 'restore', 'create', 'renew', 'erase'] as const
export type Task = (typeof tasks)[number]
export type Place = { readonly kdf: Kdf; readonly folder: string; readonly words: string }

/** What is wrong with what is left, or null. */
export async function lookAfter(task: Task, place: Place, said: readonly string[]): Promise<string | null> {
  if (task === 'create' || task === 'restore') return lookAtMade(place, task === 'restore')
  if (task === 'erase')
    return lookAtErased(join(place.folder, 'notebook.vault'), join(place.folder, 'backups'), place.words, said)
  const vault = await opened(task, place)
  if (!vault.ok) return `the vault did not open: ${vault.failure.code}`
  const content = contentOf(vault.value)
  const { commits, damaged } = vault.value
  vault.value.close()
  const acknowledged = Math.max(40, ...said.map((line) => Number(/^saved (\d+)/.exec(line)?.[1] ?? 0)))
  if (damaged) return 'the vault is damaged'
  if (commits < acknowledged) return `commit ${acknowledged} was acknowledged, the vault stands at ${commits}`
  if (!isState(content, commits)) return `the records are not those of commit ${commits}`
  if (task === 'passphrase' || task === 'renew') {
    const complaint = await lookAtPassphrases(place)
    return complaint ?? (task === 'renew' ? lookAtRenewedBackups(place) : null)
  }
  return task === 'backup' ? lookAtBackups(place) : null
}

/** A renewed key makes the sheet void: there the passphrases are tried. */
async function opened(task: Task, { kdf, folder, words }: Place): Promise<Result<UnlockedVault>> {
  const path = join(folder, 'notebook.vault')
  if (task !== 'renew') return unlockWithRecovery(path, words)
  const first = await unlockWithPassphrase(kdf, path, passphrases[0])
  return first.ok ? first : unlockWithPassphrase(kdf, path, passphrases[1])
}

/** Each backup that stands at its name opens with one of the two, and is whole: before, while and after it was sealed again. */
async function lookAtRenewedBackups({ kdf, folder }: Place): Promise<string | null> {
  for (const name of readdirSync(join(folder, 'backups')).filter((one) => one.endsWith('.vault'))) {
    const path = join(folder, 'backups', name)
    let opens = 0
    for (const passphrase of passphrases) {
      const copy = await unlockWithPassphrase(kdf, path, passphrase, 'read-only')
      if (!copy.ok) continue
      const content = contentOf(copy.value)
      const whole = !copy.value.damaged && isState(content, copy.value.commits)
      copy.value.close()
      if (!whole) return 'a backup is not one commit’s records'
      opens += 1
    }
    if (opens !== 1) return `${opens} passphrases open a backup`
  }
  return null
}

async function lookAtPassphrases({ kdf, folder }: Place): Promise<string | null> {
  let opens = 0
  for (const passphrase of passphrases) {
    const vault = await unlockWithPassphrase(kdf, join(folder, 'notebook.vault'), passphrase)
    if (!vault.ok) continue
    vault.value.close()
    opens += 1
  }
  return opens === 1 ? null : `${opens} passphrases open it`
}

function lookAtBackups({ folder, words }: Place): string | null {
  for (const name of readdirSync(join(folder, 'backups')).filter((one) => one.endsWith('.vault'))) {
    const copy = unlockWithRecovery(join(folder, 'backups', name), words, 'read-only')
    if (!copy.ok) return `a backup did not open: ${copy.failure.code}`
    const content = contentOf(copy.value)
    const whole = !copy.value.damaged && isState(content, copy.value.commits)
    copy.value.close()
    if (!whole) return 'a backup is not one commit’s records'
  }
  return null
}

/** Each vault that stands at its name is whole: no half one may stand there. */
async function lookAtMade({ kdf, folder }: Place, isRestored: boolean): Promise<string | null> {
  for (let made = 0; existsSync(join(folder, `made-${made}.vault`)); made += 1) {
    const vault = await unlockWithPassphrase(kdf, join(folder, `made-${made}.vault`), passphrases[0])
    if (!vault.ok) return `what was made did not open: ${vault.failure.code}`
    const content = contentOf(vault.value)
    const whole = !vault.value.damaged && (isRestored ? isState(content, vault.value.commits) : content.size === 0)
    vault.value.close()
    if (!whole) return 'what was made is not whole'
  }
  return null
}
