// What Argon2id costs: never less than 256 MiB and three passes where the app makes a slot, whatever the machine.
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changePassphrase, createVault } from '../../main/vault/access.ts'
import { kdfLimits, readHeader, writeHeader } from '../../main/vault/header.ts'
import { calibrated } from '../../main/vault/kdf.ts'
import { freshVault, kdfUrl, must, ownFolder, passphrase } from './support.ts'

const mebibyte = 1024 * 1024

test('on any machine, however fast or slow, the cost stays between the least and what is accepted again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double({ min: 0, noNaN: true }), fc.nat(100_000)), (took) => {
      const { memory, passes } = calibrated(took)
      expect(memory).toBeGreaterThanOrEqual(256 * mebibyte)
      expect(memory).toBeLessThanOrEqual(kdfLimits.mostMemory)
      expect(Number.isInteger(passes) && passes >= 3 && passes <= kdfLimits.mostPasses).toBe(true)
    })
  )
})

test('a machine that needs 200 ms for three passes makes fifteen, about a second; one that needs two seconds makes three', () => {
  expect([calibrated(200).passes, calibrated(1_000).passes, calibrated(2_000).passes]).toEqual([15, 3, 3])
})

test('a vault that is made, and a passphrase that is changed in one with a cheaper slot, get the full cost', async () => {
  const { vault: cheap } = await freshVault()
  const [making, changing] = await Promise.all([
    createVault({ url: kdfUrl }, join(ownFolder(), 'notebook.vault'), passphrase),
    changePassphrase({ url: kdfUrl }, cheap, 'another river in july')
  ])
  const made = must(making)
  must(changing)
  for (const { header } of [made, cheap]) {
    expect(header.slots).toEqual([
      expect.objectContaining({
        kind: 'passphrase',
        kdf: 'argon2id13',
        memory: 256 * mebibyte,
        passes: expect.any(Number)
      })
    ])
    expect(header.slots.every((slot) => slot.kind !== 'passphrase' || slot.passes >= 3)).toBe(true)
  }
  made.close()
  cheap.close()
})

test('of any memory and passes a header may name, only those within the limits are read', async () => {
  const { vault } = await freshVault()
  const [slot] = vault.header.slots
  if (slot?.kind !== 'passphrase') throw new Error('no passphrase slot')
  const number = fc.oneof(
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
    fc.integer({ min: 6 * mebibyte, max: 1_026 * mebibyte }),
    fc.maxSafeInteger(),
    fc.constantFrom(4 * 2 ** 40, 0, -1, 2 ** 32, 8 * mebibyte - 1, 8 * mebibyte, 1_024 * mebibyte, 1_024 * mebibyte + 1)
  )
  const passesOf = fc.oneof(fc.integer({ min: -2, max: 70 }), number)
  fc.assert(
    fc.property(number, passesOf, (memory, passes) => {
      const read = readHeader(writeHeader(vault.header.vault, [{ ...slot, memory, passes }], vault.headerKey))
      const isWithin = memory >= 8 * mebibyte && memory <= 1_024 * mebibyte && passes >= 1 && passes <= 64
      expect(read.ok ? 'read' : read.failure.code).toBe(isWithin ? 'read' : 'vault-costs-too-much')
    }),
    { numRuns: 300 }
  )
  vault.close()
})
