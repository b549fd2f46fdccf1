// A session's own page: its agenda, and the ways to leading it, its debrief and its notes.
import { useState } from 'react'
import { friendlyDate } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Agenda, Group, Session as SessionRecord } from '../../shared/records.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useLive } from '../live.ts'
import { makeAgenda } from '../planning.ts'
import { navigate, type ScreenProps } from '../router.ts'
import { Button } from '../ui/button.tsx'
import { Entry, Leaf, PageHeading } from '../ui/leaf.tsx'
import { EmptyState, Waiting } from '../ui/words.tsx'
import { Plan } from './plan.tsx'
import { SessionTabs } from './session-tabs.tsx'

type Found = { readonly session: SessionRecord; readonly agenda: Agenda | undefined; readonly group: Group }

export function Session({ route }: ScreenProps<'session'>) {
  const found = useLive<Found | null>(async () => {
    const session = await database.session.get(route.id)
    const agenda = await database.agenda.where('sessionId').equals(route.id).first()
    const group = session && (await database.group.get(session.groupId))
    return session && group ? { session, agenda, group } : null
  }, [route.id])
  if (found === undefined) return <Waiting label="Opening the agenda" />
  if (found === null) return <NotThere />
  const { session, agenda, group } = found
  if (!agenda) return <NoAgenda session={session} group={group} />
  return <Plan key={session.id} session={session} agenda={agenda} group={group} />
}

/** A session whose numbers were entered afterwards was never planned here. */
function NoAgenda({ session, group }: Omit<Found, 'agenda'>) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const make = async (): Promise<void> => {
    const made = await makeAgenda(group, session)
    setFailure(made.ok ? null : made.failure)
  }
  return (
    <Leaf>
      <Entry beside="title" side={<p className="head">Agenda</p>}>
        <PageHeading>{friendlyDate(session.date)}</PageHeading>
        <SessionTabs session={session} current="agenda" />
        <div className="gap-above">
          <EmptyState
            action={
              <Button look="main" onPress={() => void make()}>
                Make an agenda
              </Button>
            }
          >
            This session has no agenda yet. Most of it is filled in for you.
          </EmptyState>
          {failure ? <FailureNotice failure={failure} /> : null}
        </div>
      </Entry>
    </Leaf>
  )
}

function NotThere() {
  return (
    <Leaf>
      <Entry beside="title" side={<PageHeading>Agenda</PageHeading>}>
        <EmptyState action={<Button onPress={() => navigate({ screen: 'sessions' })}>Look at all sessions</Button>}>
          This session is not in the notebook any more.
        </EmptyState>
      </Entry>
    </Leaf>
  )
}
