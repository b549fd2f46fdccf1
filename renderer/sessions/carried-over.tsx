// What this session takes over: what the last debrief left to remember, and the follow-ups still open. On no paper.
import { memo } from 'react'
import { carriedFrom } from '../../shared/agenda/carried-over.ts'
import { openFollowUps } from '../../shared/agenda/plan.ts'
import { friendlyDate } from '../../shared/dates.ts'
import type { Debrief, FollowUp, Group, Session } from '../../shared/records.ts'
import { database } from '../database.ts'
import { FollowUpRow } from '../follow-up-row.tsx'
import { useLive } from '../live.ts'
import { Entry } from '../ui/leaf.tsx'

type Props = { readonly session: Session; readonly group: Group }
type Carried = { readonly debrief: Debrief | null; readonly followUps: readonly FollowUp[] }

/** Drawn anew only with the session or the group, not with each change of the agenda. */
export const CarriedOver = memo(function CarriedOver({ session, group }: Props) {
  const carried = useLive<Carried>(async () => {
    const debriefs = await database.debrief
      .where('[groupId+date]')
      .between([session.groupId, ''], [session.groupId, session.date])
      .toArray()
    const open = await database.followUp.where('state').equals('open').toArray()
    return { debrief: debriefs.at(-1) ?? null, followUps: openFollowUps(open, group.id) }
  }, [session.groupId, session.date, group.id])
  if (!carried) return null
  const { debrief, followUps } = carried
  const lines = debrief ? carriedFrom(debrief) : []
  if (lines.length === 0 && followUps.length === 0) return null
  return (
    <Entry beside="base" side={<h2>Carried over</h2>}>
      {debrief && lines.length > 0 ? (
        <>
          <p className="hint">From the debrief of {friendlyDate(debrief.date)}. It stands on no paper.</p>
          <dl className="carried">
            {lines.map((line) => (
              <div key={line.about}>
                <dt>{line.about}</dt>
                <dd>{line.words}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      {followUps.length > 0 ? (
        <ul className="ruled" aria-label="Open follow-ups">
          {followUps.map((followUp) => (
            <FollowUpRow key={followUp.id} followUp={followUp} />
          ))}
        </ul>
      ) : null}
    </Entry>
  )
})
