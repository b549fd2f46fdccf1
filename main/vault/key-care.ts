// Who can open the unlocked vault, and changing it: the passphrase, the recovery sheet, the whole key.
import type { BackupHoldings } from '../../shared/backups.ts'
import type { Failure } from '../../shared/failure.ts'
import { passphraseForm } from '../../shared/passphrase.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { changePassphrase, isItsPassphrase, isItsRecovery, type Kdf, newRecoverySheet } from './access.ts'
import type { Renewed } from './backup.ts'
import type { BackupName } from './backup-names.ts'
import { type DrillOrder, drill } from './drill.ts'
import { beginRenewal, dropRenewal, finishRenewal, type Renewal } from './renew.ts'
import { backupsIn, type Former, renewBackup } from './renew-backups.ts'
import { sodium } from './sodium.ts'
import type { UnlockedVault } from './vault.ts'

export type Sheet = { readonly rows: string[][] }
/** The sheet of the renewed vault, and which vault it will be: known before the old one is left, so that its backups are remembered first. */
export type Begun = Sheet & { readonly renewed: Renewed }
type Nothing = Record<never, never>

export type KeyCareParts = {
  readonly kdf: Kdf
  /** The unlocked vault; null while there is none. */
  readonly vault: () => UnlockedVault | null
  /** The renewed vault stands in the old one's place. */
  readonly replace: (renewed: UnlockedVault) => void
  /** Something about the vault changed that a backup should hold. */
  readonly changed: () => void
}

const locked = failed<Failure>({ code: 'locked' })

export class KeyCare {
  readonly #parts: KeyCareParts
  /** She came in by the recovery sheet, because she no longer knows the passphrase. */
  enteredByRecovery = false
  #renewal: Renewal | null = null
  #isRenewing = false
  #former: Former | null = null

  constructor(parts: KeyCareParts) {
    this.#parts = parts
  }

  /** `current` is asked for again, unless she came in by the recovery sheet. */
  async changePassphrase(current: string | null, next: string): Promise<Result<Nothing>> {
    const vault = this.#parts.vault()
    if (!vault) return locked
    if (!(await this.#isHers(vault, current))) return failed<Failure>({ code: 'wrong-passphrase' })
    const changed = await changePassphrase(this.#parts.kdf, vault, next, () => this.#parts.vault() === vault)
    if (!changed.ok) return changed
    this.#parts.changed()
    return ok({})
  }

  newRecoverySheet(): Result<Sheet> {
    const vault = this.#parts.vault()
    if (!vault) return locked
    const rows = newRecoverySheet(vault)
    if (!rows.ok) return rows
    this.#parts.changed()
    return ok({ rows: rows.value.map((row) => [...row]) })
  }

  tryRecoverySheet(words: string): Result<{ opens: boolean }> {
    const vault = this.#parts.vault()
    if (!vault) return locked
    const opens = isItsRecovery(vault, words)
    return opens.ok ? ok({ opens: opens.value }) : opens
  }

  /** In steps; see drill.ts. */
  *drill(order: DrillOrder): Generator<undefined, Result<BackupHoldings>> {
    const vault = this.#parts.vault()
    return vault ? yield* drill(vault, order) : locked
  }

  /** In steps. Answers with the words of a sheet that opens the renewed vault; until `finishRenewal` the old one is in force. */
  async *beginRenewal(current: string | null, next: string): AsyncGenerator<undefined, Result<Begun>> {
    const vault = this.#parts.vault()
    if (!vault) return locked
    // Two at once would seal into one file.
    if (this.#isRenewing) return failed<Failure>({ code: 'invalid-request' })
    this.#isRenewing = true
    try {
      this.dropRenewal()
      return yield* this.#begin(vault, current, next)
    } finally {
      this.#isRenewing = false
    }
  }

  async *#begin(vault: UnlockedVault, current: string | null, next: string): AsyncGenerator<undefined, Result<Begun>> {
    if (!(await this.#isHers(vault, current))) return failed<Failure>({ code: 'wrong-passphrase' })
    // Whoever knows it would know the new one too.
    if (current !== null && passphraseForm(current) === passphraseForm(next)) {
      return failed<Failure>({ code: 'passphrase-same' })
    }
    const begun = yield* beginRenewal(this.#parts.kdf, vault, next)
    if (!begun.ok) return begun
    if (this.#parts.vault() !== vault) {
      dropRenewal(begun.value)
      return locked
    }
    this.#renewal = begun.value
    const renewed = { former: vault.header.vault, vault: begun.value.renewed.header.vault }
    return ok({ rows: begun.value.rows.map((row) => [...row]), renewed })
  }

  *finishRenewal(): Generator<undefined, Result<Nothing>> {
    const renewal = this.#renewal
    if (!renewal) return failed<Failure>({ code: 'invalid-request' })
    this.#renewal = null
    const finished = yield* finishRenewal(renewal)
    if (!finished.ok) {
      this.#renewal = renewal
      return finished
    }
    const { old, renewed } = renewal
    this.#former = { vault: old.header.vault, key: old.vaultKey.slice() }
    old.close()
    this.#parts.replace(renewed)
    this.#parts.changed()
    return ok({})
  }

  /** She leaves the key as it is. */
  dropRenewal(): void {
    if (this.#renewal) dropRenewal(this.#renewal)
    this.#renewal = null
  }

  formerBackups(folder: string): Result<{ backups: readonly BackupName[] }> {
    if (!this.#former) return failed<Failure>({ code: 'invalid-request' })
    const backups = backupsIn(folder, this.#former.vault)
    return backups.ok ? ok({ backups: backups.value }) : backups
  }

  *renewBackup(folder: string, name: string): Generator<undefined, Result<Nothing>> {
    const vault = this.#parts.vault()
    if (!vault || !this.#former) return failed<Failure>({ code: 'invalid-request' })
    const renewed = yield* renewBackup(this.#former, vault, folder, name)
    return renewed.ok ? ok({}) : renewed
  }

  /** The key before is needed no more once the backups were seen to; and never after a lock. */
  close(): void {
    this.dropRenewal()
    this.forgetFormer()
  }

  forgetFormer(): void {
    if (this.#former) sodium.memzero(this.#former.key)
    this.#former = null
  }

  async #isHers(vault: UnlockedVault, current: string | null): Promise<boolean> {
    return current === null ? this.enteredByRecovery : isItsPassphrase(this.#parts.kdf, vault, current)
  }
}
