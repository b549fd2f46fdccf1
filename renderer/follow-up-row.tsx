// One follow-up in a list: done, let go, opened again, or changed; each can be taken back.
import { useState } from 'react'
import { friendlyDateFrom } from '../shared/dates.ts'
import type { FollowUp, RecordDraft } from '../shared/records.ts'
import { useToday } from './clock.ts'
import { saveRecords } from './save.ts'
import { draftOf } from './setting.ts'
import { Button, sharedOnce } from './ui/button.tsx'
import { Choice } from './ui/choices.tsx'
import { TextField } from './ui/field.tsx'
import { showToast } from './ui/toast.tsx'

const letGoOnce = sharedOnce()

export function FollowUpRow({ followUp }: { readonly followUp: FollowUp }) {
  const today = useToday()
  const [changing, setChanging] = useState(false)
  const close = (state: FollowUp['state']): void => {
    const closedOn = state === 'open' ? null : today
    void saveRecords([{ ...draftOf(followUp), state, closedOn }]).then((saved) => {
      if (!saved.ok || state === 'open') return
      showToast({
        text: state === 'done' ? 'Done.' : 'Let go. That is fine.',
        undo: { label: 'Undo', onPress: () => void saveRecords([draftOf(followUp)]) }
      })
    })
  }
  return (
    <li>
      <div className="row">
        <Choice checked={followUp.state === 'done'} onChange={(checked) => close(checked ? 'done' : 'open')}>
          <bdi>{followUp.what}</bdi>
        </Choice>
        <span className="meta">{dueAndWho(followUp, today)}</span>
        {followUp.state === 'open' ? (
          <>
            <Button
              look="quiet"
              small
              pressed={changing}
              label={`Change: ${followUp.what}`}
              onPress={() => setChanging(!changing)}
            >
              Change
            </Button>
            <Button
              look="quiet"
              small
              onPress={() => letGoOnce(() => close('let-go'))}
              label={`Let go: ${followUp.what}`}
            >
              Let go
            </Button>
          </>
        ) : null}
      </div>
      {changing ? <Change followUp={followUp} onDone={() => setChanging(false)} /> : null}
    </li>
  )
}

function Change({ followUp, onDone }: { readonly followUp: FollowUp; readonly onDone: () => void }) {
  const [draft, setDraft] = useState<RecordDraft<'followUp'>>(() => draftOf(followUp))
  const keep = async (): Promise<void> => {
    if (draft.what.trim() === '' || (await saveRecords([draft])).ok) onDone()
  }
  return (
    <form
      className="stack follow-up-change"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextField
        label="What"
        value={draft.what}
        maxLength={500}
        autoFocus
        onChange={(what) => setDraft({ ...draft, what })}
      />
      <div className="two-columns">
        <TextField
          label="By when"
          type="date"
          value={draft.due ?? ''}
          onChange={(due) => setDraft({ ...draft, due: due === '' ? null : due })}
        />
        <TextField
          label="Which of us"
          value={draft.who}
          maxLength={500}
          onChange={(who) => setDraft({ ...draft, who })}
        />
      </div>
      <div className="actions">
        <Button type="submit">Keep the change</Button>
        <Button look="quiet" onPress={onDone}>
          Leave it as it was
        </Button>
      </div>
    </form>
  )
}

/** "by Monday 30 November, Joel"; once it is closed, how and when. */
function dueAndWho({ due, who, state, closedOn }: FollowUp, today: string): string {
  if (state !== 'open') {
    const when = closedOn === null ? '' : ` ${friendlyDateFrom(closedOn, today)}`
    return `${state === 'done' ? 'Done' : 'Let go'}${when}`
  }
  return [due === null ? '' : `by ${friendlyDateFrom(due, today)}`, who].filter((part) => part !== '').join(', ')
}
