// Saving a reviewed summary: every format is read back, and a file that is not exactly the reviewed text does not stay.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { readChosenFile, removeWritten, writeWhole } from '../../../main/files.ts'
import type { GateKeeper } from '../../../main/summary/gate-keeper.ts'
import type { Reviewed } from '../../../main/summary/messages.ts'
import { type SaveParts, saveSummary } from '../../../main/summary/save.ts'
import { failed, ok } from '../../../shared/result.ts'
import { privateWords } from '../../support/summary-notebook.ts'
import { madeVault, reviewedBy, started } from './made-vault.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'circlekeeper-save-'))
  folders.push(made)
  return made
}

function partsIn(where: string, keeper: GateKeeper, change: Partial<SaveParts['files']> = {}): SaveParts {
  return {
    vault: (name, request) => keeper.answer(name, request),
    files: {
      ask: async (name) => ok(join(where, name)),
      write: (path, bytes) => writeWhole(path, bytes),
      read: (path) => readChosenFile(path, 10_000_000),
      remove: removeWritten,
      htmlToPdf: async () => new Uint8Array(),
      ...change
    }
  }
}

async function ready(): Promise<{ keeper: GateKeeper; what: Reviewed }> {
  const { keeper, view } = await started(madeVault())
  const reviewed = await reviewedBy(keeper, view)
  return { keeper, what: { in: 'draft', id: reviewed.draftId, turn: reviewed.turn } }
}

describe('saving a summary', () => {
  it.each(['md', 'txt', 'csv', 'docx'] as const)(
    'writes %s under a neutral name, without a private word',
    async (format) => {
      const { keeper, what } = await ready()
      const where = folder()
      const saved = await saveSummary(partsIn(where, keeper), what, format, '2026-07-02')
      expect(saved.ok).toBe(true)
      expect(readdirSync(where)).toEqual([format === 'csv' ? 'summary-counts.csv' : `summary.${format}`])
      const bytes = readFileSync(join(where, readdirSync(where)[0] as string))
      const text =
        format === 'docx'
          ? Object.values(unzipSync(bytes))
              .map((part) => strFromU8(part))
              .join('\n')
          : bytes.toString('utf8')
      for (const word of [...privateWords, 'Marek', 'Dorothea', 'Théo', 'Ifeoma']) expect(text).not.toContain(word)
    }
  )

  it('says nothing of author, program, version or time in a Word file, and writes the same file each time', async () => {
    const { keeper, what } = await ready()
    const [one, two] = [folder(), folder()]
    const first = await saveSummary(partsIn(one, keeper), what, 'docx', '2026-07-02')
    if (!first.ok) throw new Error(first.failure.code)
    await saveSummary(partsIn(two, keeper), { in: 'ledger', id: first.value.entry.id }, 'docx', '')
    const bytes = readFileSync(join(one, 'summary.docx'))
    expect(readFileSync(join(two, 'summary.docx')).equals(bytes)).toBe(true)
    const parts = unzipSync(bytes)
    const core = strFromU8(parts['docProps/core.xml'] as Uint8Array)
    expect(core).not.toMatch(/creator|lastModifiedBy|created|modified|revision/i)
    expect(strFromU8(parts['docProps/app.xml'] as Uint8Array)).not.toMatch(/Application|AppVersion|Company/)
    expect(
      Object.values(parts)
        .map((part) => strFromU8(part))
        .join('')
    ).not.toMatch(/20\d\d-\d\d-\d\dT/)
  })

  it('takes back a file whose words were changed on the way to the disk', async () => {
    const { keeper, what } = await ready()
    const where = folder()
    const changed = partsIn(where, keeper, {
      write: async (path, bytes) => {
        writeFileSync(path, Buffer.from(bytes).toString('utf8').replace('quieter', 'louder'))
        return ok(path)
      }
    })
    const saved = await saveSummary(changed, what, 'md', '2026-07-02')
    expect(saved).toEqual(failed({ code: 'export-differs' }))
    expect(readdirSync(where)).toEqual([])
  })

  it('takes back a file that holds a name', async () => {
    const { keeper, what } = await ready()
    const where = folder()
    const leaking = partsIn(where, keeper, {
      write: async (path, bytes) => {
        writeFileSync(path, `${Buffer.from(bytes).toString('utf8')}\nMarek`)
        return ok(path)
      }
    })
    expect(await saveSummary(leaking, what, 'txt', '2026-07-02')).toEqual(failed({ code: 'export-leaked' }))
    expect(readdirSync(where)).toEqual([])
  })

  it('writes nothing when the page printed cannot be read, and nothing when she closes the dialog', async () => {
    const { keeper, what } = await ready()
    const where = folder()
    const unreadable = await saveSummary(partsIn(where, keeper), what, 'pdf', '2026-07-02')
    expect(unreadable).toEqual(failed({ code: 'export-differs' }))
    const closed = partsIn(where, keeper, { ask: async () => failed({ code: 'save-cancelled' }) })
    expect(await saveSummary(closed, what, 'md', '2026-07-02')).toEqual(failed({ code: 'save-cancelled' }))
    expect(readdirSync(where)).toEqual([])
  })

  it('writes nothing from a draft that was not reviewed', async () => {
    const { keeper, view } = await started(madeVault())
    const where = folder()
    const saved = await saveSummary(
      partsIn(where, keeper),
      { in: 'draft', id: view.draftId, turn: view.turn },
      'md',
      ''
    )
    expect(saved).toEqual(failed({ code: 'gate-out-of-order' }))
    expect(readdirSync(where)).toEqual([])
  })
})
