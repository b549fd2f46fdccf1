// The numbers of the last sessions, and a way to enter those of sessions before the app.
import { useState } from 'react'
import { friendlyDateFrom } from '../../shared/dates.ts'
import type { Debrief, Group, RecordId, Session } from '../../shared/records.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { useHeld } from '../held.ts'
import { Link } from '../link.tsx'
import { useLive } from '../live.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/words.tsx'
import { CatchUp } from './catch-up.tsx'

type Counted = { readonly session: Session; readonly counts: Debrief['counts'] | null }
const shownFirst = 5

async function counted(groupId: RecordId, today: string): Promise<readonly Counted[]> {
  const sessions = await database.session
    .where('[groupId+date]')
    .between([groupId, ''], [groupId, today], true, true)
    .toArray()
  const debriefs = await database.debrief.where('[groupId+date]').between([groupId, ''], [groupId, '\uffff']).toArray()
  const bySession = new Map(debriefs.map((debrief) => [debrief.sessionId, debrief.counts]))
  return sessions
    .map((session) => ({ session, counts: bySession.get(session.id) ?? null }))
    .filter(({ session, counts }) => session.date < today || counts !== null || session.state !== 'planned')
    .reverse()
}

export function LastSessions({ group }: { readonly group: Group }) {
  const today = useToday(group.zone)
  const rows = useLive(() => counted(group.id, today), [group.id, today])
  const [shown, setShown] = useState(shownFirst)
  const [catching, setCatching] = useHeld('catching-up', false)
  if (rows === undefined) return null
  return (
    <section className="entry">
      <div className="side people-table-head">
        <h2>Last sessions</h2>
      </div>
      <div>
        {rows.length === 0 ? (
          <EmptyState>After the first debrief, its numbers appear here.</EmptyState>
        ) : (
          <Table rows={rows.slice(0, shown)} today={today} />
        )}
        <div className="actions gap-above">
          {rows.length > shown ? (
            <Button small onPress={() => setShown(shown + 20)}>
              Show earlier ones
            </Button>
          ) : null}
          {catching ? null : (
            <Button look="quiet" small onPress={() => setCatching(true)}>
              Enter numbers of past sessions
            </Button>
          )}
        </div>
        {catching ? <CatchUp group={group} onDone={() => setCatching(false)} /> : null}
      </div>
    </section>
  )
}

function Table({ rows, today }: { readonly rows: readonly Counted[]; readonly today: string }) {
  return (
    <table className="table">
      <caption className="seen-by-readers-only">Headcounts of the last sessions</caption>
      <thead>
        <tr>
          <th scope="col">Session</th>
          <th scope="col" className="n">
            Here
          </th>
          <th scope="col" className="n">
            First-timers
          </th>
          <th scope="col" className="n">
            Back after a gap
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ session, counts }) => (
          <tr key={session.id}>
            <td>{friendlyDateFrom(session.date, today)}</td>
            {session.state === 'cancelled' ? (
              <td className="n soft" colSpan={3}>
                Cancelled
              </td>
            ) : counts === null || counts.here === null ? (
              <td className="n soft" colSpan={3}>
                <Link to={{ screen: 'debrief', id: session.id }}>Not counted yet</Link>
              </td>
            ) : (
              <>
                <td className="n">{counts.here}</td>
                <td className="n">{counts.firstTimers ?? ''}</td>
                <td className="n">{counts.backAfterGap ?? ''}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
