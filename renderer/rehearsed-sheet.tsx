// A new recovery sheet, then three of its words read back, and back to the sheet where they do not come.
import { useEffect, useRef, useState } from 'react'
import { type Asked, RecoveryRehearsal, RecoverySheet, threeWords } from './recovery-sheet.tsx'

type Props = {
  readonly rows: readonly (readonly string[])[]
  /** What happens once the words are right. */
  readonly whatNext: string
  readonly onRight: (today: string) => void
  readonly onLater: () => void
  /** Where the sheet cannot wait, the way out in its own words. */
  readonly laterLabel?: string
}

export function RehearsedSheet({ rows, whatNext, onRight, onLater, laterLabel }: Props) {
  const [asked, setAsked] = useState<readonly Asked[] | null>(null)
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows from the sheet to the words and back
  useEffect(() => box.current?.querySelector<HTMLElement>('input, button')?.focus(), [asked])
  return (
    <div ref={box}>
      {asked === null ? (
        <RecoverySheet
          rows={rows}
          onNext={() => setAsked(threeWords(rows))}
          onLater={onLater}
          laterLabel={laterLabel}
        />
      ) : (
        <RecoveryRehearsal
          asked={asked}
          whatNext={whatNext}
          onRight={onRight}
          onSheet={() => setAsked(null)}
          onLater={onLater}
          laterLabel={laterLabel}
        />
      )}
    </div>
  )
}
