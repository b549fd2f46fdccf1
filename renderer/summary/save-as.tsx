// One button for each format; where one is the usual choice it stands out.
import { type SummaryFormat, summaryFormats } from '../../shared/summary/calls.ts'
import { Button } from '../ui/button.tsx'
import { formatNames } from './formats.ts'

type Props = {
  readonly main: SummaryFormat | null
  readonly busy: boolean
  readonly words: string
  readonly onSave: (format: SummaryFormat) => void
}

export function SaveAs({ main, busy, words, onSave }: Props) {
  return (
    <div>
      <p className="gate-left" aria-live="polite">
        {busy ? 'Writing the file, then reading it back…' : words}
      </p>
      {main ? (
        <Button look="main" waiting={busy} onPress={() => onSave(main)}>
          Save as {formatNames[main]}
        </Button>
      ) : null}
      <div className="actions tight formats">
        {summaryFormats
          .filter((format) => format !== main)
          .map((format) => (
            <Button
              key={format}
              small
              waiting={busy}
              label={`Save as ${formatNames[format]}`}
              onPress={() => onSave(format)}
            >
              {formatNames[format]}
            </Button>
          ))}
      </div>
    </div>
  )
}
