// Numbers out of attendance by name: what stays of it when the names go.
import { emptyDebrief } from './empty-debrief.ts'
import type { RecordDraft, RecordId, RecordOf } from './records.ts'

export type Tally = { readonly here: number; readonly firstTimers: number; readonly backAfterGap: number }
type Ticked = Pick<RecordOf<'attendance'>, 'sessionId' | 'firstTime' | 'backAfterGap'>

/** By session: how many were here, for the first time, back after a gap. */
export function tallyAttendance(attendance: Iterable<Ticked>): ReadonlyMap<RecordId, Tally> {
  const tallies = new Map<RecordId, Tally>()
  for (const one of attendance) {
    const { here, firstTimers, backAfterGap } = tallies.get(one.sessionId) ?? nobody
    tallies.set(one.sessionId, {
      here: here + 1,
      firstTimers: firstTimers + Number(one.firstTime),
      backAfterGap: backAfterGap + Number(one.backAfterGap)
    })
  }
  return tallies
}

const nobody: Tally = { here: 0, firstTimers: 0, backAfterGap: 0 }

/**
 * The debriefs that must be saved so that no number goes with the names: those of the sessions `going` took part in, with
 * the numbers they left open filled in from `all` attendance; a session without one gets one that holds the numbers alone.
 */
export function numbersKept(
  going: Iterable<RecordOf<'attendance'>>,
  all: Iterable<Ticked>,
  debriefs: Iterable<RecordDraft<'debrief'>>,
  newId: () => RecordId
): readonly RecordDraft<'debrief'>[] {
  const tallies = tallyAttendance(all)
  const known = new Map<RecordId, RecordDraft<'debrief'>>()
  for (const debrief of debriefs) known.set(debrief.sessionId, debrief)
  const sessions = new Map<RecordId, RecordOf<'attendance'>>()
  for (const one of going) sessions.set(one.sessionId, one)
  return [...sessions.values()].flatMap(({ sessionId, groupId, date }) => {
    const before = known.get(sessionId)
    const debrief = before ?? emptyDebrief(newId(), { id: sessionId, groupId, date })
    const tally = tallies.get(sessionId) ?? nobody
    const counts = {
      ...debrief.counts,
      here: debrief.counts.here ?? tally.here,
      firstTimers: debrief.counts.firstTimers ?? tally.firstTimers,
      backAfterGap: debrief.counts.backAfterGap ?? tally.backAfterGap
    }
    const isSame = before !== undefined && JSON.stringify(counts) === JSON.stringify(debrief.counts)
    return isSame ? [] : [{ ...debrief, counts }]
  })
}
