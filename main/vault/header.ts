// The header (vault-format.md, "Header"): which vault this is and its key slots, checked against limits before anything is allocated.
import * as z from 'zod'
import type { Failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { fromHex, joined, toHex, utf8 } from './bytes.ts'
import { formatVersion } from './envelope.ts'
import { sodium } from './sodium.ts'

/** Longer headers are not read. */
export const mostHeaderBytes = 16_384
const mebibyte = 1024 * 1024
/** What Argon2id may cost: at least what creation used to ask for, at most what WebAssembly can give. */
export const kdfLimits = {
  leastMemory: 256 * mebibyte,
  mostMemory: 1024 * mebibyte,
  leastPasses: 3,
  mostPasses: 64
} as const

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
const wrapped = { nonce: hex(24), wrapped: hex(48) }
const passphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  kdf: z.literal('argon2id13'),
  /** Bytes. */
  memory: z.number().int(),
  passes: z.number().int(),
  salt: hex(16),
  ...wrapped
})
const recoverySlot = z.strictObject({ kind: z.literal('recovery'), ...wrapped })
const slot = z.discriminatedUnion('kind', [passphraseSlot, recoverySlot])
const headerSchema = z.strictObject({
  format: z.literal(formatVersion),
  vault: hex(16),
  slots: z.array(slot).min(1).max(8),
  /** Keyed BLAKE2b-256 over the rest; checked once the vault key is known. */
  mac: hex(32)
})

export type PassphraseSlot = z.infer<typeof passphraseSlot>
export type RecoverySlot = z.infer<typeof recoverySlot>
export type KeySlot = z.infer<typeof slot>
export type Header = z.infer<typeof headerSchema>

export function vaultIdOf(header: Pick<Header, 'vault'>): Uint8Array {
  return fromHex(header.vault)
}

/** Reads a header's bytes: shape, then version, then limits. Costs nothing but parsing. */
export function readHeader(bytes: Uint8Array): Result<Header> {
  if (bytes.length > mostHeaderBytes) return failed<Failure>({ code: 'not-a-vault' })
  const value = parsed(bytes)
  if (typeof value !== 'object' || value === null) return failed<Failure>({ code: 'vault-damaged' })
  const format = 'format' in value ? value.format : undefined
  if (typeof format === 'number' && format > formatVersion) return failed<Failure>({ code: 'vault-newer-format' })
  const header = headerSchema.safeParse(value)
  if (!header.success) return failed<Failure>({ code: 'vault-damaged' })
  for (const one of header.data.slots) {
    if (one.kind === 'passphrase' && !withinLimits(one)) return failed<Failure>({ code: 'vault-costs-too-much' })
  }
  return ok(header.data)
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}

/** Smaller parameters than creation's are accepted down to 8 MiB and one pass: they cost nothing and open what tests made. */
function withinLimits({ memory, passes }: PassphraseSlot): boolean {
  return memory >= 8 * mebibyte && memory <= kdfLimits.mostMemory && passes >= 1 && passes <= kdfLimits.mostPasses
}

export function writeHeader(vault: string, slots: readonly KeySlot[], headerKey: Uint8Array): Uint8Array {
  const body = { format: formatVersion, vault, slots: [...slots] }
  const header: Header = { ...body, mac: toHex(macOf(body, headerKey)) }
  return utf8(JSON.stringify(header))
}

/** False where the header was changed by somebody without the vault key. */
export function headerIsGenuine(header: Header, headerKey: Uint8Array): boolean {
  const { mac, ...body } = header
  return sodium.memcmp(macOf(body, headerKey), fromHex(mac))
}

/** The fields in the order they are written: format, vault, slots with their own fields in order. */
function macOf(
  body: Pick<Header, 'format' | 'vault'> & { readonly slots: readonly KeySlot[] },
  headerKey: Uint8Array
): Uint8Array {
  const slots = body.slots.map((one) =>
    one.kind === 'passphrase'
      ? [one.kind, one.kdf, one.memory, one.passes, one.salt, one.nonce, one.wrapped]
      : [one.kind, one.nonce, one.wrapped]
  )
  const text = JSON.stringify([body.format, body.vault, slots])
  return sodium.crypto_generichash(32, joined(utf8('CKheader'), utf8(text)), headerKey)
}
