// The door of the bridge: only what fits the contract goes in, only data comes out.
import { expect, it } from 'vitest'
import { answerCall } from '../../main/answer-call.ts'
import { createLog } from '../../main/log.ts'
import type { Handlers } from '../../shared/bridge.ts'
import { ok } from '../../shared/result.ts'

const log = createLog(() => 0)
const handlers = (part: Partial<Handlers>): Handlers => part as Handlers

it('a request that does not fit never reaches its handler', async () => {
  let reached = 0
  const count = handlers({
    unlock: async () => {
      reached += 1
      throw new Error('unreachable')
    }
  })
  const wrong = [undefined, null, {}, { passphrase: 7 }, { passphrase: '' }, { passphrase: 'x', path: '/etc' }]
  const answers = await Promise.all(wrong.map((request) => answerCall('unlock', request, count, log, true)))
  expect(answers).toEqual(wrong.map(() => ({ ok: false, failure: { code: 'invalid-request' } })))
  expect(reached).toBe(0)
})

it('a throw comes out as a bare code, without its message', async () => {
  const throwing = handlers({
    stayOpen: async () => {
      throw new Error('Maria could not be saved to /home/ann')
    }
  })
  const answer = await answerCall('stayOpen', {}, throwing, log, true)
  expect(answer).toEqual({ ok: false, failure: { code: 'unexpected' } })
  expect(JSON.stringify(log.entries())).not.toContain('Maria')
})

it('an answer outside the contract does not come out either', async () => {
  const wrong = handlers({ stayOpen: async () => ok({ extra: 'word' } as unknown as Record<string, never>) })
  expect(await answerCall('stayOpen', {}, wrong, log, true)).toEqual({ ok: false, failure: { code: 'unexpected' } })
})
