// Follow-ups that are open for this group: tick one off, or let it go.
import { openFollowUps } from '../../shared/agenda/plan.ts'
import type { PlainDate } from '../../shared/dates.ts'
import type { Group } from '../../shared/records.ts'
import { database } from '../database.ts'
import { FollowUpRow } from '../follow-ups.tsx'
import { useLive } from '../live.ts'
import { Entry } from '../ui/leaf.tsx'

export function OpenFollowUps({ group }: { readonly group: Group; readonly today: PlainDate }) {
  const open = useLive(
    async () => openFollowUps(await database.followUp.where('state').equals('open').toArray(), group.id),
    [group.id]
  )
  if (!open || open.length === 0) return null
  return (
    <Entry
      beside="row"
      side={
        <>
          <h2>Follow-ups</h2>
          <p>{open.length} open</p>
        </>
      }
    >
      <ul className="ruled">
        {open.slice(0, 5).map((followUp) => (
          <FollowUpRow key={followUp.id} followUp={followUp} />
        ))}
      </ul>
      {open.length > 5 ? <p className="hint">{open.length - 5} more wait behind these.</p> : null}
    </Entry>
  )
}
