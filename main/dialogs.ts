// The system's own dialogs for choosing where to save and what to open.
import { join } from 'node:path'
import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import { failed, ok, type Result } from '../shared/result.ts'

export type SaveRequest = {
  readonly suggestedName: string
  readonly folder: string
  readonly filters: readonly FileFilter[]
}

/** Asks where to save; `save-cancelled` when she closes the dialog. */
export async function askWhereToSave(window: BrowserWindow, request: SaveRequest): Promise<Result<string>> {
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: join(request.folder, request.suggestedName),
    filters: [...request.filters],
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent']
  })
  if (answer.canceled || answer.filePath === '') return failed({ code: 'save-cancelled' })
  return ok(answer.filePath)
}

/** Asks which file or folder to open; `save-cancelled` when she closes the dialog. */
export async function askWhatToOpen(
  window: BrowserWindow,
  what: 'file' | 'folder',
  filters: readonly FileFilter[] = []
): Promise<Result<string>> {
  const answer = await dialog.showOpenDialog(window, {
    filters: [...filters],
    properties:
      what === 'file' ? ['openFile', 'dontAddToRecent'] : ['openDirectory', 'createDirectory', 'dontAddToRecent']
  })
  const path = answer.filePaths[0]
  return answer.canceled || path === undefined ? failed({ code: 'save-cancelled' }) : ok(path)
}
