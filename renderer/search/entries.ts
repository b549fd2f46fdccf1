// What search looks through: the working set, and the bodies of notes read from the vault while search is open.
import { friendlyDate, shortDate } from '../../shared/dates.ts'
import { allPrompts } from '../../shared/prompts/library.ts'
import type { Debrief, RecordId } from '../../shared/records.ts'
import { plainText } from '../../shared/rich-text-reading.ts'
import { bridge } from '../bridge.ts'
import { database } from '../database.ts'
import type { Route } from '../router.ts'
import type { Entry } from './find.ts'

export type Findable = Entry & { readonly to: Route }

/** All but the bodies of notes: there at once. The safety record is left out on purpose. */
export async function entriesAtHand(): Promise<readonly Findable[]> {
  const parts = await Promise.all([notes(), debriefs(), agendas(), prompts(), people(), followUps()])
  return parts.flat()
}

async function notes(): Promise<readonly Findable[]> {
  const found = await database.note.filter((note) => note.trashedOn === null).toArray()
  return found.map((note) => ({
    key: note.bodyId,
    kind: 'note',
    title: note.title || 'Without a title',
    text: note.snippet,
    meta: shortDate(note.date),
    date: note.date,
    to: { screen: 'note', id: note.id }
  }))
}

const chunk = 500

/** The text of each note's body by the body's id, in chunks, until `stopped` says that search was closed. */
export async function readBodies(
  ids: readonly RecordId[],
  onChunk: (texts: ReadonlyMap<string, string>) => void,
  stopped: () => boolean
): Promise<void> {
  const names = new Map((await database.person.toArray()).map((person) => [person.id, person.nickname]))
  for (let from = 0; from < ids.length && !stopped(); from += chunk) {
    const answer = await bridge.readRecords({ ids: ids.slice(from, from + chunk) })
    if (!answer.ok) return
    const texts = new Map<string, string>()
    for (const record of answer.value.records) {
      if (record.kind === 'noteBody')
        texts.set(
          record.id,
          plainText(record.doc, (id) => names.get(id) ?? 'somebody')
        )
    }
    if (!stopped()) onChunk(texts)
  }
}

async function debriefs(): Promise<readonly Findable[]> {
  return (await database.debrief.toArray()).map((debrief) => ({
    key: debrief.id,
    kind: 'debrief',
    title: friendlyDate(debrief.date),
    text: debriefText(debrief),
    meta: shortDate(debrief.date),
    date: debrief.date,
    to: { screen: 'debrief', id: debrief.sessionId }
  }))
}

function debriefText({ shareable, session, onlyForMe }: Debrief): string {
  const { request } = shareable
  const shared = [shareable.worked, shareable.hard, request.what, request.who]
  const own = [onlyForMe.carrying, onlyForMe.kindThing, onlyForMe.freeText]
  return [...shared, session.helped, session.stuck, session.guideline, ...own].filter(Boolean).join(' · ')
}

async function agendas(): Promise<readonly Findable[]> {
  const sessions = new Map((await database.session.toArray()).map((session) => [session.id, session]))
  const byId = new Map((await ownAndBuiltIn()).map((prompt) => [prompt.id, prompt.text]))
  return (await database.agenda.toArray()).flatMap((agenda) => {
    const session = sessions.get(agenda.sessionId)
    if (!session) return []
    const words = agenda.blocks.flatMap((block) => [block.title, byId.get(block.promptId ?? '') ?? '', block.notes])
    return [
      {
        key: agenda.id,
        kind: 'agenda' as const,
        title: friendlyDate(session.date),
        text: words.filter(Boolean).join(' · '),
        meta: shortDate(session.date),
        date: session.date,
        to: { screen: 'session' as const, id: session.id }
      }
    ]
  })
}

const formats = { round: 'round', pairs: 'pairs', whole: 'whole group', 'quiet-write': 'quiet writing' } as const

async function prompts(): Promise<readonly Findable[]> {
  return (await ownAndBuiltIn()).map((prompt) => ({
    key: prompt.id,
    kind: 'prompt',
    title: `“${prompt.text}”`,
    text: prompt.followUps.join(' '),
    meta: formats[prompt.format],
    date: '',
    to: { screen: 'prompts' }
  }))
}

async function ownAndBuiltIn() {
  const own = await database.prompt.filter((record) => record.archivedOn === null).toArray()
  return allPrompts(own.map((record) => record.prompt))
}

async function people(): Promise<readonly Findable[]> {
  return (await database.person.toArray()).map((person) => ({
    key: person.id,
    kind: 'person',
    title: person.nickname,
    text: person.names.join(' '),
    meta: '',
    date: person.lastSeen ?? '',
    to: { screen: 'people' }
  }))
}

async function followUps(): Promise<readonly Findable[]> {
  return (await database.followUp.where('state').equals('open').toArray()).map((followUp) => ({
    key: followUp.id,
    kind: 'follow-up',
    title: followUp.what,
    text: followUp.who,
    meta: followUp.due ? `by ${shortDate(followUp.due)}` : '',
    date: followUp.due ?? '',
    to: followUp.noteId
      ? { screen: 'note', id: followUp.noteId }
      : followUp.sessionId
        ? { screen: 'debrief', id: followUp.sessionId }
        : { screen: 'home' }
  }))
}
