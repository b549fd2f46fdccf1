// A reader written from docs/vault-format.md alone, with SQLite and libsodium and none of the vault's own code: it reads every record of the frozen vault of format 1.
import { copyFileSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import sodium from 'libsodium-wrappers-sumo'
import { beforeAll, expect, test } from 'vitest'
import { unlockWithPassphrase, unlockWithRecovery } from '../../main/vault/access.ts'
import { contentOf, kdfUrl, ownFolder } from './support.ts'

beforeAll(() => sodium.ready)

const vectors = resolve(import.meta.dirname, '../vectors/format-1')
const textOf = (name: string): string => readFileSync(join(vectors, name), 'utf8')
const expected = JSON.parse(textOf('expected.json')) as { vault: string; records: { id: string }[] }
const byId = (records: readonly { id: string }[]) => Object.fromEntries(records.map((record) => [record.id, record]))

/** The frozen file itself is never opened: SQLite would write beside it. */
function copy(): string {
  const path = join(ownFolder(), 'notebook.vault')
  copyFileSync(join(vectors, 'notebook.vault'), path)
  return path
}

type Slot = { kind: string; memory: number; passes: number; salt: string; nonce: string; wrapped: string }
const hex = (text: string): Buffer => Buffer.from(text, 'hex')
const format = new Uint8Array([1])
const joined = (...parts: (string | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)))
const u64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}
const subKey = (key: Uint8Array, number: number, context = 'CKvault1') =>
  sodium.crypto_kdf_derive_from_key(32, number, context, key)
const keyed = (key: Uint8Array, message: Uint8Array) => sodium.crypto_generichash(32, message, key)

function opened(envelope: Uint8Array, place: Uint8Array, key: Uint8Array): string {
  const [nonce, sealed] = [envelope.subarray(0, 24), envelope.subarray(24)]
  const plain = Buffer.from(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, place, nonce, key))
  return plain.subarray(4, 4 + plain.readUInt32LE(0)).toString('utf8')
}

function unwrapped(slot: Slot, wrapping: Uint8Array, vault: Buffer): Uint8Array {
  const place = joined('CKkeyslt', format, vault, slot.kind)
  return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, hex(slot.wrapped), place, hex(slot.nonce), wrapping)
}

function byPassphrase(slot: Slot): Uint8Array {
  const passphrase = Buffer.from(textOf('passphrase.txt').normalize('NFC').trim())
  const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13
  return sodium.crypto_pwhash(32, passphrase, hex(slot.salt), slot.passes, slot.memory, algorithm)
}

function bySheet(): Uint8Array {
  let bits = ''
  for (const row of textOf('recovery-words.txt').trim().split('\n')) {
    const whole = row.split(' ').map((word) => wordlist.indexOf(word).toString(2).padStart(11, '0'))
    bits += whole.join('').slice(0, 37)
  }
  const key = Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(bits.slice(8 * at, 8 * at + 8), 2))
  return subKey(key, 1, 'CKrecov1')
}

test('passphrase and recovery sheet give one vault key, and every record, the manifest and the header agree with it', () => {
  const database = new DatabaseSync(copy())
  expect([database.prepare('PRAGMA application_id').get(), database.prepare('PRAGMA user_version').get()]).toEqual([
    { application_id: 0x434b5654 },
    { user_version: 1 }
  ])
  const header = JSON.parse(
    Buffer.from((database.prepare('SELECT bytes FROM header').get() as { bytes: Uint8Array }).bytes).toString()
  )
  const slots = header.slots as Slot[]
  const vault = hex(header.vault)
  const key = unwrapped(slots.find(({ kind }) => kind === 'passphrase') as Slot, byPassphrase(slots[0] as Slot), vault)
  expect(unwrapped(slots.find(({ kind }) => kind === 'recovery') as Slot, bySheet(), vault)).toEqual(key)

  const body = slots.map((slot) =>
    'kdf' in slot
      ? [slot.kind, slot.kdf, slot.memory, slot.passes, slot.salt, slot.nonce, slot.wrapped]
      : [slot.kind, slot.nonce, slot.wrapped]
  )
  const mac = keyed(subKey(key, 3), joined('CKheader', JSON.stringify([header.format, header.vault, body])))
  expect(Buffer.from(mac).toString('hex')).toBe(header.mac)

  let sum = 0n
  const rows = database.prepare('SELECT id, revision, envelope FROM records').all() as {
    id: Uint8Array
    revision: number
    envelope: Uint8Array
  }[]
  const records = rows.map(({ id, revision, envelope }) => {
    const hash = Buffer.from(keyed(subKey(key, 4), joined(id, u64(revision), envelope.subarray(-16)))).reverse()
    sum = (sum + BigInt(`0x${hash.toString('hex')}`)) % 2n ** 256n
    return JSON.parse(opened(envelope, joined('CKrecord', format, vault, id, u64(revision)), subKey(key, 1)))
  })
  expect(byId(records)).toEqual(byId(expected.records))

  const { envelope } = database.prepare('SELECT envelope FROM manifest').get() as { envelope: Uint8Array }
  const manifest = JSON.parse(opened(envelope, joined('CKmanife', format, vault), subKey(key, 2)))
  expect(manifest).toEqual({ commit: 3, count: rows.length, sum: sum.toString(16).padStart(64, '0') })
  database.close()
})

test('the frozen vault of format 1 opens by its passphrase and by its sheet, with the records it was frozen with', async () => {
  const ways = [
    await unlockWithPassphrase({ url: kdfUrl }, copy(), textOf('passphrase.txt')),
    unlockWithRecovery(copy(), textOf('recovery-words.txt'))
  ]
  for (const way of ways) {
    if (!way.ok) throw new Error(way.failure.code)
    const records = [...contentOf(way.value).values()].map((text) => JSON.parse(text))
    expect([way.value.damaged, way.value.header.vault, byId(records)]).toEqual([
      false,
      expected.vault,
      byId(expected.records)
    ])
    way.value.close()
  }
})
