// A notebook with 200 sentences and names that stand nowhere else: to be looked for in memory. All invented.
import type { RecordDraft, RecordId } from '../../shared/records.ts'
import { eveningNotebook, newId } from './evening-notebook.ts'

/** In each half of every canary, and in no other word: whatever piece of one is left, this is in it. */
export const canaryStem = 'uorvax'
export const canaryCount = 200

/** A name; the stem, then its number, so that whoever finds the stem can tell which one it is. */
export function canaryName(number: number): string {
  return `Q${canaryStem}${String(number).padStart(3, '0')}`
}

export function canarySentence(number: number): string {
  return `${canaryName(number)} moved the chairs, and ${canaryName(number)} said that it helped.`
}

/** Notes hold three each, people, follow-ups and debriefs the rest. */
export function canaryNotebook(): readonly RecordDraft[] {
  const evening = eveningNotebook('headcount')
  let last = 0
  const name = (): string => canaryName(++last)
  const sentence = (): string => canarySentence(++last)
  const notes = Array.from({ length: 40 }, () => note(evening.groupId, name(), [sentence(), sentence()])).flat()
  const people = Array.from({ length: 30 }, () => person(evening.groupId, name()))
  const followUps = Array.from({ length: 26 }, () => followUp(evening.groupId, sentence()))
  const debriefs = evening.sessionIds.map((id) =>
    debrief(evening.groupId, id, Array.from({ length: 8 }, sentence).join(' '))
  )
  if (last !== canaryCount) throw new Error(`There are ${last} canaries.`)
  const records = evening.records.map((record) =>
    record.kind === 'group' ? { ...record, attendanceMode: 'nicknames' as const } : record
  )
  return [...records, ...notes, ...people, ...followUps, ...debriefs]
}

function note(groupId: RecordId, title: string, sentences: readonly string[]): readonly RecordDraft[] {
  const id = newId()
  const bodyId = newId()
  const text = sentences.join(' ')
  return [
    {
      id,
      kind: 'note',
      title,
      groupId,
      sessionId: null,
      bodyId,
      date: '2026-11-19',
      pinned: false,
      themes: [],
      personIds: [],
      words: text.split(' ').length,
      snippet: text.slice(0, 300),
      hasShareable: false,
      trashedOn: null
    },
    {
      id: bodyId,
      kind: 'noteBody',
      noteId: id,
      doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
    }
  ]
}

function person(groupId: RecordId, nickname: string): RecordDraft<'person'> {
  return {
    id: newId(),
    kind: 'person',
    groupId,
    nickname,
    names: [],
    milestones: [],
    agreed: false,
    firstSeen: null,
    lastSeen: null
  }
}

function followUp(groupId: RecordId, what: string): RecordDraft<'followUp'> {
  return {
    id: newId(),
    kind: 'followUp',
    what,
    groupId,
    sessionId: null,
    noteId: null,
    due: null,
    who: '',
    state: 'open',
    closedOn: null
  }
}

function debrief(groupId: RecordId, sessionId: RecordId, freeText: string): RecordDraft<'debrief'> {
  return {
    id: newId(),
    kind: 'debrief',
    groupId,
    sessionId,
    date: '2026-11-19',
    finished: true,
    shareable: { worked: '', hard: '', request: { what: '', who: '', byWhen: '' } },
    session: { helped: '', stuck: '', guideline: '', time: 'on-time', minutesOver: null },
    onlyForMe: { energy: 'good', carrying: '', kindThing: '', freeText },
    counts: { here: 8, firstTimers: 0, backAfterGap: null, movedOn: null, rolesTaken: null },
    themes: [],
    crisisPlan: 'not-needed'
  }
}
