// The white slip of the debrief: one line each on what worked and what was hard, and one request; for the committee, after the check.
import { TextField } from '../ui/field.tsx'
import { Entry } from '../ui/leaf.tsx'
import { LeavesTag, Slip } from '../ui/papers.tsx'
import type { DebriefEdit } from './use-debrief.ts'
import { type Question, WrittenLines } from './written-lines.tsx'

type Part = { readonly edit: DebriefEdit }
const leaves = 'With the committee, after the check'
const process: readonly Question<'worked' | 'hard'>[] = [
  { key: 'worked', id: 'debrief-worked', label: 'What worked' },
  { key: 'hard', id: 'debrief-hard', label: 'What was hard, about the process' }
]
const wish: readonly Question<'what'>[] = [
  { key: 'what', id: 'debrief-request', label: 'One request', hint: 'One line. No names, no stories.' }
]

/** Beside the form, on the page that shows all of it. */
export function CanBeShared({ edit }: Part) {
  return (
    <aside className="panel slip-panel" aria-labelledby="can-be-shared">
      <div className="slip stack">
        <div>
          <h2 id="can-be-shared">Can be shared</h2>
          <LeavesTag>{leaves}</LeavesTag>
        </div>
        <SharedLines edit={edit} />
      </div>
    </aside>
  )
}

/** As a part of its own, when the debrief goes one part at a time. */
export function CanBeSharedPart({ edit }: Part) {
  return (
    <Entry side={<h2>Can be shared</h2>} beside="keep">
      <Slip tag={leaves}>
        <SharedLines edit={edit} />
      </Slip>
    </Entry>
  )
}

function SharedLines({ edit }: Part) {
  const { shareable } = edit.draft
  const { request } = shareable
  const change = (part: Partial<typeof shareable>): void => edit.change({ shareable: { ...shareable, ...part } })
  const ask = (part: Partial<typeof request>): void => change({ request: { ...request, ...part } })
  const asked = request.what !== '' || request.who !== '' || request.byWhen !== ''
  return (
    <>
      <WrittenLines questions={process} values={shareable} onChange={change} />
      <WrittenLines questions={wish} values={request} onChange={ask} />
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
    </>
  )
}
