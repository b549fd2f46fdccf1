// Where she is: routes as data, a way back, and the text form a place is remembered by.

import { recordIdSchema } from '../shared/records/values.ts'
import type { RecordId } from '../shared/records.ts'
import { makeStore, useStore } from './store.ts'

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'follow-ups' }
  | { readonly screen: 'sessions' }
  | { readonly screen: 'session'; readonly id: RecordId }
  | { readonly screen: 'debrief'; readonly id: RecordId }
  | { readonly screen: 'run'; readonly id: RecordId }
  | { readonly screen: 'prompts' }
  | { readonly screen: 'notes' }
  | { readonly screen: 'note'; readonly id: RecordId }
  | { readonly screen: 'safety' }
  | { readonly screen: 'safety-record'; readonly id: RecordId }
  | { readonly screen: 'people' }
  | { readonly screen: 'summary' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'review' }

export type ScreenName = Route['screen']
export type RouteOf<Name extends ScreenName> = Extract<Route, { screen: Name }>
/** What every screen is given. */
export type ScreenProps<Name extends ScreenName> = { readonly route: RouteOf<Name> }

const plainScreens = [
  'home',
  'follow-ups',
  'sessions',
  'prompts',
  'notes',
  'safety',
  'people',
  'summary',
  'settings',
  'review'
] as const
const recordScreens = ['session', 'debrief', 'run', 'note', 'safety-record'] as const
const home: Route = { screen: 'home' }
const remembered = 50

const place = makeStore<{ readonly route: Route; readonly before: readonly Route[] }>({ route: home, before: [] })

export function routeToText(route: Route): string {
  return 'id' in route ? `${route.screen}/${route.id}` : route.screen
}

/** null = not a route this version knows. */
export function textToRoute(text: string): Route | null {
  const [screen, id, ...rest] = text.split('/')
  if (rest.length > 0) return null
  const plain = plainScreens.find((name) => name === screen)
  if (plain) return id === undefined ? { screen: plain } : null
  const withRecord = recordScreens.find((name) => name === screen)
  const parsed = recordIdSchema.safeParse(id)
  return withRecord && parsed.success ? { screen: withRecord, id: parsed.data } : null
}

export function currentRoute(): Route {
  return place.get().route
}

export function navigate(to: Route): void {
  const { route, before } = place.get()
  if (routeToText(route) === routeToText(to)) return
  place.set({ route: to, before: [...before, route].slice(-remembered) })
}

/** Takes the place of the present route, so that "back" does not lead to it again. */
export function replaceRoute(to: Route): void {
  place.set({ route: to, before: place.get().before })
}

export function goBack(): void {
  const { before } = place.get()
  const last = before.at(-1)
  place.set(last ? { route: last, before: before.slice(0, -1) } : { route: home, before: [] })
}

/** Calls `listener` at once whenever another route is taken; answers with the way to stop. */
export function watchRoute(listener: () => void): () => void {
  return place.watch(listener)
}

export function useRoute(): Route {
  return useStore(place).route
}
