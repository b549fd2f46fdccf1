// The white slip of the debrief: one line each on what worked and what was hard, and one request; for the committee, after the check.
import { Lines, TextField } from '../ui/field.tsx'
import { LeavesTag } from '../ui/papers.tsx'
import type { DebriefEdit } from './use-debrief.ts'

export function CanBeShared({ edit }: { readonly edit: DebriefEdit }) {
  const { shareable } = edit.draft
  const { request } = shareable
  const change = (part: Partial<typeof shareable>): void => edit.change({ shareable: { ...shareable, ...part } })
  const ask = (part: Partial<typeof request>): void => change({ request: { ...request, ...part } })
  const asked = request.what !== '' || request.who !== '' || request.byWhen !== ''
  return (
    <aside className="panel slip-panel" aria-labelledby="can-be-shared">
      <div className="slip stack">
        <div>
          <h2 id="can-be-shared">Can be shared</h2>
          <LeavesTag>With the committee, after the check</LeavesTag>
        </div>
        <Lines
          id="debrief-worked"
          label="What worked"
          value={shareable.worked}
          onChange={(worked) => change({ worked })}
        />
        <Lines
          id="debrief-hard"
          label="What was hard, about the process"
          value={shareable.hard}
          onChange={(hard) => change({ hard })}
        />
        <Lines
          id="debrief-request"
          label="One request"
          hint="One line. No names, no stories."
          value={request.what}
          onChange={(what) => ask({ what })}
        />
        {asked ? (
          <>
            <TextField
              id="debrief-request-who"
              label="Who could do it"
              hint="A role, such as the programme lead."
              value={request.who}
              maxLength={500}
              onChange={(who) => ask({ who })}
            />
            <TextField
              id="debrief-request-when"
              label="By when"
              value={request.byWhen}
              maxLength={500}
              onChange={(byWhen) => ask({ byWhen })}
            />
          </>
        ) : null}
      </div>
    </aside>
  )
}
