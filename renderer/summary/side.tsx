// The head of the side: where the summary stands, what happened, and what can be changed.
import { useState } from 'react'
import type { Group } from '../../shared/records.ts'
import { dayInWords, periodInWords } from '../../shared/summary/periods.ts'
import type { SummaryView } from '../../shared/summary/view.ts'
import { capitalised, counted, inWords, listed } from '../../shared/summary/words.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Lines } from '../ui/field.tsx'
import { Notice } from '../ui/words.tsx'
import { ChangeDraft, ComeSince } from './change-draft.tsx'
import { namesFrom } from './names-to-look-for.tsx'
import { Steps } from './steps.tsx'
import type { SummaryDesk } from './use-summary.ts'

type Props = {
  readonly desk: SummaryDesk
  readonly view: SummaryView
  readonly group: Group
  readonly editing: boolean
  readonly onChange: () => void
}

export function Side({ desk, view, group, editing, onChange }: Props) {
  return (
    <>
      <Steps at={view.step} />
      <h2 className="flags-head" aria-live="polite" tabIndex={-1}>
        {editing ? 'Read and change the draft' : flagsInWords(view)}
      </h2>
      <div className="stack side-words">
        {desk.failure ? <FailureNotice failure={desk.failure} /> : null}
        {view.step === 'reviewed' ? null : <ComeSince desk={desk} view={view} group={group} />}
        {view.overlaps.length > 0 ? <Overlap view={view} /> : null}
        {editing ? <DraftWords desk={desk} view={view} group={group} /> : null}
        <div className="actions tight">
          {editing ? null : (
            <Button look="quiet" small onPress={onChange}>
              Change the text
            </Button>
          )}
          {editing ? <ChangeDraft desk={desk} view={view} group={group} /> : null}
          <Discard desk={desk} />
        </div>
      </div>
    </>
  )
}

function flagsInWords({ flags, step }: SummaryView): string {
  const open = flags.filter((flag) => flag.open).length
  if (step === 'reviewed') return 'Reviewed, and ready to be saved'
  if (flags.length === 0) return 'Nothing was flagged'
  const all = capitalised(counted(flags.length, 'flag', 'flags'))
  if (open === 0) return `${all}, all settled`
  return open === flags.length ? `${all} to settle` : `${all}, ${inWords(flags.length - open)} settled`
}

function Overlap({ view }: { readonly view: SummaryView }) {
  const days = listed(view.overlaps.map(dayInWords))
  return (
    <Notice>
      This summary covers some of the same weeks as the one saved on {days}. Counts that would give away a small number
      together with it are shown less exactly.
    </Notice>
  )
}

type DraftProps = Pick<Props, 'desk' | 'view' | 'group'>

function DraftWords({ desk, view, group }: DraftProps) {
  const [names, setNames] = useHeld('summary-look-for', view.lookFor.join('\n'))
  const changed = namesFrom(names).join('\n') !== view.lookFor.join('\n')
  return (
    <>
      <p>
        {group.name}, {periodInWords(view)}. The words come from debriefs and marked passages; you can change every one
        of them. Then the check looks for names, places and dates.
      </p>
      <Lines
        id="look-for-in-check"
        label="Names to look for"
        noSpelling
        hint="One on each line, for this check only. Your roster is looked for anyway."
        rows={2}
        value={names}
        onChange={setNames}
        onLeave={() => {
          if (changed) void desk.act({ do: 'names', lookFor: namesFrom(names) })
        }}
      />
    </>
  )
}

function Discard({ desk }: { readonly desk: SummaryDesk }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button look="quiet" small onPress={() => setAsking(true)}>
        Discard this draft
      </Button>
      <Dialog
        opened={asking}
        title="Discard this draft?"
        safe={{ label: 'Keep the draft', onPress: () => setAsking(false) }}
        other={{
          label: 'Discard it',
          final: true,
          onPress: () => {
            setAsking(false)
            void desk.discard()
          }
        }}
      >
        <p>Your changes and decisions in it are erased. Debriefs, notes and saved summaries stay as they are.</p>
      </Dialog>
    </>
  )
}
