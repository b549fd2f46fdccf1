// The command-line tool for a vault: whole or not in one plain line, and a proven copy; never a stack.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, test } from 'vitest'
import { recordToText } from '../../main/vault/record-text.ts'
import { contentOf, followUp, freshVault, must, ownFolder, passphrase, reopened } from '../vault/support.ts'

const tool = resolve(import.meta.dirname, '../../dist/tools/vault.js')

function vaultTool(...args: string[]): { status: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', tool, ...args], { encoding: 'utf8' })
  return { status, out: stdout, error: stderr }
}

async function wholeVault(): Promise<{ folder: string; path: string; secret: string; wrong: string }> {
  const folder = ownFolder()
  const { vault, path } = await freshVault(join(folder, 'notebook.vault'))
  const drafts = Array.from({ length: 30 }, (_, number) => followUp(number, `Bring the timer ${number}`))
  const savedAt = '2026-11-24T20:15:07.000Z'
  must(
    vault.save(
      drafts.map((record) => ({
        id: record.id,
        kind: record.kind,
        text: (revision: number) => recordToText(record, revision, savedAt)
      })),
      []
    )
  )
  vault.close()
  const [secret, wrong] = [join(folder, 'secret'), join(folder, 'wrong')]
  writeFileSync(secret, `${passphrase}\n`)
  writeFileSync(wrong, 'not the right one\n')
  return { folder, path, secret, wrong }
}

test('a whole vault is verified, and copied to a place where nothing is yet', async () => {
  const { folder, path, secret } = await wholeVault()
  const out = join(folder, 'copy.vault')
  const before = readFileSync(path)
  expect(vaultTool('verify', path, '--passphrase-file', secret)).toEqual({
    status: 0,
    out: '30 records, every one opened.\n',
    error: ''
  })
  expect(vaultTool('backup', path, out, '--passphrase-file', secret)).toEqual({
    status: 0,
    out: '30 records, copied and compared.\n',
    error: ''
  })
  expect(readFileSync(path).equals(before)).toBe(true)
  const [original, copy] = [await reopened(path), await reopened(out)]
  expect(contentOf(copy)).toEqual(contentOf(original))
  original.close()
  copy.close()
  expect(vaultTool('backup', path, out, '--passphrase-file', secret)).toMatchObject({ status: 1, out: '' })
})

test('whatever is wrong ends in exit code 1 and one plain line', async () => {
  const { folder, path, secret, wrong } = await wholeVault()
  const damaged = join(folder, 'damaged.vault')
  copyFileSync(path, damaged)
  const database = new DatabaseSync(damaged)
  database.exec('DELETE FROM records WHERE id IN (SELECT id FROM records LIMIT 2)')
  database.close()
  const text = join(folder, 'letter.txt')
  writeFileSync(text, 'Dear committee, '.repeat(500))
  const cut = join(folder, 'cut.vault')
  copyFileSync(path, cut)
  truncateSync(cut, Math.floor(readFileSync(cut).length * 0.6))
  const out = join(folder, 'out.vault')
  const tries = [
    ['verify', damaged, '--passphrase-file', secret],
    ['backup', damaged, out, '--passphrase-file', secret],
    ['verify', cut, '--passphrase-file', secret],
    ['verify', path, '--passphrase-file', wrong],
    ['verify', text, '--passphrase-file', secret],
    ['verify', join(folder, 'nowhere.vault'), '--passphrase-file', secret],
    ['verify', folder, '--passphrase-file', secret],
    ['verify', path, '--passphrase-file', join(folder, 'nowhere')],
    ['verify', path],
    ['verify', path, '--unknown', 'x'],
    ['polish', path, '--passphrase-file', secret],
    []
  ]
  for (const args of tries) {
    const { status, out: said, error } = vaultTool(...args)
    expect({ args, status, said, lines: error.trimEnd().split('\n').length }).toEqual({
      args,
      status: 1,
      said: '',
      lines: 1
    })
    expect(error).not.toMatch(/\bat .*:\d+|Error:|node:/)
  }
  expect(vaultTool('verify', damaged, '--passphrase-file', secret).error).toBe(
    'The vault is damaged: 28 records open, but 2 are missing.\n'
  )
  expect(existsSync(out)).toBe(false)
})
