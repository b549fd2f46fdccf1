// How the last session's prompts went, in one tap each; gone once said.
import { useState } from 'react'
import { daysBetween, friendlyDateFrom, type PlainDate } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import { type Prompt, promptFeedbacks } from '../../shared/prompts/prompt-schema.ts'
import type { Group, PromptUse, RecordDraft, Session } from '../../shared/records.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useLive } from '../live.ts'
import { promptsAtHand, sessionsThatTookPlace } from '../planning.ts'
import { newRecordId } from '../record-id.ts'
import { saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'
import { CircleOne } from '../ui/choices.tsx'
import { Entry } from '../ui/leaf.tsx'
import { showToast } from '../ui/toast.tsx'

type Props = { readonly group: Group; readonly today: PlainDate }
type Unsaid = { readonly session: Session; readonly prompt: Prompt; readonly use: RecordDraft<'promptUse'> }

const labels: Readonly<Record<NonNullable<PromptUse['feedback']>, string>> = {
  landed: 'Landed',
  flat: 'Flat',
  'too-heavy': 'Too heavy'
}
/** Asked for two weeks, then let go. */
const daysAsked = 14

export function LastTime({ group, today }: Props) {
  const unsaid = useLive(() => notSaidYet(group, today), [group.id, today])
  const [failure, setFailure] = useState<Failure | null>(null)
  if (!unsaid || unsaid.length === 0) return null
  const say = async ({ use }: Unsaid, feedback: NonNullable<PromptUse['feedback']>): Promise<void> => {
    const saved = await saveRecords([{ ...use, feedback }])
    setFailure(saved.ok ? null : saved.failure)
    if (!saved.ok) return
    showToast({
      text: 'Thank you. The chooser will keep it in mind.',
      undo: { label: 'Undo', onPress: () => void saveRecords([{ ...use, feedback: null }]) }
    })
  }
  return (
    <Entry beside="base" side={<h2>{friendlyDateFrom(unsaid[0]?.session.date ?? today, today)}</h2>}>
      <div className="stack">
        {unsaid.map((one) => (
          <div key={one.use.promptId} className="stack last-time">
            <p className="prompt">“{one.prompt.text}”</p>
            <CircleOne
              legend="How did it go?"
              value={null}
              options={promptFeedbacks.map((value) => ({ value, label: labels[value] }))}
              onChange={(feedback) => void say(one, feedback)}
            />
          </div>
        ))}
        {failure ? <FailureNotice failure={failure} /> : null}
      </div>
    </Entry>
  )
}

async function notSaidYet(group: Group, today: PlainDate): Promise<readonly Unsaid[]> {
  const past = await sessionsThatTookPlace(group.id, today)
  const session = past.toSorted((one, other) => (one.date < other.date ? -1 : 1)).at(-1)
  if (!session || daysBetween(session.date, today) > daysAsked) return []
  const agenda = await database.agenda.where('sessionId').equals(session.id).first()
  const said = await database.promptUse.where('sessionId').equals(session.id).toArray()
  const prompts = new Map((await promptsAtHand()).map((prompt) => [prompt.id, prompt]))
  return (agenda?.blocks ?? []).flatMap((block): Unsaid[] => {
    const prompt = block.promptId === null ? undefined : prompts.get(block.promptId)
    const kept = said.find((use) => use.promptId === block.promptId)
    if (!prompt || (kept && kept.feedback !== null)) return []
    const fresh: RecordDraft<'promptUse'> = {
      id: newRecordId(),
      kind: 'promptUse',
      groupId: session.groupId,
      sessionId: session.id,
      date: session.date,
      promptId: prompt.id,
      blockId: block.id,
      feedback: null
    }
    return [{ session, prompt, use: kept ? draftOf(kept) : fresh }]
  })
}
