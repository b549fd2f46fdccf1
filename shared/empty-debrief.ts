// A debrief with nothing said in it.
import type { RecordDraft, RecordId, RecordOf } from './records.ts'

/** The debrief of a session before a word of it is written. */
export function emptyDebrief(
  id: RecordId,
  session: Pick<RecordOf<'session'>, 'id' | 'groupId' | 'date'>
): RecordDraft<'debrief'> {
  return {
    id,
    kind: 'debrief',
    groupId: session.groupId,
    sessionId: session.id,
    date: session.date,
    finished: false,
    shareable: { worked: '', hard: '', request: { what: '', who: '', byWhen: '' } },
    session: { helped: '', stuck: '', guideline: '', time: null, minutesOver: null },
    onlyForMe: { energy: null, carrying: '', kindThing: '', freeText: '' },
    counts: { here: null, firstTimers: null, backAfterGap: null, movedOn: null, rolesTaken: null },
    themes: [],
    crisisPlan: null
  }
}
