// The plain file beside the vault survives other versions, damage and exits, and holds nothing it was not given.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openPreferences } from '../../main/preferences.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preferences-'))
  path = join(folder, 'preferences.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const fresh = {
  vaultPath: null,
  bounds: null,
  appearance: { theme: 'system', textSize: 'standard' },
  inFront: true,
  contentProtection: true,
  lastLock: null,
  crashesInARow: 0,
  backup: { folder: null, earlier: [], renewed: [], lastAt: null, isOwed: false },
  unfinished: []
}

it('starts with calm defaults when there is no file', () => {
  expect(openPreferences(path).values()).toEqual(fresh)
})

it('what was changed is there for the next run, and no other file is left behind', () => {
  const first = openPreferences(path)
  first.change({ appearance: { theme: 'dark', textSize: 'larger' } })
  first.change({ lastLock: { reason: 'idle', at: '2026-11-24T21:00:00.000Z', idleMinutes: 10 } })
  expect(openPreferences(path).values()).toEqual(first.values())
  expect(readdirSync(folder)).toEqual(['preferences.json'])
})

it('one unreadable choice costs only itself', () => {
  writeFileSync(
    path,
    JSON.stringify({ vaultPath: '/somewhere/notebook.vault', appearance: { theme: 'sepia' }, bounds: 7 })
  )
  expect(openPreferences(path).values()).toEqual({ ...fresh, vaultPath: '/somewhere/notebook.vault' })
})

it('what it does not know is ignored and not kept', () => {
  writeFileSync(path, JSON.stringify({ inFront: false, later: { choice: 1 } }))
  const preferences = openPreferences(path)
  preferences.change({ crashesInARow: 1 })
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...fresh, inFront: false, crashesInARow: 1 })
})

it('no content of the file keeps the app from starting', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.object().map((value) => JSON.stringify(value))
      ),
      (text) => {
        writeFileSync(path, text)
        expect(Object.keys(openPreferences(path).values()).sort()).toEqual(Object.keys(fresh).sort())
      }
    )
  )
})
