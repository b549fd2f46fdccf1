// One kind of what is due: why it comes up, and a row to tick for each.
import { useState } from 'react'
import type { PlainDate } from '../../shared/dates.ts'
import type { RecordId } from '../../shared/records.ts'
import type { Due, DueKind, KeepDays } from '../../shared/retention.ts'
import { Link } from '../link.tsx'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choices.tsx'
import { Entry } from '../ui/leaf.tsx'
import { kindWords, rowWords, type Ticked } from './due-words.ts'

/** Rows drawn at first; more on request. */
const pageOfRows = 30

type Props = {
  readonly kind: DueKind
  readonly due: readonly Due[]
  readonly days: KeepDays
  readonly today: PlainDate
  readonly ticked: Ticked
  readonly onTick: (ids: readonly RecordId[], on: boolean) => void
}

export function DueList({ kind, due, days, today, ticked, onTick }: Props) {
  const [count, setCount] = useState(pageOfRows)
  const { name, about } = kindWords[kind]
  const ids = due.map(({ record }) => record.id)
  const all = ids.every((id) => ticked.has(id))
  const aboutId = `due-${kind}`
  return (
    <Entry
      beside="row"
      side={
        <>
          <h2>{name}</h2>
          <p>{due.length} due</p>
        </>
      }
    >
      <p className="hint due-about" id={aboutId}>
        {about(days)}
      </p>
      <ul className="ruled">
        {due.slice(0, count).map((one) => (
          <DueRow key={one.record.id} due={one} today={today} on={ticked.has(one.record.id)} onTick={onTick} />
        ))}
      </ul>
      <div className="actions">
        {due.length > count ? (
          <Button small onPress={() => setCount(count + pageOfRows)}>
            Show more, {due.length - count} are left
          </Button>
        ) : null}
        {due.length > 1 ? (
          <Button look="quiet" small onPress={() => onTick(ids, !all)}>
            {all ? `Untick all ${due.length}` : `Tick all ${due.length}`}
            <span className="seen-by-readers-only">: {name}</span>
          </Button>
        ) : null}
      </div>
    </Entry>
  )
}

type RowProps = {
  readonly due: Due
  readonly today: PlainDate
  readonly on: boolean
  readonly onTick: Props['onTick']
}

function DueRow({ due, today, on, onTick }: RowProps) {
  const { title, detail, to } = rowWords(due, today)
  return (
    <li className="row due-row">
      <Choice checked={on} onChange={(next) => onTick([due.record.id], next)}>
        <bdi>{title}</bdi>
        <span className="small soft due-detail">{detail}</span>
      </Choice>
      {to === null ? null : (
        <Link className="button quiet small" to={to}>
          Look at it<span className="seen-by-readers-only">: {title}</span>
        </Link>
      )}
    </li>
  )
}
