// What counts as a passphrase everywhere: its one form, and the fewest characters it may have.

/** The fewest characters (code points) of a passphrase's one form; strength is judged apart from this. */
export const leastPassphraseCharacters = 8

/** The one form a passphrase is compared and kept in: NFC, outer white space trimmed, inner kept. */
export function passphraseForm(passphrase: string): string {
  return passphrase.normalize('NFC').trim()
}

/** True when the passphrase has too few characters to be taken at all. */
export function isTooShort(passphrase: string): boolean {
  return [...passphraseForm(passphrase)].length < leastPassphraseCharacters
}
