// Sources of a made-up group for the tests of a summary: everything plain but what a test is about.
import type { SourceSession, SummarySources } from '../../../shared/summary/sources.ts'

export function sourcesOf(sessions: readonly SourceSession[], change: Partial<SummarySources> = {}): SummarySources {
  return {
    group: 'Riverbend',
    period: { from: '2026-04-01', to: '2026-06-30' },
    k: 5,
    preparedBy: 'the two facilitators',
    sessions,
    shared: { worked: [], hard: [], requests: [] },
    passages: [],
    milestones: [],
    facilitators: '',
    earlier: [],
    ...change
  }
}

export function held(date: string, here: number, firstTimers = 0, backAfterGap = 0): SourceSession {
  return { date, state: 'held', counts: { here, firstTimers, backAfterGap, movedOn: 0, rolesTaken: 0 }, themes: [] }
}
