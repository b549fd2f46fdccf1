// Only what a summary may read is picked: no private field of any record gets into its sources or its draft, whatever it holds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RecordDraft, type RecordId, recordSchema, type VaultRecord } from '../../../shared/records.ts'
import { composeSummary } from '../../../shared/summary/compose.ts'
import { pickSources } from '../../../shared/summary/pick-sources.ts'
import type { SummarySources } from '../../../shared/summary/sources.ts'
import { people, privateWords, summaryNotebook } from '../../support/summary-notebook.ts'

const period = { from: '2026-04-01', to: '2026-06-30' }

function stored(drafts: readonly RecordDraft[]): VaultRecord[] {
  return drafts.map((draft) => recordSchema.parse({ ...draft, revision: 1, savedAt: '2026-06-30T10:00:00Z' }))
}

function groupIdOf(records: readonly VaultRecord[]): RecordId {
  return (records.find(({ kind }) => kind === 'group') as VaultRecord).id
}

function pick(records: readonly VaultRecord[]): SummarySources {
  const groupId = groupIdOf(records)
  return pickSources(records, {
    groupId,
    period,
    k: 5,
    preparedBy: 'the two facilitators',
    today: '2026-07-02'
  }) as SummarySources
}

/** Every key at any depth of the composer's argument. */
type DeepKey<Value> = Value extends readonly (infer Item)[]
  ? DeepKey<Item>
  : Value extends object
    ? { [Key in keyof Value & string]: Key | DeepKey<Value[Key]> }[keyof Value & string]
    : never
type Private =
  | 'nickname'
  | 'names'
  | 'personId'
  | 'onlyForMe'
  | 'carrying'
  | 'kindThing'
  | 'freeText'
  | 'energy'
  | 'helped'
  | 'stuck'
  | 'guideline'
  | 'facts'
  | 'load'
  | 'support'
  | 'snippet'
  | 'title'
  | 'doc'
  | 'lead'
  | 'roles'

describe('what a summary may read', () => {
  it('has no private field by type', () => {
    const none: Extract<DeepKey<SummarySources>, Private> extends never ? true : false = true
    expect(none).toBe(true)
  })

  it('takes shared lines, marked passages and counts, and nothing written for her alone', () => {
    const sources = pick(stored(summaryNotebook()))
    const text = JSON.stringify(sources)
    for (const word of privateWords) expect(text).not.toContain(word)
    expect(sources.passages).toEqual(['Two members asked for a daytime group as well.'])
    expect(sources.shared.requests).toEqual([
      { what: 'A quieter room on Thursdays', who: 'the committee', byWhen: 'September' }
    ])
    expect(sources.shared.worked[0]).toBe('A shorter check-in left more time.')
  })

  it('takes a request made again in the same words once', () => {
    const again = summaryNotebook().map((one) =>
      one.kind === 'debrief'
        ? {
            ...one,
            shareable: { ...one.shareable, request: { what: 'a Quieter room', who: 'the committee', byWhen: '' } }
          }
        : one
    )
    expect(pick(stored(again)).shared.requests).toHaveLength(1)
  })

  it('lets no words of a private field out, whatever they are', () => {
    const allowed = new Set(['shareable', 'name', 'milestones', 'state', 'date', 'kind'])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const canary = `zqx${seed}zqx`
        const records = stored(summaryNotebook()).map((record) => plant(record, canary, allowed))
        const sources = pick(records)
        expect(JSON.stringify(sources)).not.toContain(canary)
        expect(JSON.stringify(composeSummary(sources))).not.toContain(canary)
      }),
      { numRuns: 30 }
    )
  })

  it('never looks a mention up: it reads "a participant"', () => {
    const records = stored(summaryNotebook()).map((record): VaultRecord => {
      if (record.kind !== 'noteBody') return record
      const mention = { type: 'mention' as const, attrs: { id: 'f'.repeat(32), label: 'Priya' } }
      const paragraph = {
        type: 'paragraph' as const,
        content: [mention, { type: 'text' as const, text: ' brought tea.' }]
      }
      return { ...record, doc: { type: 'doc', content: [{ type: 'shareable', content: [paragraph] }, paragraph] } }
    })
    expect(pick(records).passages).toEqual(['a participant brought tea.'])
  })

  it('leaves out sessions after today, other groups and notes in the trash', () => {
    const records = stored(summaryNotebook())
    const other = records.flatMap((record): VaultRecord[] =>
      record.kind === 'debrief'
        ? [{ ...record, id: `a${record.id.slice(1)}` as RecordId, groupId: 'b'.repeat(32) as RecordId }]
        : []
    )
    const trashed = records.map(
      (record): VaultRecord => (record.kind === 'note' ? { ...record, trashedOn: '2026-06-01' } : record)
    )
    expect(pick([...trashed, ...other]).passages).toEqual([])
    expect(pick([...records, ...other]).shared).toEqual(pick(records).shared)
  })

  it('counts whom nobody put on a roster: the debrief’s number comes before the list of names', () => {
    const records = stored(summaryNotebook())
    const session = records.find((record) => record.kind === 'session') as Extract<VaultRecord, { kind: 'session' }>
    const attendance = people.map(
      (_, index): VaultRecord =>
        recordSchema.parse({
          id: index.toString(16).padStart(32, 'c'),
          kind: 'attendance',
          groupId: session.groupId,
          sessionId: session.id,
          date: session.date,
          personId: index.toString(16).padStart(32, 'd'),
          firstTime: index === 0,
          backAfterGap: false,
          revision: 1,
          savedAt: '2026-06-30T10:00:00Z'
        })
    )
    expect(pick([...records, ...attendance]).sessions[0]?.counts.here).toBe(9)
    const uncounted = records.map(
      (record): VaultRecord =>
        record.kind === 'debrief' && record.sessionId === session.id
          ? {
              ...record,
              counts: { here: null, firstTimers: null, backAfterGap: null, movedOn: null, rolesTaken: null }
            }
          : record
    )
    expect(pick([...uncounted, ...attendance]).sessions[0]?.counts).toMatchObject({ here: 6, firstTimers: 1 })
  })
})

/** Puts the canary into every text of a record but those a summary may read. */
function plant(record: VaultRecord, canary: string, allowed: ReadonlySet<string>): VaultRecord {
  if (record.kind === 'group') {
    return { ...record, place: canary, facilitators: [canary], guidelines: [canary] }
  }
  const planted = Object.entries(record).map(([key, value]) => [
    key,
    allowed.has(key) || key === 'doc' || key.endsWith('Id') || key === 'id' ? value : plantIn(value, canary)
  ])
  const made = Object.fromEntries(planted) as VaultRecord
  return made.kind === 'noteBody' ? { ...made, doc: plantOutside(made.doc, canary) } : made
}

function plantIn(value: unknown, canary: string): unknown {
  if (Array.isArray(value)) return value.map((one) => plantIn(one, canary))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plantIn(one, canary)]))
  }
  return typeof value === 'string' && !/^\d{4}-|^\d\d:|^[a-z-]+$/.test(value) ? canary : value
}

type Doc = Extract<VaultRecord, { kind: 'noteBody' }>['doc']

function plantOutside(doc: Doc, canary: string): Doc {
  const private_ = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: canary }] }
  return { ...doc, content: [private_, ...doc.content.filter(({ type }) => type === 'shareable'), private_] }
}
