// Changes vault files in thousands of ways and opens each: none may be taken for whole unless its records are those of a commit, none may crash, none may be slow.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { createVault } from '../../main/vault/access.ts'
import { fromHex } from '../../main/vault/bytes.ts'
import { removeDatabase } from '../../main/vault/database.ts'
import { readHeader } from '../../main/vault/header.ts'
import { argon2id } from '../../main/vault/kdf.ts'
import { openSlot } from '../../main/vault/key-slot.ts'
import { passphraseBytes } from '../../main/vault/keys.ts'
import { openStore } from '../../main/vault/store.ts'
import { UnlockedVault } from '../../main/vault/vault.ts'
import { type Dice, diceOf } from '../../shared/sample/random.ts'
import { Plain, readArguments, runTool, wholeNumber } from './arguments.ts'
import { contentOf, draftOf, isState } from './model-vault.ts'

const passphrase = 'a quiet river in june'
const kdf = { url: new URL('./kdf-worker.js', import.meta.url).href, cost: { memory: 8 * 1024 * 1024, passes: 1 } }
const pageBytes = 4_096
const slowMs = 2_000
const commits = 60

/** A vault as files: the database, and its log where commits are still in it. */
type Files = { readonly main: Buffer; readonly log: Buffer | null }
type Base = { readonly latest: Files; readonly older: Files; readonly unfolded: Files }
type Outcome = 'whole' | 'damaged' | 'refused'

