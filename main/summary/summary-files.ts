// Summaries on this computer: the save dialog, the file written whole and read back, the printed page.
import { app, type BrowserWindow } from 'electron'
import type { SummaryFormat } from '../../shared/summary/calls.ts'
import { askWhereToSave } from '../dialogs.ts'
import { readChosenFile, removeWritten, writeWhole } from '../files.ts'
import type { Preferences } from '../preferences.ts'
import { htmlToPdf } from '../print.ts'
import type { SaveParts } from './save.ts'

const formatNames: Readonly<Record<SummaryFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  md: 'Markdown',
  txt: 'Plain text',
  csv: 'Counts (CSV)'
}
/** A summary is a few pages; a file beyond this is not one. */
const mostBytes = 64 * 1024 * 1024

export function summaryFiles(window: BrowserWindow, preferences: Preferences): SaveParts['files'] {
  return {
    ask: (suggestedName, format) =>
      askWhereToSave(window, {
        suggestedName,
        folder: app.getPath('documents'),
        filters: [{ name: formatNames[format], extensions: [format] }]
      }),
    write: (path, bytes) =>
      writeWhole(path, bytes, (temporary) => preferences.change({ unfinished: temporary === null ? [] : [temporary] })),
    read: (path) => readChosenFile(path, mostBytes),
    remove: removeWritten,
    htmlToPdf: (html, paper) => htmlToPdf(html, { paper, title: 'Summary' })
  }
}
