// A saved summary: its text as it stands, and saving the same text again in any format.
import type { LedgerEntry } from '../../shared/summary/calls.ts'
import { linesOf } from '../../shared/summary/document.ts'
import { dayInWords, periodInWords } from '../../shared/summary/periods.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { Button } from '../ui/button.tsx'
import { PageHeading } from '../ui/leaf.tsx'
import { Proven } from '../ui/words.tsx'
import { formatsInWords } from './formats.ts'
import { SaveAs } from './save-as.tsx'
import { Steps } from './steps.tsx'
import type { SummaryDesk } from './use-summary.ts'

type Props = { readonly desk: SummaryDesk; readonly entry: LedgerEntry; readonly onBack: () => void }

export function SavedSummary({ desk, entry, onBack }: Props) {
  return (
    <div className="review">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that scrolls must scroll by key */}
      <section className="review-text" tabIndex={0} aria-label="The summary, as it was saved">
        <article className="sheet saved-sheet">
          {linesOf(entry.document).map(({ kind, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a saved text never changes its order
            <SavedLine key={index} kind={kind} text={text} />
          ))}
        </article>
      </section>
      <section className="review-side" aria-label="Saving">
        <div className="scroll">
          <Steps at="saved" />
          <PageHeading className="flags-head side-heading">Saved</PageHeading>
          <Proven>
            {periodInWords(entry)}, saved on {dayInWords(entry.savedOn)} as {formatsInWords(entry.formats)}. The file
            was opened again and read: it says what you reviewed, and no name you looked for.
          </Proven>
          <p className="hint gap-above">
            Below {entry.k} hidden. Mark of this text: {entry.hash.slice(0, 16)}.
          </p>
          {desk.failure ? <FailureNotice failure={desk.failure} /> : null}
        </div>
        <div className="gate">
          <SaveAs
            main={null}
            busy={desk.busy === 'saving'}
            onSave={(format) => void desk.saveAgain(entry.id, format)}
            words="Save the same text once more as"
          />
          <Button look="quiet" onPress={onBack}>
            Back to all summaries
          </Button>
        </div>
      </section>
    </div>
  )
}

function SavedLine({
  kind,
  text
}: {
  readonly kind: ReturnType<typeof linesOf>[number]['kind']
  readonly text: string
}) {
  if (kind === 'title') return <h1>{text}</h1>
  if (kind === 'heading') return <h2>{text}</h2>
  if (kind === 'picture') return <p className="picture-title">{text}</p>
  return <p>{text}</p>
}