runTool(async () => {
  const { values } = readArguments(['rounds', 'seed'])
  const rounds = wholeNumber(values.rounds, 20_000, 'rounds')
  const dice = diceOf(wholeNumber(values.seed, 1, 'seed'))
  const home = mkdtempSync(join(tmpdir(), 'circlekeeper-mutate-'))
  const outcomes: Record<Outcome, number> = { whole: 0, damaged: 0, refused: 0 }
  try {
    const { base, wrapping } = await makeBase(home)
    for (let round = 0; round < rounds; round += 1) {
      const path = join(home, 'mutated.vault')
      const mutation = dice.one(mutations)
      put(path, base.latest)
      mutation.change(path, base, dice)
      const started = performance.now()
      const outcome = lookAt(path, wrapping, `Round ${round} (${mutation.name})`)
      if (performance.now() - started > slowMs) throw new Plain(`Round ${round} (${mutation.name}) took too long.`)
      outcomes[outcome] += 1
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
  const { whole, damaged, refused } = outcomes
  process.stdout.write(
    `${rounds} mutations: ${damaged} found damaged, ${refused} refused, ${whole} still one commit’s records.\n`
  )
})

async function makeBase(home: string): Promise<{ base: Base; wrapping: Uint8Array }> {
  const path = join(home, 'base.vault')
  const made = await createVault(kdf, path, passphrase)
  if (!made.ok) throw new Plain('The vault could not be made.')
  const vault = made.value
  const saveUntil = (last: number): void => {
    while (vault.commits < last) {
      const { draft, remove } = draftOf(vault.commits + 1)
      vault.save([draft], remove)
    }
  }
  saveUntil(commits - 20)
  vault.store.checkpoint()
  const older = copyOf(path, home)
  saveUntil(commits)
  const unfolded = copyOf(path, home)
  vault.close()
  const latest = copyOf(path, home)
  const slot = vault.header.slots[0]
  if (slot?.kind !== 'passphrase') throw new Plain('The vault has no passphrase slot.')
  const wrapping = await argon2id(kdf.url, passphraseBytes(passphrase), fromHex(slot.salt), slot)
  return { base: { latest, older, unfolded }, wrapping }
}

/** A copy made by the file system, as a thief or a broken disk would. */
function copyOf(path: string, home: string): Files {
  const part = (end: string): Buffer | null => {
    try {
      copyFileSync(path + end, join(home, 'part'))
      return readFileSync(join(home, 'part'))
    } catch {
      return null
    }
  }
  return { main: part('') ?? Buffer.alloc(0), log: part('-wal') }
}

function put(path: string, files: Files): void {
  removeDatabase(path)
  writeFileSync(path, files.main)
  if (files.log) writeFileSync(`${path}-wal`, files.log)
}

/** Opens the file with the wrapping key, so that only a changed key slot would need Argon2id again. */
function lookAt(path: string, wrapping: Uint8Array, name: string): Outcome {
  try {
    const store = openStore(path)
    if (!store.ok) return 'refused'
    const bytes = store.value.header()
    const header = bytes.ok ? readHeader(bytes.value) : bytes
    const slot = header.ok ? header.value.slots[0] : undefined
    const key = header.ok && slot ? openSlot(slot, wrapping, header.value.vault) : null
    if (!header.ok || key === null) {
      store.value.close()
      return 'refused'
    }
    const vault = new UnlockedVault(store.value, header.value, key)
    const content = contentOf(vault)
    const { damaged, commits: at } = vault
    const refusesToWrite = !damaged || !vault.save([draftOf(at + 1).draft], []).ok
    vault.close()
    if (!refusesToWrite) throw new Plain(`${name}: a damaged vault was written to.`)
    if (damaged) return 'damaged'
    if (!isState(content, at)) throw new Plain(`${name}: taken for whole, and its records are no commit’s.`)
    return 'whole'
  } catch (error) {
    if (error instanceof Plain) throw error
    throw new Plain(`${name}: ended in an error (${(error as Error).message}).`)
  }
}

type Mutation = { readonly name: string; readonly change: (path: string, base: Base, dice: Dice) => void }

const mutations: readonly Mutation[] = [
  { name: 'bits', change: (path, base, dice) => writeFileSync(path, flipped(base.latest.main, dice)) },
  {
    name: 'bits of the first pages',
    change: (path, base, dice) => writeFileSync(path, flipped(base.latest.main, dice, pageBytes * 3))
  },
  {
    name: 'truncation',
    change: (path, base, dice) =>
      writeFileSync(path, base.latest.main.subarray(0, dice.number(0, base.latest.main.length - 1)))
  },
  {
    name: 'swapped pages',
    change: (path, { latest }, dice) => {
      const [one = 0, other = 0] = [pageOf(latest.main, dice), pageOf(latest.main, dice)]
      const changed = Buffer.from(latest.main)
      latest.main.copy(changed, one, other, other + pageBytes)
      latest.main.copy(changed, other, one, one + pageBytes)
      writeFileSync(path, changed)
    }
  },
  {
    name: 'an older page',
    change: (path, { latest, older }, dice) => {
      const changed = Buffer.from(latest.main)
      const at = pageOf(older.main, dice)
      older.main.copy(changed, at, at, at + pageBytes)
      writeFileSync(path, changed)
    }
  },
  {
    name: 'an empty page',
    change: (path, { latest }, dice) => {
      const changed = Buffer.from(latest.main)
      const at = pageOf(latest.main, dice)
      changed.fill(0, at, at + pageBytes)
      writeFileSync(path, changed)
    }
  },
  { name: 'rows', change: (path, base, dice) => changeRows(path, base, dice) },
  {
    name: 'bits of the log',
    change: (path, { unfolded }, dice) =>
      put(path, { main: unfolded.main, log: unfolded.log && flipped(unfolded.log, dice) })
  },
  {
    name: 'a cut log',
    change: (path, { unfolded }, dice) =>
      put(path, { main: unfolded.main, log: unfolded.log?.subarray(0, dice.number(0, unfolded.log.length)) ?? null })
  },
  {
    name: 'a log beside another file',
    change: (path, { latest, older, unfolded }, dice) =>
      put(path, { main: dice.one([latest.main, older.main]), log: unfolded.log })
  }
]

function flipped(bytes: Buffer, dice: Dice, within = bytes.length): Buffer {
  const changed = Buffer.from(bytes)
  for (let flips = dice.number(1, 4); flips > 0; flips -= 1) {
    const at = dice.number(0, Math.min(within, bytes.length) - 1)
    changed[at] = (changed[at] ?? 0) ^ (1 << dice.number(0, 7))
  }
  return changed
}

function pageOf(bytes: Buffer, dice: Dice): number {
  return pageBytes * dice.number(0, Math.floor(bytes.length / pageBytes) - 1)
}

/** Rows swapped, replayed, copied and taken out by somebody with SQLite and without the key. */
function changeRows(path: string, { older }: Base, dice: Dice): void {
  const database = new DatabaseSync(path)
  const rows = database.prepare('SELECT id, revision, envelope FROM records').all() as {
    id: Uint8Array
    revision: number
    envelope: Uint8Array
  }[]
  const [one, other] = dice.some(rows, 2)
  if (!one || !other) throw new Plain('The vault has no rows to change.')
  const set = database.prepare('UPDATE records SET revision = ?, envelope = ? WHERE id = ?')
  const ways = [
    () => database.prepare('DELETE FROM records WHERE id = ?').run(one.id),
    () => {
      set.run(one.revision, other.envelope, one.id)
      set.run(other.revision, one.envelope, other.id)
    },
    () => set.run(one.revision + 1, one.envelope, one.id),
    () =>
      database
        .prepare('INSERT INTO records VALUES (?, ?, ?)')
        .run(Buffer.from(dice.id(), 'hex'), one.revision, one.envelope),
    () => database.prepare("INSERT INTO records VALUES ('text', ?, ?)").run(one.revision, one.envelope),
    () => database.prepare('UPDATE records SET revision = 9223372036854775807 WHERE id = ?').run(one.id),
    () => database.prepare("UPDATE records SET envelope = 'text' WHERE id = ?").run(one.id),
    () => replay(database, path, older, dice),
    () => database.exec('DELETE FROM manifest'),
    () => database.exec("UPDATE header SET bytes = 'text'"),
    () => database.exec('CREATE TRIGGER quiet AFTER UPDATE ON manifest BEGIN DELETE FROM records; END'),
    () => database.exec('CREATE TABLE more (id INTEGER)')
  ]
  dice.one(ways)()
  database.close()
}

/** Some rows, or the manifest, as they were twenty commits ago. */
function replay(database: DatabaseSyncInstance, path: string, older: Files, dice: Dice): void {
  put(`${path}.older`, older)
  database.prepare('ATTACH ? AS older').run(`${path}.older`)
  database.exec(
    dice.one([
      'UPDATE manifest SET envelope = (SELECT envelope FROM older.manifest)',
      'INSERT OR REPLACE INTO records SELECT * FROM older.records LIMIT 1',
      'INSERT OR REPLACE INTO records SELECT * FROM older.records'
    ])
  )
  database.exec('DETACH older')
}
