// The crisis card, one key away on every unlocked screen: the group’s own steps and numbers, and when they were last checked.
import { friendlyDateWithYear } from '../../shared/dates.ts'
import type { Group } from '../../shared/records.ts'
import { crisisCardShown, hideCrisisCard } from '../crisis-card-door.ts'
import { database } from '../database.ts'
import { helplines } from '../help-lines.ts'
import { useCurrentGroup, useLive, useSetting } from '../live.ts'
import { useRoute } from '../router.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/dialog.tsx'

export function CrisisCard() {
  const opened = useStore(crisisCardShown)
  // Looked up before it is asked for, so that the key need not wait.
  const group = useGroupInView()
  return (
    <Panel opened={opened} title="Crisis card" onClose={hideCrisisCard} above>
      <Content card={group?.crisisCard} />
      <div className="actions">
        <Button look="main" onPress={hideCrisisCard}>
          Close the card
        </Button>
      </div>
    </Panel>
  )
}

/** The group of the session that is open; elsewhere the one in the top bar. */
function useGroupInView(): Group | null | undefined {
  const route = useRoute()
  const current = useCurrentGroup()
  const sessionId = route.screen === 'session' || route.screen === 'run' || route.screen === 'debrief' ? route.id : null
  const own = useLive(async () => {
    const session = sessionId === null ? undefined : await database.session.get(sessionId)
    return (session && (await database.group.get(session.groupId))) ?? null
  }, [sessionId])
  return own ?? current
}

function Content({ card }: { readonly card: Group['crisisCard'] | undefined }) {
  const country = useSetting()?.country ?? 'other'
  const lines = card && card.lines.length > 0 ? card.lines : helplines(country)
  return (
    <div className="stack crisis-card">
      {card && card.steps.length > 0 ? (
        <ol className="numbered read">
          {card.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : null}
      <dl className="lines-list">
        {lines.map((line) => (
          <div key={line.label}>
            <dt>{line.label}</dt>
            <dd>
              <strong className="figures">{line.number}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        {card?.lastChecked
          ? `Last checked on ${friendlyDateWithYear(card.lastChecked)}.`
          : 'These numbers have not been checked by you yet. You can do that in Settings.'}
      </p>
    </div>
  )
}
