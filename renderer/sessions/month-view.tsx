// The sessions of one month on a calendar's grid, with the dates the group's rhythm gives.
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useMemo } from 'react'
import {
  addMonths,
  endOfMonth,
  friendlyDate,
  monthAndYear,
  monthWeeks,
  type PlainDate,
  startOfMonth,
  weekdayNames
} from '../../shared/dates.ts'
import type { Group } from '../../shared/records.ts'
import { sessionDates } from '../../shared/recurrence.ts'
import { useToday } from '../clock.ts'
import { useHeld } from '../held.ts'
import { Link } from '../link.tsx'
import { useSetting } from '../live.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Entry } from '../ui/leaf.tsx'
import { type SessionRow, stateWords } from './session-row.ts'

type Props = {
  readonly group: Group
  readonly rows: readonly SessionRow[]
  readonly onPlan: (date: PlainDate) => void
}

export function MonthView({ group, rows, onPlan }: Props) {
  const today = useToday(group.zone)
  const [month, setMonth] = useHeld<PlainDate>('sessions-month', startOfMonth(today))
  const weekStart = useSetting()?.weekStart ?? 1
  const byDate = useMemo(() => new Map(rows.map((row) => [row.session.date, row])), [rows])
  const dates = useMemo(() => {
    return new Set(sessionDates(group, month, endOfMonth(month)).map((meeting) => meeting.date))
  }, [group, month])
  const weeks = monthWeeks(month, weekStart)
  const names = weekStart === 1 ? weekdayNames : [weekdayNames[6], ...weekdayNames.slice(0, 6)]
  return (
    <Entry beside="row" side={<h2>Month</h2>}>
      <div className="month-head">
        <MonthButton label="Earlier month" icon={IconArrowLeft} act={() => setMonth(addMonths(month, -1))} />
        <p className="read" aria-live="polite">
          {monthAndYear(month)}
        </p>
        <MonthButton label="Later month" icon={IconArrowRight} act={() => setMonth(addMonths(month, 1))} />
      </div>
      <table className="month">
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                <abbr title={name}>{name?.slice(0, 3)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <Day
                  key={date}
                  date={date}
                  outside={startOfMonth(date) !== month}
                  today={today}
                  row={byDate.get(date)}
                  meets={dates.has(date)}
                  onPlan={onPlan}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Entry>
  )
}

type DayProps = {
  readonly date: PlainDate
  readonly outside: boolean
  readonly today: PlainDate
  readonly row: SessionRow | undefined
  readonly meets: boolean
  readonly onPlan: (date: PlainDate) => void
}

function Day({ date, outside, today, row, meets, onPlan }: DayProps) {
  if (outside) return <td className="outside" />
  const number = Number(date.slice(8))
  return (
    <td aria-current={date === today ? 'date' : undefined} className={row || meets ? 'meets' : undefined}>
      <span className="figures">{number}</span>
      {row ? (
        <Link to={{ screen: 'session', id: row.session.id }}>
          <span className="seen-by-readers-only">{friendlyDate(date)}: </span>
          {stateWords(row, today)}
        </Link>
      ) : meets ? (
        <Meets date={date} onPlan={date >= today ? onPlan : null} />
      ) : null}
    </td>
  )
}

/** A date of the rhythm with no session yet: one ahead can be planned from here. */
function Meets({ date, onPlan }: { readonly date: PlainDate; readonly onPlan: ((date: PlainDate) => void) | null }) {
  if (!onPlan) return <span className="hint">meets</span>
  return (
    <Button look="quiet" small label={`Plan ${friendlyDate(date)}`} onPress={() => onPlan(date)}>
      plan
    </Button>
  )
}

type MonthButtonProps = { readonly label: string; readonly icon: typeof IconArrowLeft; readonly act: () => void }

function MonthButton({ label, icon, act }: MonthButtonProps) {
  return (
    <button type="button" className="bar-item" onClick={act}>
      <Icon of={icon} />
      {label}
    </button>
  )
}
