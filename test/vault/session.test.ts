// What the unlocked vault says of itself: pages of a newer shape, wrong entries, and a disk that fills up and is emptied again.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { VaultNews } from '../../main/vault/messages.ts'
import { VaultSession } from '../../main/vault/session.ts'
import type { Draft } from '../../main/vault/vault.ts'
import { WrongEntries } from '../../main/vault/wrong-entries.ts'
import type { VaultState } from '../../shared/bridge.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { atTheEnd, cheap, followUp, freshVault, idOf, must, ownFolder, passphrase, toTheEnd } from './support.ts'

function session(): { session: VaultSession; told: VaultNews[] } {
  const told: VaultNews[] = []
  const made = new VaultSession(cheap, (news) => told.push(news))
  atTheEnd(() => void made.close([]))
  return { session: made, told }
}

function states(told: readonly VaultNews[]): readonly Pick<VaultState, 'readOnly' | 'unreadable'>[] {
  return told.flatMap((news) =>
    news.news === 'state' ? [{ readOnly: news.state.readOnly, unreadable: news.state.unreadable }] : []
  )
}

function sealedAs(number: number, kind: string, fields: object, schema = 1): Draft {
  const id = idOf(number)
  return { id, kind, text: (revision) => JSON.stringify({ schema, kind, id, ...fields, revision }) }
}

describe('records of a shape this version does not know', () => {
  const good = { ...followUp(9, 'Bring the timer'), savedAt: '2026-11-24T20:15:07.000Z' }
  const { kind: _kind, id: _id, ...fields } = good

  async function withOdd(): Promise<{ session: VaultSession; told: VaultNews[]; state: VaultState }> {
    const { vault, path } = await freshVault()
    const odd = [
      sealedAs(1, 'followUp', { ...fields, what: 'of the next version' }, 2),
      sealedAs(2, 'kindOfTomorrow', {}),
      sealedAs(3, 'followUp', { ...fields, what: 7 }),
      sealedAs(4, 'noteBody', { noteId: 'nobody’s' }),
      sealedAs(9, 'followUp', fields)
    ]
    must(vault.save(odd, []))
    vault.close()
    const opened = session()
    return { ...opened, state: must(await toTheEnd(opened.session.unlock(path, passphrase))) }
  }

  test('newer ones are counted in the answer to unlocking, invalid ones soon after, wherever they are read first', async () => {
    const { session: unlocked, told, state } = await withOdd()
    expect([state.readOnly, state.unreadable]).toEqual(['no', 2])
    const loaded = must(unlocked.loadRecords(null)).records
    expect(loaded.map((record) => record.id)).toEqual([idOf(9)])
    for (const _step of unlocked.standing.lookAtShapes());
    expect(states(told)).toEqual([{ readOnly: 'no', unreadable: 4 }])
  })

  test('none of them is written over or removed, not even before it was looked at, and everything else goes on', async () => {
    const { session: unlocked } = await withOdd()
    const code = (answer: Result<unknown>): string => (answer.ok ? 'saved' : answer.failure.code)
    const answers = [1, 2, 3, 4, 9].map((number) => [
      code(unlocked.saveRecords([followUp(number, 'over it')], [])),
      code(unlocked.saveRecords([], [idOf(number)]))
    ])
    expect(answers).toEqual([
      ['record-newer', 'record-newer'],
      ['record-invalid', 'record-invalid'],
      ['record-invalid', 'record-invalid'],
      ['record-invalid', 'record-invalid'],
      ['saved', 'saved']
    ])
    expect(code(unlocked.saveRecords([followUp(20, 'new'), followUp(3, 'together with an odd one')], []))).toBe(
      'record-invalid'
    )
    expect(unlocked.saveRecords([followUp(20, 'new')], []).ok).toBe(true)
  })
})

const miss = failed({ code: 'wrong-passphrase' } as const)

test('wrong entries make the next one wait longer, at most a minute, and the right one is never refused for good', async () => {
  let now = 0
  const wrong = new WrongEntries(() => now)
  const waits: number[] = []
  while (waits.length < 8) {
    const answer = await wrong.guard(async () => miss)
    const seconds = answer.ok ? 0 : (answer.failure.seconds ?? 0)
    if (seconds > 0) waits.push(seconds)
    now += seconds * 1_000
  }
  expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60])
  expect(await wrong.guard(async () => ok('opened'))).toEqual(ok('opened'))
  expect((await wrong.guard(async () => miss)).ok).toBe(false)
  expect(await wrong.guard(async () => ok('opened'))).toEqual(ok('opened'))
})

