// Every sentence about a failure: what happened, what is safe, what can be done. A code without its sentences does not compile.
import type { Failure, FailureCode } from '../shared/failure.ts'

export type FailureText = { readonly what: string; readonly safe: string; readonly next: string }

const notesSafe = 'Everything saved before is safe on this computer.'
const nothingChanged = 'Nothing was changed.'
const vaultUntouched = 'The file was not touched.'
const draftSafe = 'The draft and your decisions are kept.'

const texts: Readonly<Record<FailureCode, (failure: Failure) => FailureText>> = {
  'wrong-passphrase': () => ({
    what: 'This passphrase does not open the notebook.',
    safe: 'Nothing is lost, and nothing is erased by trying.',
    next: 'Look for capital letters and spaces, press Show to see what you typed, or use the recovery sheet.'
  }),
  'wrong-recovery-words': ({ row }) => ({
    what: row
      ? `The words in row ${row} do not fit together.`
      : 'These words are not the recovery sheet of this notebook.',
    safe: 'Nothing is lost, and nothing is erased by trying.',
    next: row
      ? `Compare row ${row} with the sheet, word by word.`
      : 'Look whether this is the newest sheet, or type your passphrase instead.'
  }),
  'wait-before-retry': ({ seconds }) => ({
    what: 'Several tries did not open the notebook, so it waits a little.',
    safe: 'Nothing is lost, and the wait never grows beyond a few minutes.',
    next: seconds ? `You can try again in ${waitInWords(seconds)}.` : 'You can try again in a moment.'
  }),
  'not-a-vault': () => ({
    what: 'This file is not a notebook.',
    safe: vaultUntouched,
    next: 'Choose another file, or start a new notebook.'
  }),
  'vault-missing': () => ({
    what: 'The notebook is not where it was.',
    safe: 'Nothing was erased by this app.',
    next: 'If it lies on a memory stick, put the stick in. If it was moved, open it where it is now, or open a backup.'
  }),
  'vault-truncated': () => ({
    what: 'The end of the notebook’s file is missing, perhaps after a copy that was broken off.',
    safe: 'The file was not touched, and your backups are separate files.',
    next: 'Restore the newest backup into a new notebook.'
  }),
  'vault-damaged': ({ count }) => ({
    what: count
      ? `${pages(count)} of this notebook could not be opened.`
      : 'A part of this notebook could not be opened.',
    safe: 'Nothing is overwritten. What can be opened is shown, and only for reading.',
    next: 'Restore the newest backup into a new notebook, and keep this file until you have compared them.'
  }),
  'vault-newer-format': () => ({
    what: 'This notebook was written by a newer version of the app.',
    safe: vaultUntouched,
    next: 'Install the newer version on this computer to open it.'
  }),
  'vault-costs-too-much': () => ({
    what: 'Opening this notebook would need more memory than this app gives to it.',
    safe: vaultUntouched,
    next: 'Open it on the computer it was made on, or restore a backup.'
  }),
  'vault-in-use': () => ({
    what: 'Another window has this notebook open.',
    safe: notesSafe,
    next: 'Close the other window, then try again.'
  }),
  'vault-exists': () => ({
    what: 'There is already a notebook here.',
    safe: 'It was not touched.',
    next: 'Open that one, or choose another place for the new one.'
  }),
  'passphrase-too-short': () => ({
    what: 'This passphrase is too short to protect the notebook.',
    safe: nothingChanged,
    next: 'Add words until it has at least eight characters, or take the suggested words.'
  }),
  'passphrase-same': () => ({
    what: 'This is the passphrase the notebook has now.',
    safe: nothingChanged,
    next: 'Choose another one, so that somebody who knows the present one does not know the new one too.'
  }),
  'read-only': () => ({
    what: 'This notebook is open for reading only, so this was not saved.',
    safe: 'What is in the notebook stays as it is.',
    next: 'Restore a backup into a new notebook to write again, or copy your words to a safe place first.'
  }),
  'no-permission': () => ({
    what: 'This computer does not let the app write there.',
    safe: notesSafe,
    next: 'Choose another folder, or ask whoever looks after this computer for the right to write in it.'
  }),
  'folder-missing': () => ({
    what: 'The folder is not there any more.',
    safe: notesSafe,
    next: 'Put the memory stick in if it lies on one, or choose another folder.'
  }),
  'disk-full': () => ({
    what: 'There is no room left on the disk.',
    safe: 'Everything saved before is safe, and your last words stay in this window.',
    next: 'Make some room on the disk. It is tried again every few seconds.'
  }),
  'record-damaged': ({ count }) => ({
    what: count && count > 1 ? `${pages(count)} could not be opened.` : 'This page could not be opened.',
    safe: 'It was left as it is, and the other pages are not affected.',
    next: 'Restore the newest backup into a new notebook to get it back.'
  }),
  'record-newer': ({ count }) => ({
    what: count
      ? `${pages(count)} of this notebook ${count === 1 ? 'was' : 'were'} written by a newer version of the app, or in a way this one does not know.`
      : 'This page was written by a newer version of the app.',
    safe: 'Nothing of it is overwritten, and everything else is here as ever.',
    next: 'Install the newer version on this computer to open it.'
  }),
  'record-invalid': () => ({
    what: 'This could not be saved, because a part of it has a form the notebook does not know.',
    safe: 'What was saved before stays as it was.',
    next: 'Undo your last step and try again, or copy your words to another page.'
  }),
  'record-too-large': () => ({
    what: 'This page has grown too long to be saved.',
    safe: 'What was saved before stays as it was, and your last words are still in this window.',
    next: 'Move a part of it to a page of its own.'
  }),
  'record-missing': () => ({
    what: 'This page is not in the notebook any more.',
    safe: 'The other pages are not affected.',
    next: 'Look for it in the trash, or in a backup.'
  }),
  locked: () => ({
    what: 'The notebook is locked.',
    safe: notesSafe,
    next: 'Unlock it, and you come back to the same line.'
  }),
  'worker-crashed': () => ({
    what: 'The part of the app that keeps your notebook has stopped.',
    safe: 'Everything shown as saved is safe.',
    next: 'The app starts anew by itself. Unlock it, and you come back to the same line.'
  }),
  'disk-error': () => ({
    what: 'The disk did not take what was written to it.',
    safe: 'Everything shown as saved is safe, and your last words stay in this window.',
    next: 'It is tried again every few seconds. If it goes on, make a backup in another place.'
  }),
  'save-cancelled': () => ({
    what: 'Nothing was saved, because no place was chosen.',
    safe: 'What you see here is kept in the notebook.',
    next: 'You can save it whenever you like.'
  }),
  'file-unreadable': () => ({
    what: 'This file could not be read.',
    safe: nothingChanged,
    next: 'Look whether it opens elsewhere, or choose another file.'
  }),
  'file-wrong-format': () => ({
    what: 'This file is of another kind than expected here.',
    safe: nothingChanged,
    next: 'Choose another file.'
  }),
  'file-newer-format': () => ({
    what: 'This file was written by a newer version of the app.',
    safe: nothingChanged,
    next: 'Install the newer version on this computer to open it.'
  }),
  'file-too-large': () => ({
    what: 'This file is larger than this app opens.',
    safe: nothingChanged,
    next: 'Choose a smaller one.'
  }),
  'print-failed': () => ({
    what: 'It could not be printed.',
    safe: 'What you wanted to print is kept in the notebook.',
    next: 'Look whether the printer is on and has paper, then try again, or save it as a PDF.'
  }),
  'backup-unproven': () => ({
    what: 'The backup was written, but could not be opened again and compared, so it does not count.',
    safe: 'Your notes are safe on this computer, and the earlier backups are kept.',
    next: 'Try again, or choose another place for backups.'
  }),
  'backup-folder-missing': () => ({
    what: 'The folder for backups is not there.',
    safe: 'Your notes are safe on this computer.',
    next: 'Put the memory stick in if it lies on one, or choose another folder.'
  }),
  'backup-missing': () => ({
    what: 'There is no backup of this notebook yet.',
    safe: 'Your notes are safe on this computer.',
    next: 'Make a backup first, then open that one.'
  }),
  'backup-damaged': ({ count }) => ({
    what: count
      ? `This backup opens, but ${pages(count)} in it ${count === 1 ? 'does' : 'do'} not.`
      : 'This backup opens, but a part of it is damaged.',
    safe: 'Your notebook itself is not affected.',
    next: 'Make a new backup and try that one. If it happens again, choose another place for backups.'
  }),
  'backup-other-sheet': () => ({
    what: 'These words are right in themselves, but this backup does not open with them.',
    safe: 'Nothing was changed, neither in the backup nor in the notebook.',
    next: 'The backup may be older than the sheet, or the sheet older than the backup. Make a backup now and try again with that, or look for your newest sheet.'
  }),
  'backup-differs': ({ count }) => ({
    what: count
      ? `${pages(count)} of the backup ${count === 1 ? 'differs' : 'differ'} from the notebook.`
      : 'The backup differs from the notebook.',
    safe: 'Your notes are safe on this computer, and this backup does not count.',
    next: 'Make a new one, and choose another place if it happens again.'
  }),
  'gate-out-of-order': () => ({
    what: 'The summary is not at this step yet.',
    safe: draftSafe,
    next: 'Go on with the step that is marked.'
  }),
  'gate-text-changed': () => ({
    what: 'The text has changed since it was checked.',
    safe: 'The draft is kept, with the decisions that still fit.',
    next: 'Check it again, then read the parts that changed.'
  }),
  'gate-flags-open': ({ count }) => ({
    what: count
      ? `${count === 1 ? 'One passage is' : `${count} passages are`} not decided yet.`
      : 'Some passages are not decided yet.',
    safe: draftSafe,
    next: 'Decide each one: remove it, say it more generally, or keep it with a reason.'
  }),
  'gate-sections-unread': ({ count }) => ({
    what: count
      ? `${count === 1 ? 'One section is' : `${count} sections are`} not marked as read yet.`
      : 'Some sections are not marked as read yet.',
    safe: draftSafe,
    next: 'Read each section to its end and mark it.'
  }),
  'gate-statements-open': () => ({
    what: 'The three statements at the end are not all ticked.',
    safe: draftSafe,
    next: 'Read them and tick what is true.'
  }),
  'scanner-failed': () => ({
    what: 'The check could not be finished, so nothing can be saved from this draft yet.',
    safe: draftSafe,
    next: 'Check it again.'
  }),
  'scanner-slow': () => ({
    what: 'The check takes longer than it should and was stopped.',
    safe: draftSafe,
    next: 'Check it again, or choose a shorter period.'
  }),
  'export-leaked': () => ({
    what: 'The written file still held a name, so it was erased at once.',
    safe: 'Nothing has left the notebook, and the draft is kept.',
    next: 'Check the summary again and decide about that name.'
  }),
  'export-differs': () => ({
    what: 'The written file was not word for word what you had reviewed, so it was erased at once.',
    safe: 'Nothing has left the notebook, and the draft is kept.',
    next: 'Save it again, or choose another format.'
  }),
  'invalid-request': () => ({
    what: 'The app asked itself for something it does not know. That is our mistake.',
    safe: nothingChanged,
    next: 'Go to another page and try again.'
  }),
  unexpected: () => ({
    what: 'Something did not work, and the app does not know why. That is our mistake.',
    safe: notesSafe,
    next: 'Try again. If it goes on, lock the notebook and unlock it.'
  })
}

export function failureText(failure: Failure): FailureText {
  return texts[failure.code](failure)
}

function pages(count: number): string {
  return count === 1 ? 'One page' : `${count} pages`
}

export function waitInWords(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds))
  if (whole < 60) return whole === 1 ? 'a second' : `${whole} seconds`
  const minutes = Math.ceil(whole / 60)
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}
