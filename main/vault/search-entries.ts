// What search looks through: each record as one entry of words. The safety record and notes in the trash are left out on purpose.
import type { VaultRecord } from '../../shared/records.ts'
import { type NameOf, plainText } from '../../shared/rich-text-reading.ts'

export type SearchKind = 'note' | 'debrief' | 'agenda' | 'followUp' | 'person' | 'prompt' | 'session' | 'summary'
export type SearchEntry = {
  /** The record a hit leads to. */
  readonly id: string
  readonly kind: SearchKind
  readonly groupId: string | null
  /** A plain date, empty where there is none. */
  readonly date: string
  readonly title: string
  readonly text: string
  readonly themes: readonly string[]
  readonly personIds: readonly string[]
}

/** What an entry needs of other records. */
export type Around = {
  readonly read: (id: string) => VaultRecord | null
  readonly nameOf: NameOf
}

export const searchedKinds: ReadonlySet<string> = new Set<SearchKind>([
  'note',
  'debrief',
  'agenda',
  'followUp',
  'person',
  'prompt',
  'session',
  'summary'
])

/** The entry of a record; null for what search leaves out. */
export function entryOf(record: VaultRecord, around: Around): SearchEntry | null {
  const bare = { id: record.id, groupId: null, date: '', title: '', text: '', themes: [], personIds: [] }
  switch (record.kind) {
    case 'note': {
      if (record.trashedOn !== null) return null
      const body = around.read(record.bodyId)
      const text = body?.kind === 'noteBody' ? plainText(body.doc, around.nameOf) : record.snippet
      const { groupId, date, title, themes, personIds } = record
      return { ...bare, kind: 'note', groupId, date, title, text, themes, personIds }
    }
    case 'debrief': {
      const { shareable, session, onlyForMe, groupId, date, themes } = record
      const parts = [
        shareable.worked,
        shareable.hard,
        ...Object.values(shareable.request),
        session.helped,
        session.stuck
      ]
      const own = [session.guideline, onlyForMe.carrying, onlyForMe.kindThing, onlyForMe.freeText]
      return { ...bare, kind: 'debrief', groupId, date, themes, text: lines([...parts, ...own]) }
    }
    case 'agenda': {
      const session = around.read(record.sessionId)
      const held = session?.kind === 'session' ? { groupId: session.groupId, date: session.date } : {}
      const text = lines(record.blocks.flatMap((block) => [block.title, block.notes, block.who]))
      return { ...bare, ...held, kind: 'agenda', text }
    }
    case 'session': {
      const { groupId, date, roles } = record
      return { ...bare, kind: 'session', groupId, date, text: lines(Object.values(roles)) }
    }
    case 'followUp': {
      const { groupId, what, who, due } = record
      return { ...bare, kind: 'followUp', groupId, date: due ?? '', title: what, text: who }
    }
    case 'person': {
      const { groupId, nickname, names, lastSeen } = record
      return {
        ...bare,
        kind: 'person',
        groupId,
        date: lastSeen ?? '',
        title: nickname,
        text: lines(names),
        personIds: [record.id]
      }
    }
    case 'prompt': {
      const { text, followUps, theme } = record.prompt
      return { ...bare, kind: 'prompt', title: text, text: lines(followUps), themes: [theme] }
    }
    case 'summary': {
      const { groupId, to, facilitatorsSection } = record
      return { ...bare, kind: 'summary', groupId, date: to, text: facilitatorsSection }
    }
    default:
      return null
  }
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n')
}
