// All sessions of the group: as a list or by month, with a search by theme or prompt, and a way to plan the next.
import { useState } from 'react'
import { matchesSession } from '../../shared/agenda/session-search.ts'
import { friendlyDateFrom } from '../../shared/dates.ts'
import { promptsById } from '../../shared/prompts/library.ts'
import type { Group } from '../../shared/records.ts'
import type { SearchFilter, SearchHit } from '../../shared/search.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { Link } from '../link.tsx'
import { useCurrentGroup, useLive } from '../live.ts'
import { promptsAtHand } from '../planning.ts'
import { navigate } from '../router.ts'
import { Button } from '../ui/button.tsx'
import { CircleOne } from '../ui/choices.tsx'
import { TextField } from '../ui/field.tsx'
import { Entry, Leaf, PageHeading } from '../ui/leaf.tsx'
import { EmptyState, Waiting } from '../ui/words.tsx'
import { useFoundIds } from '../use-search.ts'
import { MonthView } from './month-view.tsx'
import { PlanNext, usePlan } from './plan-next.tsx'
import { type SessionRow, stateWords } from './session-row.ts'
import { Trends } from './trends.tsx'

export function Sessions() {
  const group = useCurrentGroup()
  if (group === undefined) return <Waiting label="Opening the sessions" />
  if (group === null) return <NoGroup />
  return <GroupSessions key={group.id} group={group} />
}

function NoGroup() {
  return (
    <Leaf>
      <Entry beside="title" side={<PageHeading>Sessions</PageHeading>}>
        <EmptyState action={<Button onPress={() => navigate({ screen: 'home' })}>Go to Home</Button>}>
          No group meets just now. Make one on Home, or open one that has ended again in Settings.
        </EmptyState>
      </Entry>
    </Leaf>
  )
}

const onlyAgendas: SearchFilter = { kinds: ['agenda', 'session'] }
const sessionIdOf = ({ sessionId }: SearchHit): string | null => sessionId

function GroupSessions({ group }: { readonly group: Group }) {
  const [view, setView] = useHeld<'list' | 'month'>('sessions-view', 'list')
  const [looking, setLooking] = useHeld('sessions-looking', '')
  const rows = useRows(group)
  const prompts = useLive(promptsAtHand, [])
  const ids = useFoundIds(looking, onlyAgendas, sessionIdOf)
  const { plan, failure } = usePlan(group)
  if (!rows || !prompts) return <Waiting label="Opening the sessions" />
  const byId = promptsById(prompts)
  const found = rows.filter((row) => ids?.has(row.session.id) || matchesSession(looking, row, byId))
  return (
    <Leaf screen="sessions">
      <Entry beside="title" side={<p className="head">{group.name}</p>}>
        <PageHeading>Sessions</PageHeading>
        {rows.length === 0 ? (
          <EmptyState>Your first agenda takes about two minutes.</EmptyState>
        ) : (
          <div className="sessions-tools">
            <TextField
              id="look-for-session"
              type="search"
              label="Look for a theme, a prompt or a date"
              value={looking}
              onChange={setLooking}
            />
            <CircleOne
              legend="Show as"
              legendHidden
              value={view}
              options={[
                { value: 'list', label: 'List' },
                { value: 'month', label: 'Month' }
              ]}
              onChange={setView}
            />
          </div>
        )}
        <PlanNext group={group} main={rows.length === 0} onPlan={plan} />
        {failure ? <FailureNotice failure={failure} /> : null}
      </Entry>
      {view === 'month' && rows.length > 0 ? (
        <MonthView group={group} rows={found} onPlan={(date) => plan({ date })} />
      ) : (
        <SessionList group={group} rows={found} looking={looking} />
      )}
      {looking === '' ? <Trends rows={rows} /> : null}
    </Leaf>
  )
}

function useRows(group: Group): readonly SessionRow[] | undefined {
  return useLive(async () => {
    const sessions = await database.session.where('groupId').equals(group.id).toArray()
    const ids = sessions.map((session) => session.id)
    const agendas = await database.agenda.where('sessionId').anyOf(ids).toArray()
    const debriefs = await database.debrief.where('sessionId').anyOf(ids).toArray()
    const agendaOf = new Map(agendas.map((agenda) => [agenda.sessionId, agenda]))
    const debriefOf = new Map(debriefs.map((debrief) => [debrief.sessionId, debrief]))
    return sessions
      .map((session) => ({
        session,
        agenda: agendaOf.get(session.id) ?? null,
        debrief: debriefOf.get(session.id) ?? null
      }))
      .sort((one, other) => (one.session.date < other.session.date ? 1 : -1))
  }, [group.id])
}

/** A year of weekly sessions fits on one page; more when asked for. */
const atOnce = 20

type ListProps = { readonly group: Group; readonly rows: readonly SessionRow[]; readonly looking: string }

function SessionList({ group, rows, looking }: ListProps) {
  const today = useToday(group.zone)
  const ahead = rows.filter((row) => row.session.date >= today && row.session.state === 'planned').toReversed()
  const [most, setMost] = useState(atOnce)
  const past = rows.filter((row) => !ahead.includes(row))
  if (rows.length === 0 && looking !== '') {
    return (
      <Entry side={null}>
        <EmptyState>No session has “{looking}” in its agenda, themes or date.</EmptyState>
      </Entry>
    )
  }
  return (
    <>
      {ahead.length > 0 ? (
        <Entry beside="row" side={<h2>Ahead</h2>}>
          <Rows rows={ahead} today={today} />
        </Entry>
      ) : null}
      {past.length > 0 ? (
        <Entry beside="row" side={<h2>Earlier</h2>}>
          <Rows rows={past.slice(0, most)} today={today} />
          {past.length > most ? (
            <Button look="quiet" onPress={() => setMost(most + atOnce)}>
              Show earlier sessions
            </Button>
          ) : null}
        </Entry>
      ) : null}
    </>
  )
}

function Rows({ rows, today }: { readonly rows: readonly SessionRow[]; readonly today: string }) {
  return (
    <ul className="ruled">
      {rows.map((row) => (
        <li className="row" key={row.session.id}>
          <Link to={{ screen: 'session', id: row.session.id }}>{friendlyDateFrom(row.session.date, today)}</Link>
          <span className="meta">{stateWords(row, today)}</span>
          <NextStep row={row} today={today} />
        </li>
      ))}
    </ul>
  )
}

function NextStep({ row, today }: { readonly row: SessionRow; readonly today: string }) {
  const { session, debrief } = row
  if (session.state === 'cancelled' || session.date > today || debrief?.finished) return null
  return <Link to={{ screen: 'debrief', id: session.id }}>{debrief ? 'Go on with the debrief' : 'Debrief'}</Link>
}
