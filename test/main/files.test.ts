// Files written for a person are whole or not there, and what an exit leaves half-done is swept.
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readChosenFile, sweepHalfDone, writeWhole } from '../../main/files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'))
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true })
})

it('replaces what was there in one step, for her eyes only', async () => {
  const path = join(folder, 'summary.md')
  writeFileSync(path, 'old')
  expect(await writeWhole(path, 'new words')).toEqual({ ok: true, value: path })
  expect({ text: readFileSync(path, 'utf8'), names: readdirSync(folder) }).toEqual({
    text: 'new words',
    names: ['summary.md']
  })
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
})

it('tells the name of the half-done file first, and takes it back when it is whole', async () => {
  const told: (string | null)[] = []
  await writeWhole(join(folder, 'a.pdf'), new Uint8Array([1, 2, 3]), (name) => told.push(name))
  expect(told.map((name) => (name === null ? null : basename(name)))).toEqual([
    expect.stringMatching(/^\.[0-9a-f]{12}\.unfinished$/),
    null
  ])
})

it('a folder that is gone is a failure, and nothing is made', async () => {
  const answer = await writeWhole(join(folder, 'gone', 'a.md'), 'x')
  expect(answer).toEqual({ ok: false, failure: { code: 'folder-missing' } })
  expect(readdirSync(folder)).toEqual([])
})

it('a name that cannot be replaced is a failure, and the half-done file is gone', async () => {
  const path = join(folder, 'taken')
  const { mkdirSync } = await import('node:fs')
  mkdirSync(join(path, 'inside'), { recursive: true })
  const answer = await writeWhole(path, 'x')
  expect(answer.ok).toBe(false)
  expect(readdirSync(folder)).toEqual(['taken'])
})

it('sweeps what was left half-done and nothing else', async () => {
  const left = join(folder, '.0123456789ab.unfinished')
  const hers = join(folder, 'letter.txt')
  writeFileSync(left, 'half')
  writeFileSync(hers, 'keep')
  await sweepHalfDone([left, hers, join(folder, '.ffffffffffff.unfinished')])
  expect({ left: existsSync(left), hers: existsSync(hers) }).toEqual({ left: false, hers: true })
})

it('a file she chose is not read beyond its limit', async () => {
  const path = join(folder, 'big.json')
  writeFileSync(path, 'x'.repeat(101))
  expect(await readChosenFile(path, 100)).toEqual({ ok: false, failure: { code: 'file-too-large' } })
  expect(await readChosenFile(join(folder, 'none'), 100)).toEqual({ ok: false, failure: { code: 'file-unreadable' } })
})
