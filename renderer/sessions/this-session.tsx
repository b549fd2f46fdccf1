// The session itself: its date, time and length; cancelling it and bringing it back.
import { useState } from 'react'
import { friendlyDate, isPlainDate } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Group, RecordDraft, Session } from '../../shared/records.ts'
import { cadenceDates, moveDate, restoreDate } from '../../shared/recurrence.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { useLive } from '../live.ts'
import { saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Entry } from '../ui/leaf.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { showToast } from '../ui/toast.tsx'
import { Notice } from '../ui/words.tsx'
import type { Planning } from './plan-edit.ts'

type Props = { readonly session: Session; readonly group: Group; readonly planning: Planning }

export function ThisSession({ session, group, planning }: Props) {
  const [date, setDate] = useHeld('session-date', session.date)
  const [startTime, setStartTime] = useHeld('session-time', session.startTime)
  const [failure, setFailure] = useState<Failure | null>(null)
  const others = useLive(() => database.session.where('groupId').equals(session.groupId).toArray(), [session.groupId])
  const taken = others?.some((other) => other.id !== session.id && other.date === date)
  const moved = date !== session.date || startTime !== session.startTime
  const keep = async (change: Partial<RecordDraft<'session'>>): Promise<boolean> => {
    const saved = await planning.finish(change)
    setFailure(saved.ok ? null : saved.failure)
    return saved.ok
  }
  const move = async (): Promise<void> => {
    if (!(await keep({ date, startTime }))) return
    const exceptions = movedExceptions(group, session.date, date, startTime)
    if (exceptions !== group.exceptions) await saveRecords([{ ...draftOf(group), exceptions }])
    showToast({ text: `The session is on ${friendlyDate(date)} now.` })
  }
  const cancel = async (): Promise<void> => {
    if (!(await keep({ state: 'cancelled' }))) return
    const undo = (): void => void keep({ state: 'planned' })
    showToast({
      text: 'The session is cancelled. Its agenda is kept.',
      undo: { label: 'Bring it back', onPress: undo }
    })
  }
  if (session.state === 'cancelled') {
    return (
      <Entry beside="row" side={<h2>This session</h2>}>
        <Notice actions={<Button onPress={() => void keep({ state: 'planned' })}>Bring it back</Button>}>
          This session is cancelled. Its agenda is kept.
        </Notice>
        {failure ? <FailureNotice failure={failure} /> : null}
      </Entry>
    )
  }
  const valid = isPlainDate(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(startTime) && taken === false
  return (
    <Entry beside="base" side={<h2>This session</h2>}>
      <div className="parts-fields">
        <TextField
          id="session-date"
          type="date"
          label="Date"
          value={date}
          error={taken ? 'The group has another session on this date.' : null}
          onChange={setDate}
        />
        <TextField id="session-time" type="time" label="Begins at" value={startTime} onChange={setStartTime} />
      </div>
      <div className="sum-line">
        It lasts
        <NumberField
          id="session-minutes"
          label="minutes of the session"
          value={session.minutes}
          least={15}
          most={600}
          step={5}
          onChange={(minutes) => minutes !== null && void keep({ minutes: Math.round(minutes) })}
        />
        minutes.
      </div>
      <div className="actions gap-above">
        <Button waiting={!moved || !valid} onPress={() => void move()}>
          Move it
        </Button>
        {session.state === 'planned' ? (
          <Button look="quiet" onPress={() => void cancel()}>
            Cancel this session
          </Button>
        ) : null}
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
    </Entry>
  )
}

/** A date of the rhythm that was moved is not asked for again; back on its own date, it needs no exception. */
function movedExceptions(group: Group, from: string, to: string, startTime: string): Group['exceptions'] {
  const before = group.exceptions.find((one) => one.to === from)
  const origin = before?.date ?? (cadenceDates(group, from, from).length > 0 ? from : null)
  if (origin === null) return group.exceptions
  const time = startTime === group.startTime ? undefined : startTime
  if (origin === to && time === undefined) return restoreDate(group.exceptions, origin)
  return moveDate(group.exceptions, origin, to, time)
}
