// Answers one call from the page: what is asked must fit the contract, and only data comes back.
import { type CallName, calls, type Handlers } from '../shared/bridge.ts'
import { failed, type Result } from '../shared/result.ts'
import type { Log } from './log.ts'

/** Any throw becomes the bare code `unexpected`: a message or a stack could hold a name. */
export async function answerCall<Name extends CallName>(
  name: Name,
  request: unknown,
  handlers: Handlers,
  log: Log,
  checkAnswers: boolean
): Promise<Result<unknown>> {
  const parsed = calls[name].request.safeParse(request)
  if (!parsed.success) {
    log.note('call-invalid')
    return failed({ code: 'invalid-request' })
  }
  try {
    const handler = handlers[name] as (request: unknown) => Promise<Result<unknown>>
    const answer = await handler(parsed.data)
    if (checkAnswers && answer.ok && !calls[name].response.safeParse(answer.value).success) {
      log.note('answer-invalid')
      return failed({ code: 'unexpected' })
    }
    return answer
  } catch {
    log.note('call-threw')
    return failed({ code: 'unexpected' })
  }
}
