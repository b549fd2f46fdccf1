// Every secret of one vault in each form it may stand in memory.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unlockWithPassphrase } from '../../main/vault/access.ts'
import { deriveKeys } from '../../main/vault/keys.ts'
import { readRecoveryWords } from '../../main/vault/recovery-key.ts'
import { canaryStem } from './canary-notebook.ts'
import { projectRoot } from './launch.ts'
import type { Mark } from './memory.ts'

/** Of a vault that nobody has open. */
export async function keyMarks(path: string, passphrase: string): Promise<readonly Mark[]> {
  const url = pathToFileURL(join(projectRoot, 'dist', 'main', 'kdf-worker.js')).href
  const opened = await unlockWithPassphrase({ url }, path, passphrase, 'read-only')
  if (!opened.ok) throw new Error(`The vault did not open: ${opened.failure.code}`)
  const keys = deriveKeys(Uint8Array.from(opened.value.vaultKey))
  const marks = Object.entries(keys).map(([name, bytes]) => ({ what: `${name} key`, bytes: Buffer.from(bytes) }))
  opened.value.close()
  return marks
}

export function passphraseMarks(passphrase: string): readonly Mark[] {
  return inBoth('passphrase', passphrase)
}

export function canaryMarks(): readonly Mark[] {
  return inBoth('canary', canaryStem)
}

/** Each row as it is typed, and as it is sent between processes; and the 32 bytes they stand for. */
export function recoveryMarks(rows: readonly (readonly string[])[]): readonly Mark[] {
  const read = readRecoveryWords(rows.flat().join(' '))
  if (!read.ok) throw new Error(`Row ${read.row} of the sheet is wrong.`)
  const words = rows.flatMap((row) => [
    ...inBoth('recovery words', row.join(' ')),
    // A list of strings on its way from one process to another: a mark and the length before each.
    { what: 'recovery words', bytes: Buffer.concat(row.map((word) => Buffer.from(`"${lengthOf(word)}${word}`))) }
  ])
  return [...words, { what: 'recovery key', bytes: Buffer.from(read.key) }]
}

function lengthOf(word: string): string {
  return String.fromCharCode(word.length)
}

function inBoth(what: string, text: string): readonly Mark[] {
  return [
    { what, bytes: Buffer.from(text, 'utf8') },
    { what, bytes: Buffer.from(text, 'utf16le') }
  ]
}
