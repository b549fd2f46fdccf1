// The flags as a list: the one in hand with its choices, then those still open, then what was settled and how.
import type { FlagView } from '../../shared/summary/view.ts'
import { DecideFlag } from './decide-flag.tsx'
import { keyOf } from './flag-key.ts'
import type { SummaryDesk } from './use-summary.ts'

type Props = {
  readonly desk: SummaryDesk
  readonly flags: readonly FlagView[]
  readonly current: FlagView | null
  readonly onChoose: (flag: FlagView) => void
  readonly onSettled: () => void
}

export function FlagList({ desk, flags, current, onChoose, onSettled }: Props) {
  const others = flags.filter((flag) => flag !== current)
  const ordered = [
    ...(current ? [current] : []),
    ...others.filter(({ open }) => open),
    ...others.filter(({ open }) => !open)
  ]
  if (flags.length === 0) return null
  return (
    <ol className="decisions">
      {ordered.map((flag) =>
        flag === current ? (
          <DecideFlag key={keyOf(flag)} desk={desk} flag={flag} onDone={onSettled} />
        ) : (
          <FlagRow key={keyOf(flag)} flag={flag} onChoose={onChoose} />
        )
      )}
    </ol>
  )
}

type RowProps = { readonly flag: FlagView; readonly onChoose: (flag: FlagView) => void }

function FlagRow({ flag, onChoose }: RowProps) {
  return (
    <li className={flag.open ? 'decision' : 'decision settled'} id={`flag-${flag.number}`} tabIndex={-1}>
      <div className="line">
        <span className="no">{flag.number}</span>
        <span>{flag.open || flag.choice?.do === 'keep' ? flag.original : <Changed flag={flag} />}</span>
        <button
          type="button"
          className="change"
          onClick={() => {
            onChoose(flag)
            requestAnimationFrame(() => document.getElementById(`flag-${flag.number}`)?.focus())
          }}
        >
          {flag.open ? 'Decide' : 'Change'}
          <span className="seen-by-readers-only"> flag {flag.number}</span>
        </button>
        {flag.open ? null : <span className="did small">{whatWasDone(flag)}</span>}
      </div>
    </li>
  )
}

function Changed({ flag }: { readonly flag: FlagView }) {
  return (
    <>
      <s>{flag.original}</s> {flag.shown}
    </>
  )
}

/** "Generalised: a place". Her reason is hers; it is shown to her alone. */
function whatWasDone({ choice, category, decidedBy }: FlagView): string {
  if (choice === null) return ''
  if (choice.do === 'keep') return `Kept: ${choice.reason}`
  if (choice.do === 'remove') return `Removed: ${kinds[category]}`
  return `${decidedBy === 'scanner' ? 'Generalised by the check' : 'Generalised'}: ${kinds[category]}`
}

const kinds: Readonly<Record<FlagView['category'], string>> = {
  PERSON: 'a name',
  ORG: 'the name of a place or body',
  LOCATION: 'a place',
  DATE: 'a date',
  PHONE: 'a phone number',
  EMAIL: 'an e-mail address',
  ID: 'a number',
  ONLINE: 'an online name',
  AGE90: 'an age',
  EVENT: 'something rare',
  UNKNOWN: 'may be a name'
}
