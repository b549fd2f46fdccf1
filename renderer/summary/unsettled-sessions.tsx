// Past sessions nobody has said anything about: held or cancelled, how many came, or counted openly as "not recorded".
import { useState } from 'react'
import { emptyDebrief } from '../../shared/empty-debrief.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Debrief, Session } from '../../shared/records.ts'
import { dayInWords } from '../../shared/summary/periods.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { newRecordId } from '../record-id.ts'
import { saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Entry } from '../ui/leaf.tsx'
import { NumberField } from '../ui/number-field.tsx'

export type Unsettled = { readonly session: Session; readonly debrief: Debrief | undefined }

/** Planned but past, or held without a count. */
export function unsettledIn(past: readonly Session[], debriefs: readonly Debrief[]): readonly Unsettled[] {
  const debriefOf = new Map(debriefs.map((debrief) => [debrief.sessionId, debrief]))
  return past
    .map((session) => ({ session, debrief: debriefOf.get(session.id) }))
    .filter(({ session, debrief }) => session.state !== 'cancelled' && (debrief?.counts.here ?? null) === null)
    .sort((one, other) => one.session.date.localeCompare(other.session.date))
}

export function UnsettledSessions({ sessions }: { readonly sessions: readonly Unsettled[] }) {
  const [failure, setFailure] = useState<Failure | null>(null)
  if (sessions.length === 0) return null
  return (
    <Entry beside="base" side={<h2>Not recorded yet</h2>}>
      <p>
        {sessions.length === 1 ? 'One session has' : `${sessions.length} sessions have`} no count yet. Say what you
        know; what you leave is counted openly as “not recorded”.
      </p>
      {failure ? <FailureNotice failure={failure} /> : null}
      <ul className="ruled">
        {sessions.map((one) => (
          <UnsettledRow key={one.session.id} one={one} onFailure={setFailure} />
        ))}
      </ul>
    </Entry>
  )
}

type RowProps = { readonly one: Unsettled; readonly onFailure: (failure: Failure | null) => void }

function UnsettledRow({ one, onFailure }: RowProps) {
  const { session, debrief } = one
  const [here, setHere] = useState<number | null>(null)
  const day = dayInWords(session.date)
  const save = async (state: 'held' | 'cancelled'): Promise<void> => {
    const changed = { ...draftOf<Session>(session), state }
    const counted = state === 'held' && here !== null ? [withCount(session, debrief, here)] : []
    const saved = await saveRecords([changed, ...counted])
    onFailure(saved.ok ? null : saved.failure)
  }
  return (
    <li className="row unsettled-row">
      <span>{day}</span>
      <span className="actions tight">
        <NumberField label={`How many came on ${day}`} value={here} onChange={setHere} />
        <Button
          small
          onPress={() => void save('held')}
          label={`${here === null ? 'Held, not counted' : 'Held'}, on ${day}`}
        >
          {here === null ? 'Held, not counted' : 'Held'}
        </Button>
        {session.state === 'planned' ? (
          <Button small onPress={() => void save('cancelled')} label={`Cancelled, on ${day}`}>
            Cancelled
          </Button>
        ) : null}
      </span>
    </li>
  )
}

function withCount(session: Session, debrief: Debrief | undefined, here: number) {
  if (debrief) return { ...draftOf<Debrief>(debrief), counts: { ...debrief.counts, here } }
  const fresh = emptyDebrief(newRecordId(), session)
  return { ...fresh, counts: { ...fresh.counts, here } }
}
