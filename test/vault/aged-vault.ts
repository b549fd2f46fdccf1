// A vault with records of some age in it, for tests of what goes for good: made, opened, backed up and looked into.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { VaultSession } from '../../main/vault/session.ts'
import { addDays } from '../../shared/dates.ts'
import { emptyDebrief } from '../../shared/empty-debrief.ts'
import type { RecordDraft, RecordId, RecordKind, VaultRecord } from '../../shared/records.ts'
import type { Result } from '../../shared/result.ts'
import { startingSetting } from '../../shared/starting-setting.ts'
import { cheap, contentOf, idOf, ownFolder, passphrase, reopened } from './support.ts'

export const today = new Date().toISOString().slice(0, 10)
export const ago = (days: number): string => addDays(today, -days)
export const groupId = idOf(1)
export const sessionId = idOf(2)

export function words(text: string): RecordDraft<'noteBody'>['doc'] {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}

/** A note of some age with a body and `versions` earlier ones, each with words of its own. */
export function noteAged(
  number: number,
  days: number,
  versions = 0,
  part: Partial<RecordDraft<'note'>> = {}
): RecordDraft[] {
  const [id, bodyId] = [idOf(number), idOf(number + 1)]
  const cuts = Array.from({ length: versions }, (_, at) => idOf(number + 2 + at))
  const cutAt = `${ago(days)}T10:00:00.000Z`
  const filled = { groupId, sessionId: null, date: ago(days), pinned: false, words: 2, hasShareable: false }
  return [
    {
      id,
      kind: 'note',
      title: `canary title ${number}`,
      bodyId,
      ...filled,
      themes: [],
      personIds: [],
      snippet: `canary snippet ${number}`,
      trashedOn: null,
      versions: cuts.map((cut) => ({ id: cut, cutAt, words: 2 })),
      ...part
    },
    { id: bodyId, kind: 'noteBody', noteId: id, doc: words(`canary body ${number} ${'and on '.repeat(900)}`) },
    ...cuts.map(
      (cut, at): RecordDraft<'version'> => ({
        id: cut,
        kind: 'version',
        noteId: id,
        cutAt,
        title: '',
        words: 2,
        doc: words(`canary version ${at} of ${number}`)
      })
    )
  ]
}

export function debriefAged(number: number, days: number): RecordDraft<'debrief'> {
  const empty = emptyDebrief(idOf(number), { id: sessionId, groupId, date: ago(days) })
  const counts = { ...empty.counts, here: 8 }
  return { ...empty, finished: true, counts, onlyForMe: { ...empty.onlyForMe, freeText: `canary line ${number}` } }
}

export const wren: RecordDraft<'person'> = {
  id: idOf(900),
  kind: 'person',
  groupId,
  nickname: 'canary Wren',
  names: [],
  milestones: [],
  agreed: false,
  firstSeen: ago(200),
  lastSeen: ago(120)
}
export const ticked: RecordDraft<'attendance'> = {
  id: idOf(901),
  kind: 'attendance',
  groupId,
  sessionId,
  date: ago(120),
  personId: wren.id,
  firstTime: true,
  backAfterGap: false
}

export const setting = { ...startingSetting(idOf(3), 'GB'), currentGroupId: null }

export async function started(records: readonly RecordDraft[]) {
  const path = join(ownFolder(), 'notebook.vault')
  const session = await opened(path, 'create')
  must(session.saveFromPage([setting, ...records], []))
  return { session, path }
}

export async function opened(path: string, how: 'create' | 'unlock' = 'unlock'): Promise<VaultSession> {
  const session = new VaultSession(cheap, () => {})
  must(await ended(session[how](path, passphrase)))
  return session
}

export async function ended<Value>(steps: AsyncGenerator<unknown, Value> | Generator<unknown, Value>): Promise<Value> {
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
  }
}

export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

let day = 0
/** A backup a day after the last one any test made. */
export async function backedUp(session: VaultSession, folder: string, alsoIn: readonly string[] = []) {
  day += 1
  const now = `${addDays('2026-10-01', day)}T20:15:07`
  return ended(session.backup({ folder, now, replaces: { renewed: [], folders: alsoIn } }))
}

export async function hits(session: VaultSession, typed: string): Promise<number> {
  return must(await ended(session.search({ words: typed, filter: {}, most: 50 }))).hits.length
}

/** Every envelope of these records, as the file holds them. */
export async function envelopes(path: string, ids: readonly RecordId[]): Promise<readonly Buffer[]> {
  const vault = await reopened(path)
  const found = ids
    .flatMap((id) => vault.store.row(id)?.envelope ?? [])
    .map((bytes) => Buffer.from(bytes as Uint8Array))
  vault.close()
  return found
}

/** Read by another process: one close in this one would drop the locks SQLite holds. */
export function bytesOf(...paths: readonly string[]): Buffer {
  return execFileSync('cat', [...paths], { maxBuffer: 1 << 28 })
}

/** Any sixteen bytes of an envelope that still stand somewhere. */
export function stillThere(bytes: Buffer, found: readonly Buffer[]): number {
  return found.filter((envelope) =>
    [24, 40, Math.floor(envelope.length / 2)].some((at) => bytes.includes(envelope.subarray(at, at + 16)))
  ).length
}

export async function textsOf(path: string): Promise<{ readonly text: string; readonly damaged: boolean }> {
  const vault = await reopened(path)
  const text = [...contentOf(vault).values()].join('\n')
  const { damaged } = vault
  vault.close()
  return { text, damaged }
}

export const kinds = (records: readonly VaultRecord[]): readonly RecordKind[] => records.map(({ kind }) => kind)
