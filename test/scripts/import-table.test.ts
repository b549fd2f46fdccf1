// The import table of the lint configuration: what each folder may and may not import, tried on files that break it.
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importTable, importTableFile } from '../../scripts/lint/import-table.mjs'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-lint-'))

const refused: readonly (readonly [file: string, line: string])[] = [
  ['shared/a.ts', "import { useState as x } from 'react'"],
  ['shared/a.ts', "import { x } from '../main/files.ts'"],
  ['shared/summary/a.ts', "import { x } from '../deidentify/deidentify.ts'"],
  ['shared/dates.ts', "import { RRule as x } from 'rrule'"],
  ['shared/recurrence.ts', "import { z as x } from 'zod'"],
  ['main/a.ts', "import { readFileSync as x } from 'node:fs'"],
  ['main/a.ts', "import x from 'libsodium-wrappers'"],
  ['main/a.ts', "export { x } from '../renderer/clock.ts'"],
  ['main/handlers/a.ts', "import { ipcMain as x } from 'electron'"],
  ['main/summary/a.ts', "import { deidentify as x } from '../../shared/deidentify/deidentify.ts'"],
  ['main/summary/scanner.ts', "import { app as x } from 'electron'"],
  ['main/vault/a.ts', "import { app as x } from 'electron'"],
  ['main/vault/a.ts', "import { readFileSync as x } from 'node:fs'"],
  ['main/vault/database.ts', "import { openSync as x } from 'node:fs'"],
  ['main/vault/a.ts', "import { DatabaseSync as x } from '@photostructure/sqlite'"],
  ['main/vault/a.ts', "import x from 'libsodium-wrappers-sumo'"],
  ['main/vault/a.ts', "import { x } from '../files.ts'"],
  ['main/vault/a.ts', "import { x } from '../summary/save.ts'"],
  ['main/summary/save.ts', "import { readFileSync as x } from 'node:fs'"],
  ['preload/a.ts', "import { readFileSync as x } from 'node:fs'"],
  ['renderer/a.ts', "export const x = await import('../main/files.ts')"],
  ['renderer/home/a.tsx', "import x from 'dexie'"],
  ['renderer/home/a.tsx', "import { useLiveQuery as x } from 'dexie-react-hooks'"],
  ['renderer/home/a.tsx', "import { Editor as x } from '@tiptap/core'"],
  ['renderer/home/a.tsx', "import { x } from '../people/people.tsx'"],
  ['renderer/home/a.tsx', "import type { x } from '../../shared/deidentify/types.ts'"],
  ['renderer/home/a.tsx', "import { ipcRenderer as x } from 'electron'"],
  ['renderer/editor/a.tsx', "import { x } from '../notes/notes.tsx'"],
  ['renderer/ui/a.tsx', "import { x } from '../store.ts'"]
]

const allowed: readonly (readonly [file: string, line: string])[] = [
  ['shared/a.ts', "import { z as x } from 'zod'"],
  ['shared/a.ts', "import { x } from './summary/draft.ts'"],
  ['shared/recurrence.ts', "import { RRule as x } from 'rrule'"],
  ['shared/deidentify/a.ts', "import x from 'wink-nlp'"],
  ['shared/summary/a.ts', "import type { x } from '../deidentify/types.ts'"],
  ['main/files.ts', "import { readFileSync as x } from 'node:fs'"],
  ['main/serve-bridge.ts', "import { ipcMain as x } from 'electron'"],
  ['main/first-call.ts', "import { ipcMain as x } from 'electron'"],
  ['main/handlers/a.ts', "import { app as x } from 'electron'"],
  ['main/summary/scanner-worker.ts', "import { deidentify as x } from '../../shared/deidentify/deidentify.ts'"],
  ['main/vault/database.ts', "import { DatabaseSync as x } from '@photostructure/sqlite'"],
  ['main/vault/store.ts', "import { existsSync as x } from 'node:fs'"],
  ['main/vault/a.ts', "import type { DatabaseSyncInstance as x } from '@photostructure/sqlite'"],
  ['main/vault/worker.ts', "import { x } from '../summary/gate-keeper.ts'"],
  ['main/vault/gate-vault.ts', "import type { x } from '../summary/gate-parts.ts'"],
  ['main/summary/save.ts', "import { app as x } from 'electron'"],
  ['main/vault/kdf-worker.ts', "import x from 'libsodium-wrappers-sumo'"],
  ['preload/preload.ts', "import { ipcRenderer as x } from 'electron'"],
  ['renderer/database.ts', "import x from 'dexie'"],
  ['renderer/live.ts', "import { useLiveQuery as x } from 'dexie-react-hooks'"],
  ['renderer/home/a.tsx', "import { x } from '../../shared/notes/templates.ts'"],
  ['renderer/home/a.tsx', "import { x } from '../ui/icon.tsx'"],
  ['renderer/notes/a.tsx', "import { x } from '../editor/editor.tsx'"],
  ['renderer/editor/a.tsx', "import { Editor as x } from '@tiptap/core'"]
]

type Case = (typeof refused)[number]
let reported: ReadonlySet<string> = new Set()

beforeAll(async () => {
  reported = new Set([...(await reportedIn('refused', refused)), ...(await reportedIn('allowed', allowed))])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the table Biome reads is the one written down', () => {
  expect(readFileSync(importTableFile, 'utf8')).toBe(importTable())
})

test.each(refused)('%s may not say: %s', (file, line) => {
  expect([...reported]).toContain(`refused: ${file}: ${line}`)
})

test.each(allowed)('%s may say: %s', (file, line) => {
  expect([...reported]).not.toContain(`allowed: ${file}: ${line}`)
})

/** Lays the cases out as a project of its own and answers with those that lint refuses. */
async function reportedIn(name: string, cases: readonly Case[]): Promise<readonly string[]> {
  const project = join(folder, name)
  for (const path of ['biome.json', 'scripts/lint']) cpSync(join(root, path), join(project, path), { recursive: true })
  const lines = new Map<string, string[]>()
  for (const [file, line] of cases) lines.set(file, [...(lines.get(file) ?? []), line])
  for (const [file, text] of lines) {
    mkdirSync(dirname(join(project, file)), { recursive: true })
    writeFileSync(join(project, file), `${text.join('\n')}\n`)
  }
  const found = await restrictions(project)
  return found.map(([file, line]) => `${name}: ${file}: ${lines.get(file)?.[line - 1]}`)
}

function restrictions(project: string): Promise<readonly (readonly [file: string, line: number])[]> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const only = ['--only=style/noRestrictedImports', '--vcs-enabled=false']
  const args = [biome, 'lint', ...only, '--max-diagnostics=500', '--reporter=github', '.']
  return new Promise((settle) => {
    execFile(process.execPath, args, { cwd: project }, (_error, printed) => {
      const found = printed.matchAll(/title=lint\/style\/noRestrictedImports,file=([^,]+),line=(\d+)/g)
      settle(
        [...found].map(([, file = '', line]) => [relative(realpathSync(project), resolve(project, file)), Number(line)])
      )
    })
  })
}
