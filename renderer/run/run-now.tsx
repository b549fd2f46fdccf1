// The middle of the screen: the block or the turn that is now, its prompt in large letters, what is left and what comes next.
import { aheadInWords, clockFace, leftInWords, type RunView } from '../../shared/agenda/run-view.ts'
import { minutesInWords } from '../../shared/agenda/totals.ts'
import { type Clock, friendlyDate } from '../../shared/dates.ts'
import type { Prompt } from '../../shared/prompts/prompt-schema.ts'
import type { AgendaBlock, Session } from '../../shared/records.ts'
import { formatTimeBare, plainOf } from '../../shared/times.ts'
import type { useRun } from './use-run.ts'

type Props = {
  readonly led: ReturnType<typeof useRun>
  readonly session: Session
  readonly zone: string
  readonly minutesEach: number
  readonly blocks: readonly AgendaBlock[]
  readonly prompt: Prompt | null
  readonly clock: Clock
}

export function RunNow({ led, session, zone, minutesEach, blocks, prompt, clock }: Props) {
  const { view } = led
  if (!view) {
    return (
      <>
        <h1>{friendlyDate(session.date)}</h1>
        <p className="soft read">Press Begin when you begin. The times follow from there.</p>
      </>
    )
  }
  if (view.state === 'ended') {
    return (
      <>
        <h1>The session is over</h1>
        <p className="read">{aheadInWords(view, blocks)}</p>
        <p className="soft read">Five minutes for the debrief now save an evening later.</p>
      </>
    )
  }
  return (
    <>
      <h1 className={prompt ? 'soft-title' : undefined}>{view.block?.title}</h1>
      {view.turn ? <Turn view={view} minutesEach={minutesEach} /> : null}
      {prompt ? <p className="big-prompt">“{prompt.text}”</p> : null}
      <div className="sand" aria-hidden="true">
        <span style={{ width: `${share(view, minutesEach)}%` }} />
      </div>
      <p className="read" role="status">
        {view.state === 'paused' ? 'Paused. ' : ''}
        {leftInWords(view)} {aheadInWords(view, blocks)}
      </p>
      <p className="soft read">
        {view.next
          ? `Next at ${formatTimeBare(plainOf(view.next.at, zone).time, clock)}: ${view.next.block.title}, ${view.next.block.minutes} min`
          : 'This is the last block.'}
      </p>
      {view.block?.notes ? <p className="soft">{view.block.notes}</p> : null}
    </>
  )
}

function Turn({ view, minutesEach }: { readonly view: RunView; readonly minutesEach: number }) {
  const { turn } = view
  if (!turn) return null
  const of = turn.of > 0 ? ` of ${turn.of}` : ''
  return (
    <>
      <p className="soft read">
        Turn {turn.number}
        {of}, {eachInWords(minutesEach)} each. Passing is always fine.
      </p>
      <p className="numerals" role="timer" aria-label={`Time left in this turn: ${clockFace(turn.leftMs)}`}>
        {clockFace(turn.leftMs)}
      </p>
    </>
  )
}

function eachInWords(minutes: number): string {
  return Number.isInteger(minutes) ? minutesInWords(minutes) : `${minutes} minutes`
}

/** How much of the turn or of the block is left, for the bar of sand. */
function share(view: RunView, minutesEach: number): number {
  if (view.turn) return percent(view.turn.leftMs, minutesEach * 60_000)
  return percent(view.leftMs, view.plannedMs)
}

function percent(left: number, whole: number): number {
  return whole === 0 ? 0 : Math.round(Math.min(1, Math.max(0, left / whole)) * 100)
}
