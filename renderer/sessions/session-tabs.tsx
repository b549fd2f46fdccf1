// The ways through one session: its agenda, leading it, its debrief, its notes.
import type { Session } from '../../shared/records.ts'
import { database } from '../database.ts'
import { useLive } from '../live.ts'
import { startNote } from '../new-note.ts'
import { navigate, type Route } from '../router.ts'

type Tab = 'agenda' | 'run' | 'debrief'

export function SessionTabs({ session, current }: { readonly session: Session; readonly current: Tab }) {
  const note = useLive(
    () =>
      database.note
        .where('sessionId')
        .equals(session.id)
        .filter((one) => one.trashedOn === null)
        .first(),
    [session.id]
  )
  const tabs: readonly { readonly key: Tab | 'note'; readonly label: string; readonly to: Route }[] = [
    { key: 'agenda', label: 'Agenda', to: { screen: 'session', id: session.id } },
    { key: 'run', label: 'Lead it', to: { screen: 'run', id: session.id } },
    { key: 'debrief', label: 'Debrief', to: { screen: 'debrief', id: session.id } },
    { key: 'note', label: 'Notes', to: note ? { screen: 'note', id: note.id } : { screen: 'notes' } }
  ]
  return (
    <nav className="tabs" aria-label="This session">
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          aria-pressed={tab.key === current}
          onClick={() => {
            if (tab.key === 'note' && note === undefined)
              void startNote({ groupId: session.groupId, session, template: 'session' })
            else if (tab.key !== current) navigate(tab.to)
          }}
        >
          {tab.label}
        </button>
      ))}
    </nav>
  )
}
