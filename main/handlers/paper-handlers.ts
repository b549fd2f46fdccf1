// Calls that put a sheet on paper or into a PDF, and prompt packs into and out of a file.
import type { BrowserWindow } from 'electron'
import { sheetFileName, sheetHtml, sheetTitles } from '../../shared/agenda/sheets.ts'
import type { CallRequest, Handlers } from '../../shared/bridge.ts'
import { allPrompts } from '../../shared/prompts/library.ts'
import { packLimits, readPack, writePack } from '../../shared/prompts/packs.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { askWhatToOpen, askWhereToSave, type SaveRequest } from '../dialogs.ts'
import { readChosenFile, writeWhole } from '../files.ts'
import type { Preferences } from '../preferences.ts'
import { htmlToPdf, type PrintFonts, type PrintOptions, printOnPaper } from '../print.ts'

export type PaperParts = {
  readonly window: BrowserWindow
  readonly preferences: Preferences
  readonly documents: string
  readonly fonts: () => Promise<PrintFonts>
}

type PaperCalls = 'printPaper' | 'savePaper' | 'exportPromptPack' | 'readPromptPack'

const jsonFiles = [{ name: 'Prompt pack', extensions: ['json'] }]

export function paperHandlers(parts: PaperParts): Pick<Handlers, PaperCalls> {
  return {
    printPaper: async (request) => printOnPaper(sheetHtml(request.sheet, request.paper), await options(parts, request)),
    savePaper: async (request) => {
      const { sheet, paper } = request
      const filters = [{ name: 'PDF', extensions: ['pdf'] }]
      return save(parts, { suggestedName: sheetFileName(sheet), filters }, async () =>
        htmlToPdf(sheetHtml(sheet, paper), await options(parts, request))
      )
    },
    exportPromptPack: (pack) =>
      save(parts, { suggestedName: 'prompt-pack.json', filters: jsonFiles }, async () => writePack(pack)),
    readPromptPack: async ({ own }) => {
      const path = await askWhatToOpen(parts.window, 'file', jsonFiles)
      if (!path.ok) return path
      // Up to three bytes for each character that is read.
      const file = await readChosenFile(path.value, packLimits.characters * 3)
      if (!file.ok) return file
      const preview = readPack(new TextDecoder().decode(file.value), allPrompts(own))
      if (!preview.ok) return failed(preview.failure)
      const { fresh, differing, known, ...rest } = preview.value
      return ok({ ...rest, fresh: [...fresh], differing: [...differing], known: [...known] })
    }
  }
}

async function options(parts: PaperParts, request: CallRequest<'printPaper'>): Promise<PrintOptions> {
  return { paper: request.paper.size, title: sheetTitles[request.sheet.sheet], fonts: await parts.fonts() }
}

async function save(
  { window, preferences, documents }: PaperParts,
  about: Omit<SaveRequest, 'folder'>,
  bytes: () => Promise<Uint8Array | string>
): Promise<Result<Record<string, never>>> {
  const path = await askWhereToSave(window, { ...about, folder: documents })
  if (!path.ok) return path
  const written = await writeWhole(path.value, await bytes(), (temporary) =>
    preferences.change({ unfinished: temporary === null ? [] : [temporary] })
  )
  return written.ok ? ok({}) : written
}
