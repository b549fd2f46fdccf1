// Follow-ups that are open for this group: tick one off, let it go, or go on to all of them.
import type { PlainDate } from '../../shared/dates.ts'
import type { Group } from '../../shared/records.ts'
import { FollowUpRow } from '../follow-up-row.tsx'
import { Link } from '../link.tsx'
import { useLive } from '../live.ts'
import { Entry } from '../ui/leaf.tsx'
import { openOnes } from './follow-ups.tsx'

const shownHere = 5

export function OpenFollowUps({ group }: { readonly group: Group; readonly today: PlainDate }) {
  const open = useLive(() => openOnes(group.id), [group.id])
  if (!open) return null
  const side = (
    <>
      <h2>Follow-ups</h2>
      {open.length > 0 ? <p>{open.length} open</p> : null}
    </>
  )
  return (
    <Entry beside="row" side={side}>
      {open.length > 0 ? (
        <ul className="ruled">
          {open.slice(0, shownHere).map((followUp) => (
            <FollowUpRow key={followUp.id} followUp={followUp} />
          ))}
        </ul>
      ) : null}
      <p className="link-line">
        <Link to={{ screen: 'follow-ups' }} className="button quiet small">
          {open.length > shownHere ? `All ${open.length} follow-ups` : 'All follow-ups'}
        </Link>
      </p>
    </Entry>
  )
}
