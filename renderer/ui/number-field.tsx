// A number with a button on either side, and a sentence where it could not be what was typed.
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { Icon } from './icon.tsx'
import { type ReadNumber, readNumber } from './read-number.ts'

type Props = {
  /** Read out for the number and its two buttons; the visible words stand beside it. */
  readonly label: string
  /** null = not said; shown as an empty field. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly least?: number | undefined
  readonly most?: number | undefined
  readonly step?: number | undefined
  readonly id?: string | undefined
  /** Reads what was typed, where numbers of this kind have sentences of their own. */
  readonly read?: ((typed: string) => ReadNumber) | undefined
}

export function NumberField(props: Props) {
  const { label, value, onChange, least = 0, most = 10_000, step = 1 } = props
  const [typed, setTyped] = useState<string | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const noteId = useId()
  const read = props.read ?? ((text: string) => readNumber(text, { least, most, step }))
  const change = (by: number): void => {
    setTyped(null)
    setNote(null)
    onChange(Math.min(most, Math.max(least, (value ?? (by < 0 ? least : least - by)) + by)))
  }
  const accept = (text: string): void => {
    setTyped(text)
    setNote(null)
    const asked = text.trim() === '' ? null : read(text).value
    if (text.trim() === '' || asked !== null) onChange(asked)
  }
  return (
    <>
      <span className="number">
        <button type="button" aria-label={`One less: ${label}`} onClick={() => change(-step)}>
          <Icon of={IconMinus} />
        </button>
        <input
          id={props.id}
          inputMode="numeric"
          aria-label={label}
          aria-describedby={note ? noteId : undefined}
          value={typed ?? (value === null ? '' : String(value))}
          onChange={(event) => accept(event.target.value)}
          onBlur={() => {
            // Said once she has left the field: while it is being typed, every number is too small at first.
            setNote(typed === null || typed.trim() === '' ? note : read(typed).note)
            setTyped(null)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
            event.preventDefault()
            change(event.key === 'ArrowUp' ? step : -step)
          }}
        />
        <button type="button" aria-label={`One more: ${label}`} onClick={() => change(step)}>
          <Icon of={IconPlus} />
        </button>
      </span>
      {note ? (
        <span className="hint number-note" id={noteId} role="status">
          {note}
        </span>
      ) : null}
    </>
  )
}
