// Published vectors for every primitive the format names: what libsodium gives here is what everybody else's gives.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { fromHex, toHex } from '../../main/vault/bytes.ts'
import { argon2id } from '../../main/vault/kdf.ts'
import { sodium } from '../../main/vault/sodium.ts'
import { kdfUrl } from './support.ts'

type Case = { key: string; iv: string; aad: string; msg: string; ct: string; tag: string; result: string }

function decrypted({ key, iv, aad, ct, tag }: Case): string | null {
  try {
    const sealed = fromHex(ct + tag)
    return toHex(
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, fromHex(aad), fromHex(iv), fromHex(key))
    )
  } catch {
    return null
  }
}

test('XChaCha20-Poly1305: all 306 cases of Wycheproof, the 60 that must be refused among them', () => {
  const file = resolve(import.meta.dirname, '../vectors/wycheproof-xchacha20-poly1305.json')
  const { tests } = JSON.parse(readFileSync(file, 'utf8')) as { tests: Case[] }
  const refused = tests.filter(({ result }) => result !== 'valid')
  expect([tests.length, refused.length]).toEqual([306, 60])
  for (const one of tests) {
    const isValid = one.result === 'valid'
    expect(decrypted(one)).toBe(isValid ? one.msg : null)
    if (!isValid) continue
    const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
      fromHex(one.msg),
      fromHex(one.aad),
      null,
      fromHex(one.iv),
      fromHex(one.key)
    )
    expect(toHex(sealed)).toBe(one.ct + one.tag)
  }
})

// libsodium, test/default/pwhash_argon2id.c, tv3: hashes made by the reference implementation.
test('Argon2id in its own worker gives the reference hashes', async () => {
  const cases = [
    {
      passphrase: '',
      salt: 'bA81arsiXysd3WbTRzmEOw',
      cost: { memory: 4_882 * 1_024, passes: 2 },
      hash: 'Nm8QBM+7RH1DXo9rvp5cwKEOOOfD2g6JuxlXihoNcpE'
    },
    {
      passphrase: '^T5H$JYt39n%K*j:W]!1s?vg!:jGi]Ax?..l7[p0v:1jHTpla9;]bUN;?bWyCbtqg ',
      salt: 'PkEgMTYtYnl0ZXMgc2FsdA',
      cost: { memory: 4_096 * 1_024, passes: 19 },
      hash: 'ltB/ue1kPtBMBGfsysMpPigE6hiNEKZ9vs8vLNVDQGA'
    }
  ]
  for (const { passphrase, salt, cost, hash } of cases) {
    const key = await argon2id(kdfUrl, Buffer.from(passphrase), Buffer.from(salt, 'base64'), cost)
    expect(Buffer.from(key).toString('base64').replace(/=+$/, '')).toBe(hash)
  }
})

// libsodium, test/default/kdf.c: master key 00 01 … 1f, context "KDF test", sub-key 0.
test('sub-keys are those of libsodium’s own vectors', () => {
  const master = Uint8Array.from({ length: 32 }, (_, at) => at)
  expect([32, 64].map((bytes) => toHex(sodium.crypto_kdf_derive_from_key(bytes, 0, 'KDF test', master)))).toEqual([
    'c13fcc2e6cd0cd0f82d93b163a5696c5105378f8c629d36baf3ae0239de9c280',
    'a0c724404728c8bb95e5433eb6a9716171144d61efb23e74b873fcbeda51d8071b5d70aae12066dfc94ce943f145aa176c055040c3dd73b0a15e36254d450614'
  ])
})
