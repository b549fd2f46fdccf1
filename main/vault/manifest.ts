// The manifest (vault-format.md, "Manifest"): how many commits and records there are, and a sum over all rows that one save updates in constant time.
import * as z from 'zod'
import { fromHex, joined, u64, u256 } from './bytes.ts'
import { manifestPlace, open, seal } from './envelope.ts'
import { keyedHash } from './sodium.ts'

const modulus = 1n << 256n

/** `sum` is modulo 2²⁵⁶. */
export type Manifest = { readonly commit: number; readonly count: number; readonly sum: bigint }
export const emptyManifest: Manifest = { commit: 0, count: 0, sum: 0n }

/** A row as the manifest counts it: its record id, revision and envelope tag. */
export type RowMark = { readonly id: string; readonly revision: number; readonly tag: Uint8Array }

/** BLAKE2b-256 keyed with the row key, as a little-endian number. */
export function rowHash(mark: RowMark, rowKey: Uint8Array): bigint {
  return u256(keyedHash(joined(fromHex(mark.id), u64(mark.revision), mark.tag), rowKey))
}

/** The manifest after a commit that takes `gone` out and puts `come` in. */
export function nextManifest(manifest: Manifest, gone: readonly bigint[], come: readonly bigint[]): Manifest {
  const minus = gone.reduce((sum, hash) => sum + hash, 0n)
  const plus = come.reduce((sum, hash) => sum + hash, 0n)
  const sum = (((manifest.sum + plus - minus) % modulus) + modulus) % modulus
  return { commit: manifest.commit + 1, count: manifest.count + come.length - gone.length, sum }
}

const stored = z.strictObject({
  commit: z.number().int().min(0),
  count: z.number().int().min(0),
  sum: z.string().regex(/^[0-9a-f]{64}$/)
})

export function sealManifest(manifest: Manifest, vaultId: Uint8Array, key: Uint8Array): Uint8Array {
  const { commit, count, sum } = manifest
  const text = JSON.stringify({ commit, count, sum: sum.toString(16).padStart(64, '0') })
  return seal(text, manifestPlace(vaultId), key)
}

/** null where the manifest does not open: then nothing may be written. */
export function openManifest(envelope: Uint8Array, vaultId: Uint8Array, key: Uint8Array): Manifest | null {
  const text = open(envelope, manifestPlace(vaultId), key)
  const parsed = stored.safeParse(text === null ? null : JSON.parse(text))
  if (!parsed.success) return null
  return { commit: parsed.data.commit, count: parsed.data.count, sum: BigInt(`0x${parsed.data.sum}`) }
}
