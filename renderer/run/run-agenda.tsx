// The agenda beside the timer: what is done, what is now, what is to come.
import { IconCheck } from '@tabler/icons-react'
import { clockTimes } from '../../shared/agenda/totals.ts'
import type { Clock } from '../../shared/dates.ts'
import type { AgendaBlock, Session } from '../../shared/records.ts'
import { formatTimeBare } from '../../shared/times.ts'
import { Icon } from '../ui/icon.tsx'

type Props = {
  readonly session: Session
  readonly blocks: readonly AgendaBlock[]
  /** −1 = not begun. */
  readonly index: number
  readonly clock: Clock
}

export function RunAgenda({ session, blocks, index, clock }: Props) {
  const timed = clockTimes(blocks, session.startTime)
  const end = timed.at(-1)?.end ?? session.startTime
  return (
    <nav aria-label="Agenda" className="run-agenda">
      <ol>
        {timed.map(({ block, start }, at) => (
          <li key={block.id} aria-current={at === index ? 'step' : undefined}>
            <span>{formatTimeBare(start, clock)}</span>
            <span>
              {block.title}
              {at < index ? (
                <>
                  {' '}
                  <Icon of={IconCheck} />
                  <span className="seen-by-readers-only">, done</span>
                </>
              ) : null}
            </span>
          </li>
        ))}
        <li>
          <span>{formatTimeBare(end, clock)}</span>
          <span>End</span>
        </li>
      </ol>
    </nav>
  )
}
