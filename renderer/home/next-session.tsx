// The next session with one main button by how it stands: plan, start, debrief; and skipping or moving a date.
import { useState } from 'react'
import { addDays, friendlyDateFrom, type PlainDate, weekdayName } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Debrief, Group, Session } from '../../shared/records.ts'
import { nextSession, type SessionDate } from '../../shared/recurrence.ts'
import { formatTimeRange, timeAfter } from '../../shared/times.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { useLive, useSetting } from '../live.ts'
import { startPlanning } from '../planning.ts'
import { navigate } from '../router.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/words.tsx'
import { useReadOnly } from '../vault-state.ts'
import { MoveDate } from './move-date.tsx'

type Props = { readonly group: Group; readonly today: PlainDate }

/** What Home is about: a session held and not debriefed comes first, then the nearest one ahead. */
type Next =
  | { readonly step: 'debrief'; readonly session: Session; readonly begun: boolean }
  | { readonly step: 'start'; readonly session: Session }
  | {
      readonly step: 'plan'
      readonly meeting: SessionDate
      readonly session: Session | null
      readonly hasDebrief: boolean
    }
  | { readonly step: 'none' }

export function NextSession({ group, today }: Props) {
  const next = useLive(() => nextOf(group, today), [group, today])
  const clock = useSetting()?.clock ?? '24'
  const [failure, setFailure] = useState<Failure | null>(null)
  const [moving, setMoving] = useHeld<SessionDate | null>('home-moving', null)
  const readOnly = useReadOnly()
  if (!next) return null
  if (next.step === 'none') {
    return <EmptyState>No more sessions are planned for this group. Its rhythm can be changed in Settings.</EmptyState>
  }
  const session = next.step === 'plan' ? next.meeting : next.session
  const plan = async (): Promise<void> => {
    const planned = await startPlanning(group, today, { date: session.date })
    if (planned.ok) navigate({ screen: 'session', id: planned.value })
    else setFailure(planned.failure)
  }
  const end = timeAfter(session.startTime, session.minutes)
  const when = [formatTimeRange(session.startTime, end, clock), group.place].filter(Boolean).join(', ')
  return (
    <>
      <h2 className="title">{friendlyDateFrom(session.date, today)}</h2>
      <p className="under-title read">{when}</p>
      <p className="carry soft">{readOnly ? readOnlyWords : carryWords(next)}</p>
      <div className="actions">
        {readOnly ? (
          <LookOnly session={next.session} />
        ) : (
          <Steps next={next} today={today} onPlan={() => void plan()} />
        )}
        {next.step === 'plan' && !readOnly ? (
          <Button look="quiet" onPress={() => setMoving(next.meeting)}>
            Skip or move it
          </Button>
        ) : null}
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      {moving ? <MoveDate group={group} meeting={moving} onDone={() => setMoving(null)} /> : null}
    </>
  )
}

const readOnlyWords = 'This notebook is open for reading only, so nothing can be planned or written in it now.'

/** Where nothing can be saved, what is planned can still be looked at. */
function LookOnly({ session }: { readonly session: Session | null }) {
  if (session === null) return null
  return <Button onPress={() => navigate({ screen: 'session', id: session.id })}>Look at the agenda</Button>
}

type StepsProps = {
  readonly next: Exclude<Next, { step: 'none' }>
  readonly today: PlainDate
  readonly onPlan: () => void
}

function Steps({ next, today, onPlan }: StepsProps) {
  if (next.step === 'plan') {
    return (
      <Button look="main" onPress={onPlan}>
        {next.session ? 'Go on planning' : 'Plan'} {weekdayName(next.meeting.date)}’s session
      </Button>
    )
  }
  const { id, date } = next.session
  if (next.step === 'debrief') {
    return (
      <>
        <Button look="main" onPress={() => navigate({ screen: 'debrief', id })}>
          {next.begun ? 'Go on with the debrief' : 'Write the debrief'}
        </Button>
        <Button look="quiet" onPress={() => navigate({ screen: 'session', id })}>
          Look at the agenda
        </Button>
      </>
    )
  }
  return (
    <>
      <Button look="main" onPress={() => navigate({ screen: 'run', id })}>
        Start the session
      </Button>
      <Button look="quiet" onPress={() => navigate({ screen: 'session', id })}>
        Change the agenda
      </Button>
      {date === today ? (
        <Button look="quiet" onPress={() => navigate({ screen: 'debrief', id })}>
          Write the debrief
        </Button>
      ) : null}
    </>
  )
}

function carryWords(next: Exclude<Next, { step: 'none' }>): string {
  if (next.step === 'debrief') return next.begun ? 'The debrief is begun.' : 'Five minutes now save an evening later.'
  if (next.step === 'start') return 'Planned.'
  if (next.session) return 'The agenda is begun.'
  return next.hasDebrief
    ? 'Not planned yet. The last debrief is ready to fill most of it in.'
    : 'Not planned yet. Most of it is filled in for you.'
}

/** Debriefs are asked for up to two weeks back; older ones wait under Sessions. */
const debriefDays = 14

async function nextOf(group: Group, today: PlainDate): Promise<Next> {
  const sessions = await database.session
    .where('[groupId+date]')
    .between([group.id, addDays(today, -debriefDays)], [group.id, '\uffff'])
    .toArray()
  const debriefs = await database.debrief
    .where('[groupId+date]')
    .between([group.id, ''], [group.id, '\uffff'])
    .toArray()
  const debriefOf = new Map(debriefs.map((debrief) => [debrief.sessionId, debrief]))
  const owed = sessions.find((session) => isOwed(session, debriefOf.get(session.id), today))
  if (owed) return { step: 'debrief', session: owed, begun: debriefOf.has(owed.id) }
  const dates = new Set(sessions.map((session) => session.date))
  const ahead = sessions.find(
    (session) => session.date >= today && session.state === 'planned' && !debriefOf.get(session.id)?.finished
  )
  const meeting = nextUnheld(group, today, sessions)
  if (ahead && (!meeting || ahead.date <= meeting.date)) {
    if (ahead.plannedOn !== null) return { step: 'start', session: ahead }
    return { step: 'plan', meeting: asMeeting(ahead), session: ahead, hasDebrief: debriefs.length > 0 }
  }
  if (!meeting) return { step: 'none' }
  return {
    step: 'plan',
    meeting,
    session: dates.has(meeting.date) ? (ahead ?? null) : null,
    hasDebrief: debriefs.length > 0
  }
}

function isOwed(session: Session, debrief: Debrief | undefined, today: PlainDate): boolean {
  if (session.state === 'cancelled' || debrief?.finished) return false
  return session.date < today || session.state === 'held'
}

/** The next date of the rhythm that is neither held nor cancelled. */
function nextUnheld(group: Group, today: PlainDate, sessions: readonly Session[]): SessionDate | null {
  const over = new Set(sessions.filter((session) => session.state !== 'planned').map((session) => session.date))
  let from = today
  for (let tries = 0; tries <= over.size; tries += 1) {
    const meeting = nextSession(group, from)
    if (!meeting || !over.has(meeting.date)) return meeting
    from = addDays(meeting.date, 1)
  }
  return null
}

function asMeeting(session: Session): SessionDate {
  const { date, startTime, minutes } = session
  return { date, startTime, minutes, start: 0, end: 0, movedFrom: null }
}
