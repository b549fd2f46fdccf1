// What the page shows while a session is led: the block, its time, the turn, what comes next, and how the plan holds.
import type { AgendaBlock } from '../records.ts'
import { blockMs, plannedMs, type Run } from './run.ts'
import { minutesInWords } from './totals.ts'

export type RunView = {
  readonly state: 'running' | 'paused' | 'ended'
  readonly index: number
  readonly block: AgendaBlock | null
  /** Milliseconds left of the block; negative = over. */
  readonly leftMs: number
  readonly plannedMs: number
  /** Null outside a check-in round. `of` 0 = not known how many; `leftMs` negative = over, which is nobody's fault. */
  readonly turn: { readonly number: number; readonly of: number; readonly leftMs: number } | null
  /** The block after this one and the instant it comes at, if all goes on as it stands; null = the end comes next. */
  readonly next: { readonly block: AgendaBlock; readonly at: number } | null
  /** Instants of the end: as it stands now, and as planned. */
  readonly endsAt: number
  readonly plannedEnd: number
  /** Milliseconds the session is ahead of its plan; negative = behind. */
  readonly aheadMs: number
}

const minuteMs = 60_000
const hourMs = 3_600_000

/**
 * Where a run stands at `now`. `plannedStart`: the instant the session is to begin; left aside where the run began more than an hour
 * away from it, so that a rehearsal at noon is not seven hours early. `people`, `minutesEach`: for turns of the check-in round.
 */
export function viewRun(input: {
  readonly run: Run
  readonly blocks: readonly AgendaBlock[]
  readonly now: number
  readonly plannedStart: number
  readonly people: number
  readonly minutesEach: number
}): RunView {
  const { run, blocks, now } = input
  const index = Math.min(run.blockIndex, blocks.length)
  const block = blocks[index] ?? null
  const start = planBase(run, input.plannedStart)
  const plannedEnd = start + planned(blocks)
  const own = plannedMs(run, blocks, index)
  const spent = blockMs(run, now)
  const leftMs = block ? own - spent : 0
  const blockEnds = now + Math.max(0, leftMs)
  const after = blocks.slice(index + 1).reduce((sum, _, at) => sum + plannedMs(run, blocks, index + 1 + at), 0)
  // Once it has ended, what counts is when: later looks at the page do not make it late.
  const endsAt = block ? blockEnds + after : Date.parse(run.blockStartedAt)
  const nextBlock = blocks[index + 1]
  return {
    state: block ? (run.pausedAt === null ? 'running' : 'paused') : 'ended',
    index,
    block,
    leftMs,
    plannedMs: own,
    turn: block?.type === 'check-in' ? turnOf(input, spent) : null,
    next: block && nextBlock ? { block: nextBlock, at: blockEnds } : null,
    endsAt,
    plannedEnd,
    aheadMs: block ? start + planned(blocks.slice(0, index + 1)) - blockEnds : plannedEnd - endsAt
  }
}

/** "1:10", "12:00"; an overrun as "+0:35". For a turn, the only place where seconds are shown. */
export function clockFace(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1_000)
  const size = Math.abs(seconds)
  return `${seconds < 0 ? '+' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`
}

/** "18 minutes left", "the last minute", "two minutes over". */
export function leftInWords(view: RunView): string {
  if (view.state === 'ended') return 'That was the last block.'
  if (view.leftMs < -minuteMs / 2) return `${capital(minutesInWords(Math.ceil(-view.leftMs / minuteMs)))} over.`
  if (view.leftMs <= minuteMs) return 'The last minute.'
  const where = view.block?.type === 'check-in' ? ' in this round' : ''
  return `${Math.ceil(view.leftMs / minuteMs)} minutes left${where}.`
}

/** "On time.", "Two minutes behind, the pause can take it.", "Three minutes ahead." */
export function aheadInWords(view: RunView, blocks: readonly AgendaBlock[]): string {
  const minutes = Math.round(Math.abs(view.aheadMs) / minuteMs)
  if (minutes === 0) return 'On time.'
  const words = capital(minutesInWords(minutes))
  if (view.aheadMs > 0) return `${words} ahead.`
  const slack = view.state === 'ended' ? undefined : whatCanTake(blocks.slice(view.index + 1), minutes)
  return slack ? `${words} behind, ${slack} can take it.` : `${words} behind.`
}

function whatCanTake(blocks: readonly AgendaBlock[], minutes: number): string | undefined {
  const roomIn = (type: AgendaBlock['type']): boolean =>
    blocks.some((block) => block.type === type && block.minutes >= minutes)
  if (roomIn('spare')) return 'the spare time'
  return roomIn('pause') ? 'the pause' : undefined
}

function turnOf(
  input: { readonly run: Run; readonly people: number; readonly minutesEach: number },
  spent: number
): RunView['turn'] {
  const leftMs = input.minutesEach * minuteMs - Math.max(0, spent - input.run.turnStartMs)
  const number = input.run.turn + 1
  // More came than were expected: the round goes on for them.
  return { number, of: input.people > 0 ? Math.max(input.people, number) : 0, leftMs }
}

function planBase(run: Run, plannedStart: number): number {
  const startedAt = Date.parse(run.startedAt)
  return Math.abs(startedAt - plannedStart) <= hourMs ? plannedStart : startedAt
}

function planned(blocks: readonly AgendaBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.minutes * minuteMs, 0)
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
