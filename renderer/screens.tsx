// Which screen draws which route: one line each, loaded when first needed.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { RouteOf, ScreenName } from './router.ts'

export type ScreenProps<Name extends ScreenName> = { readonly route: RouteOf<Name> }
type Screen<Name extends ScreenName> = LazyExoticComponent<ComponentType<ScreenProps<Name>>>

/** A full screen is drawn without bar and rail. */
export const fullScreens: ReadonlySet<ScreenName> = new Set(['run'])

/** A mode keeps the bar, with a way to leave instead of the ways to other pages. */
export const modes: ReadonlySet<ScreenName> = new Set(['debrief'])

const loadNote = () => import('./notes/note.tsx')
/** Long enough after unlocking that Home is drawn and being read. */
const quietMs = 400

/** Brings in the largest screen, the one that is written in, while nothing else is asked for; answers with the way to stop. */
export function preloadNote(): () => void {
  let idle = 0
  const timer = setTimeout(() => {
    idle = requestIdleCallback(() => void loadNote())
  }, quietMs)
  return () => {
    clearTimeout(timer)
    cancelIdleCallback(idle)
  }
}

export const screens: { readonly [Name in ScreenName]?: Screen<Name> } = {
  home: lazy(async () => ({ default: (await import('./home/home.tsx')).Home })),
  sessions: lazy(async () => ({ default: (await import('./sessions/sessions.tsx')).Sessions })),
  session: lazy(async () => ({ default: (await import('./sessions/session.tsx')).Session })),
  run: lazy(async () => ({ default: (await import('./run/run.tsx')).Run })),
  prompts: lazy(async () => ({ default: (await import('./prompts/prompts.tsx')).Prompts })),
  summary: lazy(async () => ({ default: (await import('./summary/summary.tsx')).Summary })),
  settings: lazy(async () => ({ default: (await import('./settings/settings.tsx')).Settings })),
  debrief: lazy(async () => ({ default: (await import('./debrief/debrief.tsx')).Debrief })),
  notes: lazy(async () => ({ default: (await import('./notes/notes.tsx')).Notes })),
  note: lazy(async () => ({ default: (await loadNote()).NotePage })),
  people: lazy(async () => ({ default: (await import('./people/people.tsx')).People }))
}
