// Typing the 28 words of the recovery sheet from the paper.
import { useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Lines } from '../ui/field.tsx'

type Props = {
  readonly id: string
  readonly check: string
  readonly checking?: string | undefined
  /** Answers with why the words did not do, or null. */
  readonly onCheck: (words: string) => Promise<Failure | null>
  readonly onLater: () => void
}

export function SheetWords({ id, check, checking, onCheck, onLater }: Props) {
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const submit = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    setFailure(null)
    setFailure(await onCheck(words))
    setBusy(false)
  }
  return (
    <form
      className="stack"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Lines
        id={id}
        label="Type the words from your paper, row by row"
        hint="Capitals do not matter, and the first four letters of a word are enough. Nothing is changed by trying."
        rows={7}
        noSpelling
        value={words}
        maxLength={2_000}
        onChange={setWords}
      />
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Button look="main" type="submit" waiting={busy}>
          {busy && checking ? checking : check}
        </Button>
        <Button look="quiet" onPress={onLater}>
          Do this later
        </Button>
      </div>
    </form>
  )
}
