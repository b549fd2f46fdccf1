// Envelopes: what is sealed opens only in its own place, and published vectors hold.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromHex, toHex, u64, u256 } from '../../main/vault/bytes.ts'
import { open, paddedLength, recordPlace, seal } from '../../main/vault/envelope.ts'
import { keyedHash, sodium, withOpened } from '../../main/vault/sodium.ts'

const key = new Uint8Array(32).fill(7)
const vaultId = new Uint8Array(16).fill(1)
const place = (recordId: string, revision: number) => recordPlace({ vaultId, recordId, revision })
const id = 'ab'.repeat(16)

test('any text opens again where it was sealed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), fc.nat(), (text, revision) => {
      expect(open(seal(text, place(id, revision), key), place(id, revision), key)).toBe(text)
    })
  )
})

test('another record, revision, vault or key does not open it', () => {
  const sealed = seal('what only she may read', place(id, 3), key)
  const elsewhere = [
    open(sealed, place('cd'.repeat(16), 3), key),
    open(sealed, place(id, 4), key),
    open(sealed, recordPlace({ vaultId: new Uint8Array(16).fill(2), recordId: id, revision: 3 }), key),
    open(sealed, place(id, 3), new Uint8Array(32).fill(8))
  ]
  expect(elsewhere).toEqual([null, null, null, null])
})

test('any changed, missing or added byte keeps it shut', () => {
  const sealed = seal('seven people came', place(id, 1), key)
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = sealed.slice()
      changed[at] = (changed[at] ?? 0) ^ flip
      expect(open(changed, place(id, 1), key)).toBeNull()
      expect(open(sealed.subarray(0, at), place(id, 1), key)).toBeNull()
    })
  )
})

test('a short text opens after a long one, and a long one after a short one', () => {
  for (const length of [10, 9_000_000, 20, 15_000_000]) {
    const text = 'x'.repeat(length)
    expect(open(seal(text, place(id, length), key), place(id, length), key) === text).toBe(true)
  }
})

test('opening leaves none of the text behind in libsodium’s memory', () => {
  const { libsodium } = sodium as unknown as { readonly libsodium: { readonly HEAPU8: Uint8Array } }
  const words = 'the heron stood in the reeds all morning'
  const left = (): number => Buffer.from(libsodium.HEAPU8).toString('latin1').split(words).length - 1
  const envelope = seal(words, place(id, 1), key)
  const before = left()
  const seen: number[] = []
  expect(withOpened(envelope, place(id, 1), key, () => seen.push(left()))).toBe(1)
  // The control: while it was read it was there.
  expect([seen[0], left()]).toEqual([before + 1, before])
})

test('a keyed hash is the one libsodium’s wrapper gives', () => {
  const bytes = (minLength: number, maxLength: number) => fc.uint8Array({ minLength, maxLength })
  fc.assert(
    fc.property(bytes(0, 300), bytes(16, 64), (message, hashKey) => {
      expect(toHex(keyedHash(message, hashKey))).toBe(toHex(sodium.crypto_generichash(32, message, hashKey)))
    })
  )
})

test('numbers are written and read as little-endian ones', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (value, bytes) => {
      expect(Buffer.from(u64(value)).readBigUInt64LE()).toBe(BigInt(value))
      expect(u256(bytes)).toBe(BigInt(`0x${toHex(bytes.toReversed())}`))
    })
  )
})

test('a padded length is at least 256, never smaller than the text, and at most an eighth above it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000_000 }), (length) => {
      const padded = paddedLength(length)
      expect(padded).toBeGreaterThanOrEqual(Math.max(256, length))
      if (length > 256) expect(padded).toBeLessThanOrEqual(length * 1.125)
    })
  )
})

test('the lengths of the specification’s example hold', () => {
  expect([100, 300, 10_000].map((text) => paddedLength(text + 4))).toEqual([256, 304, 10_240])
})

// draft-irtf-cfrg-xchacha-03, appendix A.3.1
test('XChaCha20-Poly1305 gives the draft’s ciphertext and tag', () => {
  const plain = fromHex(
    '4c616469657320616e642047656e746c656d656e206f662074686520636c617373206f66202739393a204966204920636f756c64206f6666657220796f75206f6e6c79206f6e652074697020666f7220746865206675747572652c2073756e73637265656e20776f756c642062652069742e'
  )
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    plain,
    fromHex('50515253c0c1c2c3c4c5c6c7'),
    null,
    fromHex('404142434445464748494a4b4c4d4e4f5051525354555657'),
    fromHex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f')
  )
  expect(toHex(sealed)).toBe(
    'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49'
  )
})

// The BLAKE2 reference test vectors (github.com/BLAKE2/BLAKE2, testvectors/blake2-kat.json) are for 64 bytes of output; libsodium's own test (test/default/generichash.c) covers keyed shorter ones.
test('BLAKE2b gives the reference hash of the empty message and of "abc"', () => {
  // RFC 7693, appendix A, and the reference for the empty message.
  expect([toHex(sodium.crypto_generichash(64, '', null)), toHex(sodium.crypto_generichash(64, 'abc', null))]).toEqual([
    '786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce',
    'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923'
  ])
})
