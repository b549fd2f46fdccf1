// What search looks through: each record as one entry of words. Notes in the trash and prompts put away are left out.
import { friendlyDateWithYear } from '../../shared/dates.ts'
import { formatNames } from '../../shared/prompts/chooser-reasons.ts'
import { type Prompt, themeNames } from '../../shared/prompts/prompt-schema.ts'
import type { RecordId, VaultRecord } from '../../shared/records.ts'
import { type NameOf, plainText } from '../../shared/rich-text-reading.ts'
import { type SearchKind, searchKinds } from '../../shared/search.ts'

export type SearchEntry = {
  /** The record a hit leads to; for a built-in prompt the prompt's id. */
  readonly id: string
  readonly kind: SearchKind
  readonly groupId: RecordId | null
  readonly sessionId: RecordId | null
  readonly noteId: RecordId | null
  /** A plain date, empty where there is none. */
  readonly date: string
  readonly title: string
  readonly text: string
  /** More words it is found by, which are not shown: the day in words, a prompt's theme. */
  readonly also: string
  readonly promptId: string
  readonly themes: readonly string[]
  readonly personIds: readonly string[]
}

/** What an entry needs of other records; whoever asks learns that the entry depends on them. */
export type Around = {
  readonly read: (id: string) => VaultRecord | null
  readonly nameOf: NameOf
  /** Built-in or own. */
  readonly promptOf: (id: string) => Prompt | null
}

export const searchedKinds: ReadonlySet<string> = new Set<SearchKind>(searchKinds)

const bare = {
  groupId: null,
  sessionId: null,
  noteId: null,
  date: '',
  title: '',
  text: '',
  also: '',
  promptId: '',
  themes: [],
  personIds: []
}

/** The entry of a record; null for what search leaves out. */
export function entryOf(record: VaultRecord, around: Around): SearchEntry | null {
  const { id } = record
  switch (record.kind) {
    case 'note': {
      if (record.trashedOn !== null) return null
      const body = around.read(record.bodyId)
      const text = body?.kind === 'noteBody' ? plainText(body.doc, around.nameOf) : record.snippet
      const { groupId, sessionId, date, title, themes, personIds } = record
      const also = words(themes.map((theme) => themeNames[theme]))
      return { ...bare, id, kind: 'note', groupId, sessionId, date, title, text, also, themes, personIds }
    }
    case 'debrief': {
      const { shareable, session, onlyForMe, groupId, sessionId, date, themes } = record
      const shared = [shareable.worked, shareable.hard, ...Object.values(shareable.request)]
      const rest = [session.helped, session.stuck, session.guideline]
      const own = [onlyForMe.carrying, onlyForMe.kindThing, onlyForMe.freeText]
      const also = words([friendlyDateWithYear(date), ...themes.map((theme) => themeNames[theme])])
      const text = words([...shared, ...rest, ...own])
      return { ...bare, id, kind: 'debrief', groupId, sessionId, date, themes, text, also }
    }
    case 'agenda': {
      const { sessionId } = record
      const session = around.read(sessionId)
      if (session?.kind !== 'session') return null
      const { groupId, date } = session
      const prompts = record.blocks.map(({ promptId }) => (promptId === null ? null : around.promptOf(promptId)))
      const text = words(
        record.blocks.flatMap(({ title, notes, who }, at) => [title, prompts[at]?.text ?? '', notes, who])
      )
      const themes = [...new Set(prompts.flatMap((prompt) => (prompt ? [prompt.theme] : [])))]
      const also = words(themes.map((theme) => themeNames[theme]))
      return { ...bare, id, kind: 'agenda', groupId, sessionId, date, themes, text, also }
    }
    case 'session': {
      const { groupId, date, roles } = record
      const text = words(Object.values(roles))
      return { ...bare, id, kind: 'session', groupId, sessionId: id, date, text, also: friendlyDateWithYear(date) }
    }
    case 'followUp': {
      const { groupId, sessionId, noteId, what, who, due } = record
      return { ...bare, id, kind: 'followUp', groupId, sessionId, noteId, date: due ?? '', title: what, text: who }
    }
    case 'person': {
      const { groupId, nickname, names, lastSeen } = record
      return {
        ...bare,
        id,
        kind: 'person',
        groupId,
        date: lastSeen ?? '',
        title: nickname,
        text: words(names),
        personIds: [id]
      }
    }
    case 'prompt':
      return record.archivedOn === null ? promptEntry(id, record.prompt) : null
    case 'summary': {
      const { groupId, to, facilitatorsSection } = record
      return { ...bare, id, kind: 'summary', groupId, date: to, text: facilitatorsSection }
    }
    case 'safety': {
      const { groupId, sessionId, date, facts, told } = record
      return { ...bare, id, kind: 'safety', groupId, sessionId, date, text: words([facts, told]) }
    }
    default:
      return null
  }
}

export function promptEntry(id: string, prompt: Prompt): SearchEntry {
  const { text, followUps, theme, format } = prompt
  const also = words([themeNames[theme], formatNames[format]])
  return {
    ...bare,
    id,
    kind: 'prompt',
    title: text,
    text: words(followUps),
    also,
    promptId: prompt.id,
    themes: [theme]
  }
}

/** Parted by what shows that they stand in different places. */
function words(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(' · ')
}
