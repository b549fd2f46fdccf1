// A session's own page: its agenda, and the ways to leading it, its debrief and its notes.
import type { Agenda, Group, Session as SessionRecord } from '../../shared/records.ts'
import { database } from '../database.ts'
import { useLive } from '../live.ts'
import { navigate } from '../router.ts'
import type { ScreenProps } from '../screens.tsx'
import { Button } from '../ui/button.tsx'
import { Entry, Leaf, PageHeading } from '../ui/leaf.tsx'
import { EmptyState, Waiting } from '../ui/words.tsx'
import { Plan } from './plan.tsx'

type Found = { readonly session: SessionRecord; readonly agenda: Agenda; readonly group: Group }

export function Session({ route }: ScreenProps<'session'>) {
  const found = useLive<Found | null>(async () => {
    const session = await database.session.get(route.id)
    const agenda = await database.agenda.where('sessionId').equals(route.id).first()
    const group = session && (await database.group.get(session.groupId))
    return session && agenda && group ? { session, agenda, group } : null
  }, [route.id])
  if (found === undefined) return <Waiting label="Opening the agenda" />
  if (found === null) return <NotThere />
  return <Plan key={found.session.id} {...found} />
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
