// Looks after a vault from the command line: `verify FILE` opens every record, `backup FILE OUT` makes a proven copy.
import { existsSync } from 'node:fs'
import { unlockWithPassphrase } from '../../main/vault/access.ts'
import { copyVault } from '../../main/vault/backup.ts'
import { removeDatabase } from '../../main/vault/database.ts'
import { textToRecord } from '../../main/vault/record-text.ts'
import type { Inspection, UnlockedVault } from '../../main/vault/vault.ts'
import type { Result } from '../../shared/result.ts'
import { needed, Plain, passphraseFrom, readArguments, runTool } from './arguments.ts'
import { failureLine } from './failure-line.ts'

const usage = 'vault verify FILE --passphrase-file F, or: vault backup FILE OUT --passphrase-file F'

runTool(async () => {
  const { values, words } = readArguments(['passphrase-file'])
  const [task, file, out] = words
  const fits =
    file !== undefined && ((task === 'verify' && words.length === 2) || (task === 'backup' && words.length === 3))
  if (!fits) throw new Plain(usage)
  const vault = await opened(file, passphraseFrom(needed(values['passphrase-file'], 'passphrase-file')))
  try {
    const records = verified(vault)
    if (out !== undefined) backedUp(vault, out)
    process.stdout.write(
      out === undefined ? `${records} records, every one opened.\n` : `${records} records, copied and compared.\n`
    )
  } finally {
    vault.close()
  }
})

async function opened(file: string, passphrase: string): Promise<UnlockedVault> {
  const kdf = { url: new URL('./kdf-worker.js', import.meta.url).href }
  const vault = await unlockWithPassphrase(kdf, file, passphrase, 'read-only')
  if (!vault.ok) throw new Plain(failureLine(vault.failure))
  return vault.value
}

/** How many records there are; ends the tool where one did not open or the manifest speaks of others. */
function verified(vault: UnlockedVault): number {
  let unknown = 0
  const rows = vault.inspect()
  let step = rows.next()
  for (; !step.done; step = rows.next()) if (!textToRecord(step.value.text).ok) unknown += 1
  if (step.value.damaged) throw new Plain(damageLine(step.value, vault.count))
  if (unknown > 0)
    throw new Plain(`Every record opened, but ${unknown} of ${vault.count} are of a kind this version does not know.`)
  return vault.count
}

function damageLine({ unreadable, missing }: Inspection, opens: number): string {
  const parts = [
    ...(unreadable > 0 ? [`${unreadable} did not open`] : []),
    ...(missing > 0 ? [`${missing} are missing`] : []),
    ...(missing < 0 ? [`${-missing} do not belong to it`] : [])
  ]
  const what = parts.length > 0 ? parts.join(', ') : 'they are not the ones that were saved last'
  return `The vault is damaged: ${opens} records open, but ${what}.`
}

function backedUp(vault: UnlockedVault, out: string): void {
  if (existsSync(out)) throw new Plain(failureLine({ code: 'vault-exists' }))
  const copied = toTheEnd(copyVault(vault, out))
  if (copied.ok) return
  removeDatabase(out)
  throw new Plain(failureLine(copied.failure))
}

function toTheEnd<Value>(steps: Generator<undefined, Result<Value>>): Result<Value> {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
