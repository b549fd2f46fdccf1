// What the command line says about a failure: one plain line each.
import type { Failure } from '../../shared/failure.ts'

const lines: Partial<Record<Failure['code'], string>> = {
  'wrong-passphrase': 'This passphrase does not open the vault.',
  'not-a-vault': 'This file is not a vault.',
  'vault-missing': 'There is no such file.',
  'no-permission': 'The file or its folder cannot be opened here.',
  'vault-newer-format': 'This vault was made by a newer version.',
  'vault-costs-too-much': 'The vault asks for more memory or time than any real one; it was not opened.',
  'vault-damaged': 'The vault is damaged: its header cannot be read.',
  'vault-in-use': 'The vault is open in another program.',
  'vault-exists': 'There is already a file of that name.',
  'disk-full': 'The disk is full.',
  'disk-error': 'The disk could not be read or written.',
  'passphrase-too-short': 'The passphrase is too short: eight characters at least.',
  'vault-truncated': 'The end of the vault’s file is missing.',
  'backup-unproven': 'The copy could not be opened again; it does not count as a backup.',
  'read-only': 'The vault is damaged, so no backup is made of it; what opens can be restored into a new vault.',
  'backup-differs': 'The copy is not the same as the vault; it does not count as a backup.'
}

export function failureLine(failure: Failure): string {
  return lines[failure.code] ?? `It did not work (${failure.code}).`
}
