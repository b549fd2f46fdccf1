// Calls that put the recovery sheet on paper or into a file.
import type { BrowserWindow } from 'electron'
import type { Handlers } from '../../shared/bridge.ts'
import { ok } from '../../shared/result.ts'
import { askWhereToSave } from '../dialogs.ts'
import { writeWhole } from '../files.ts'
import type { Preferences } from '../preferences.ts'
import { htmlToPdf, type PrintOptions, printOnPaper } from '../print.ts'
import { recoveryPaper } from '../recovery-sheet.ts'

export type SheetParts = {
  readonly window: BrowserWindow
  readonly preferences: Preferences
  readonly documents: string
  /** The paper of her country, as far as main has been told. */
  readonly paper: () => PrintOptions['paper']
}

type SheetCalls = 'printRecoverySheet' | 'saveRecoverySheet'

export function sheetHandlers({ window, preferences, documents, paper }: SheetParts): Pick<Handlers, SheetCalls> {
  const options = (): PrintOptions => ({ paper: paper(), title: 'Recovery sheet' })
  return {
    printRecoverySheet: ({ rows }) => printOnPaper(recoveryPaper(rows), options()),
    saveRecoverySheet: async ({ rows }) => {
      const path = await askWhereToSave(window, {
        suggestedName: 'recovery-sheet.pdf',
        folder: documents,
        filters: [{ name: 'PDF', extensions: ['pdf'] }]
      })
      if (!path.ok) return path
      const pdf = await htmlToPdf(recoveryPaper(rows), options())
      const written = await writeWhole(path.value, pdf, (temporary) =>
        preferences.change({ unfinished: temporary === null ? [] : [temporary] })
      )
      return written.ok ? ok({}) : written
    }
  }
}
