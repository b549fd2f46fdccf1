// Which screen draws which route: one line each, loaded when first needed.
import { type Slot, slotFor } from './on-demand.tsx'
import type { ScreenName, ScreenProps } from './router.ts'

type Screen<Name extends ScreenName> = Slot<ScreenProps<Name>>

/** A full screen is drawn without bar and rail. */
export const fullScreens: ReadonlySet<ScreenName> = new Set(['run'])

/** A mode keeps the bar, with a way to leave instead of the ways to other pages. */
export const modes: ReadonlySet<ScreenName> = new Set(['debrief'])

const note: Screen<'note'> = slotFor(async () => (await import('./notes/note.tsx')).NotePage)
/** Long enough after unlocking that Home is drawn and being read. */
const quietMs = 400

/** Brings in the largest screen, the one that is written in, while nothing else is asked for; answers with the way to stop. */
export function preloadNote(): () => void {
  let idle = 0
  const timer = setTimeout(() => {
    idle = requestIdleCallback(() => void note.preload())
  }, quietMs)
  return () => {
    clearTimeout(timer)
    cancelIdleCallback(idle)
  }
}

export const screens: { readonly [Name in ScreenName]?: Screen<Name> } = {
  home: slotFor(async () => (await import('./home/home.tsx')).Home),
  'follow-ups': slotFor(async () => (await import('./home/follow-ups.tsx')).AllFollowUps),
  sessions: slotFor(async () => (await import('./sessions/sessions.tsx')).Sessions),
  session: slotFor(async () => (await import('./sessions/session.tsx')).Session),
  run: slotFor(async () => (await import('./run/run.tsx')).Run),
  prompts: slotFor(async () => (await import('./prompts/prompts.tsx')).Prompts),
  summary: slotFor(async () => (await import('./summary/summary.tsx')).Summary),
  settings: slotFor(async () => (await import('./settings/settings.tsx')).Settings),
  review: slotFor(async () => (await import('./review/review.tsx')).Review),
  debrief: slotFor(async () => (await import('./debrief/debrief.tsx')).Debrief),
  notes: slotFor(async () => (await import('./notes/notes.tsx')).Notes),
  note,
  safety: slotFor(async () => (await import('./safety/safety.tsx')).Safety),
  'safety-record': slotFor(async () => (await import('./safety/record.tsx')).SafetyRecordPage),
  people: slotFor(async () => (await import('./people/people.tsx')).People)
}
