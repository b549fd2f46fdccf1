// The block a prompt is being looked for, while she goes from the agenda to the library and back.
import { setPrompt } from '../shared/agenda/edit.ts'
import type { RecordId } from '../shared/records.ts'
import { failed, ok, type Result } from '../shared/result.ts'
import { database } from './database.ts'
import { saveRecords } from './save.ts'
import { draftOf } from './setting.ts'
import { makeStore } from './store.ts'

export type PromptTarget = { readonly sessionId: RecordId; readonly blockId: string; readonly minutes: number }

export const promptTarget = makeStore<PromptTarget | null>(null)

/** Puts a prompt into the block and forgets that one was looked for. */
export async function putPrompt(target: PromptTarget, promptId: string): Promise<Result<null>> {
  const agenda = await database.agenda.where('sessionId').equals(target.sessionId).first()
  if (!agenda) return failed({ code: 'record-missing' })
  const saved = await saveRecords([
    { ...draftOf(agenda), blocks: [...setPrompt(agenda.blocks, target.blockId, promptId)] }
  ])
  if (!saved.ok) return saved
  promptTarget.set(null)
  return ok(null)
}
