// A session with what belongs to it, and the few words that say how it stands.
import type { PlainDate } from '../../shared/dates.ts'
import type { Agenda, Debrief, Session } from '../../shared/records.ts'

export type SessionRow = { readonly session: Session; readonly agenda: Agenda | null; readonly debrief: Debrief | null }

export function stateWords({ session, agenda, debrief }: SessionRow, today: PlainDate): string {
  if (session.state === 'cancelled') return 'cancelled'
  if (debrief?.counts.here !== null && debrief?.counts.here !== undefined) return `held, ${debrief.counts.here} here`
  if (session.state === 'held' || debrief?.finished) return 'held'
  if (session.date < today) return 'not debriefed'
  return session.plannedOn !== null || agenda !== null ? 'planned' : 'not planned yet'
}
