// What came back from the backup, and the new sheet that has to be read back before the restored notebook is the one here.
import { useEffect, useRef, useState } from 'react'
import type { CallResponse } from '../../shared/bridge.ts'
import type { Failure } from '../../shared/failure.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { RehearsedSheet } from '../rehearsed-sheet.tsx'
import { Notice, Proven } from '../ui/words.tsx'

type Props = {
  readonly restored: CallResponse<'restoreBackup'>
  /** null = it is open. */
  readonly onKeep: (today: string) => Promise<Failure | null>
  readonly onLeave: () => void
}

export function RestoredSheet({ restored, onKeep, onLeave }: Props) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { records, rows } = restored
  const lost = restored.unreadable + restored.missing
  return (
    <div className="label stack">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          The notebook is back, and needs a new sheet
        </h1>
        <p className="when">
          The sheet you have opens the old notebook, not this one. Print the words or copy them by hand, then read three
          of them back.
        </p>
      </div>
      {lost > 0 ? (
        <Notice tone="look">
          {records} pages came back. {lost} of the backup could not be opened and {lost === 1 ? 'is' : 'are'} not among
          them.
        </Notice>
      ) : (
        <Proven>All {records} pages were sealed again, opened and compared.</Proven>
      )}
      {failure ? <FailureNotice failure={failure} /> : null}
      <RehearsedSheet
        rows={rows}
        whatNext="What happens next: the notebook opens, and is the one on this computer from then on."
        onRight={(today) => void onKeep(today).then(setFailure)}
        onLater={onLeave}
        laterLabel="Leave the old notebook in place"
      />
    </div>
  )
}