test('a clock that is set back a year does not make the wait a year', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  atTheEnd(() => void vi.useRealTimers())
  const wrong = new WrongEntries()
  for (let entry = 0; entry < 4; entry += 1) await wrong.guard(async () => miss)
  vi.setSystemTime(Date.now() - 365 * 86_400_000)
  expect(await wrong.guard(async () => ok('opened'))).toEqual(failed({ code: 'wait-before-retry', seconds: 2 }))
})

// Mounting a disk takes root.
describe.runIf(process.getuid?.() === 0 && process.platform === 'linux')('a disk of eight megabytes', () => {
  function disk(): { folder: string; fill: () => void; empty: () => void } {
    const folder = ownFolder()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder])
    atTheEnd(() => void execFileSync('umount', ['-l', folder]))
    const filler = join(folder, 'filler')
    return {
      folder,
      fill: () => {
        const { bavail, bsize } = statfsSync(folder)
        writeFileSync(filler, Buffer.alloc(bavail * bsize, 1), { flag: 'a' })
      },
      empty: () => rmSync(filler)
    }
  }

  test('that fills up is told without being asked, reading goes on, and so does writing once there is room', async () => {
    const { folder, fill, empty } = disk()
    const { session: unlocked, told } = session()
    must(await toTheEnd(unlocked.create(join(folder, 'notebook.vault'), passphrase)))
    must(unlocked.saveRecords([followUp(1, 'Bring the timer')], []))
    unlocked.standing.lookAtRoom()
    expect(states(told)).toEqual([])
    fill()
    unlocked.standing.lookAtRoom()
    unlocked.standing.lookAtRoom()
    expect(states(told)).toEqual([{ readOnly: 'disk-full', unreadable: 0 }])
    expect(must(unlocked.readRecords([idOf(1)])).records).toHaveLength(1)
    empty()
    unlocked.standing.lookAtRoom()
    expect(states(told).at(-1)).toEqual({ readOnly: 'no', unreadable: 0 })
    expect(unlocked.saveRecords([followUp(2, 'And the list')], []).ok).toBe(true)
  })

  test('is told at the unlock already', async () => {
    const { folder, fill } = disk()
    const { vault, path } = await freshVault(join(folder, 'notebook.vault'))
    vault.close()
    fill()
    const { session: unlocked } = session()
    // A vault needs a few bytes beside it to be opened for writing.
    rmSync(join(folder, 'filler'))
    writeFileSync(
      join(folder, 'filler'),
      Buffer.alloc(statfsSync(folder).bavail * statfsSync(folder).bsize - 512 * 1024)
    )
    expect(must(await toTheEnd(unlocked.unlock(path, passphrase))).readOnly).toBe('disk-full')
  })

  test('the reserve that was given for the last words is put back as soon as there is room for it', async () => {
    const { folder, fill, empty } = disk()
    const { session: unlocked, told } = session()
    const path = join(folder, 'notebook.vault')
    must(await toTheEnd(unlocked.create(path, passphrase)))
    expect(existsSync(`${path}-reserve`)).toBe(true)
    must(
      unlocked.saveRecords(
        Array.from({ length: 40 }, (_, number) => followUp(number, 'words '.repeat(300))),
        []
      )
    )
    fill()
    let saved: Result<unknown> = ok(null)
    for (let number = 100; saved.ok; number += 1)
      saved = unlocked.saveRecords([followUp(number, 'words '.repeat(300))], [])
    expect([saved, states(told)]).toEqual([failed({ code: 'disk-full' }), [{ readOnly: 'disk-full', unreadable: 0 }]])
    must(unlocked.saveRecords([], [idOf(1)]))
    expect(readdirSync(folder)).not.toContain('notebook.vault-reserve')
    fill()
    unlocked.standing.lookAtRoom()
    expect(existsSync(`${path}-reserve`)).toBe(false)
    empty()
    unlocked.standing.lookAtRoom()
    expect([existsSync(`${path}-reserve`), states(told).at(-1)?.readOnly]).toEqual([true, 'no'])
  })
})
