// The foot of the side: what is missing, the three statements, and the one step that comes next.
import { useState } from 'react'
import type { SummaryFormat } from '../../shared/summary/calls.ts'
import { sectionIds } from '../../shared/summary/document.ts'
import type { StatementId } from '../../shared/summary/draft.ts'
import type { SummaryView } from '../../shared/summary/view.ts'
import { counted, listed } from '../../shared/summary/words.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choices.tsx'
import { SaveAs } from './save-as.tsx'
import type { SummaryDesk } from './use-summary.ts'

type Props = {
  readonly desk: SummaryDesk
  readonly view: SummaryView
  readonly editing: boolean
  readonly onCheck: () => void
  readonly onSave: (format: SummaryFormat) => void
}

const statements: Readonly<Record<StatementId, string>> = {
  'read-it-all': 'I have read every section as it stands.',
  'nobody-recognised': 'As far as I can tell, nobody can be recognised from it.',
  'agreed-to-share': 'Nothing in it was told in confidence.'
}

export function GateFoot({ desk, view, editing, onCheck, onSave }: Props) {
  if (editing) {
    return (
      <div className="gate">
        <p className="gate-left" aria-live="polite">
          {desk.busy === 'checking'
            ? 'Looking for names, places and dates…'
            : 'The check changes nothing for good: you decide about every word it finds.'}
        </p>
        <Button look="main" waiting={desk.busy !== null} onPress={onCheck}>
          Check for names
        </Button>
      </div>
    )
  }
  if (view.step === 'reviewed') {
    return (
      <div className="gate">
        <SaveAs
          main="pdf"
          busy={desk.busy === 'saving'}
          words="You choose the place. The file is read back before it counts as saved."
          onSave={onSave}
        />
      </div>
    )
  }
  return <BeforeReview desk={desk} view={view} />
}

function BeforeReview({ desk, view }: Pick<Props, 'desk' | 'view'>) {
  const missing = whatIsMissing(view)
  const readyToState = view.flags.every(({ open }) => !open) && view.unread.length === 0
  return (
    <div className="gate">
      {readyToState ? (
        <fieldset className="statements">
          <legend className="seen-by-readers-only">Three statements</legend>
          {view.statements.map(({ id, ticked }) => (
            <Statement key={id} desk={desk} id={id} ticked={ticked} />
          ))}
        </fieldset>
      ) : null}
      <p className="gate-left" id="gate-left" aria-live="polite">
        {missing.length === 0 ? (
          'Everything is settled, read and stated.'
        ) : (
          <>
            <strong>Before it can be marked as reviewed:</strong> {listed(missing)}.
          </>
        )}
      </p>
      <Button
        look="main"
        waiting={missing.length > 0}
        describedBy="gate-left"
        onPress={() => void desk.act({ do: 'review', text: view.text })}
      >
        Mark as reviewed
      </Button>
    </div>
  )
}

type StatementProps = { readonly desk: SummaryDesk; readonly id: StatementId; readonly ticked: boolean }

/** Shows the tick at once; the gate's answer has the last word. */
function Statement({ desk, id, ticked }: StatementProps) {
  const [asked, setAsked] = useState<boolean | null>(null)
  return (
    <Choice
      id={`statement-${id}`}
      checked={asked ?? ticked}
      onChange={(on) => {
        setAsked(on)
        void desk.act({ do: 'state', statement: id, ticked: on }).then(() => setAsked(null))
      }}
    >
      {statements[id]}
    </Choice>
  )
}

function whatIsMissing(view: SummaryView): readonly string[] {
  const flags = view.flags.filter(({ open }) => open).length
  const unread = view.unread.length
  const unticked = view.statements.filter(({ ticked }) => !ticked).length
  return [
    flags > 0 ? counted(flags, 'flag', 'flags') : '',
    unread > 0
      ? `${unread === sectionIds.length ? 'all sections' : counted(unread, 'section', 'sections')} still to read`
      : '',
    unticked > 0 ? `${counted(unticked, 'statement', 'statements')} to tick` : '',
    flags === 0 && !view.settled ? 'one more check of the changed words' : ''
  ].filter((part) => part !== '')
}
