// Routes: each has a text it can be remembered by, and back leads where she came from.
import * as fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Route } from '../../renderer/router.ts'

let router: typeof import('../../renderer/router.ts')
beforeEach(async () => {
  vi.resetModules()
  router = await import('../../renderer/router.ts')
})

const id = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 })
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc
    .constantFrom(
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
    )
    .map((screen) => ({ screen })),
  fc.record({ screen: fc.constantFrom('session', 'debrief', 'run', 'note', 'safety-record'), id })
) as fc.Arbitrary<Route>

test('a route comes back from its text as it was', () => {
  fc.assert(
    fc.property(routes, (route) => {
      expect(router.textToRoute(router.routeToText(route))).toEqual({ ...route })
    })
  )
})

test('a text that is no route of this version is refused, whatever it is', () => {
  const known =
    /^(home|follow-ups|sessions|prompts|notes|safety|people|summary|settings|review|(session|debrief|run|note|safety-record)\/[0-9a-f]{32})$/
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!known.test(text))
      expect(router.textToRoute(text)).toBeNull()
    })
  )
  expect(router.textToRoute('note/short')).toBeNull()
  expect(router.textToRoute(`home/${'a'.repeat(32)}`)).toBeNull()
  expect(router.textToRoute(`note/${'a'.repeat(32)}/more`)).toBeNull()
})

test('back retraces any way, step by step, and ends at Home', () => {
  fc.assert(
    fc.property(fc.array(routes, { maxLength: 40 }), (way) => {
      while (router.currentRoute().screen !== 'home') router.goBack()
      for (let step = 0; step < 60; step += 1) router.goBack()
      const walked = [router.routeToText({ screen: 'home' })]
      for (const route of way) {
        router.navigate(route)
        if (router.routeToText(route) !== walked.at(-1)) walked.push(router.routeToText(route))
      }
      for (const expected of walked.toReversed()) {
        expect(router.routeToText(router.currentRoute())).toBe(expected)
        router.goBack()
      }
      expect(router.currentRoute()).toEqual({ screen: 'home' })
    })
  )
})

test('a replaced route is not led back to', () => {
  router.navigate({ screen: 'notes' })
  router.navigate({ screen: 'people' })
  router.replaceRoute({ screen: 'summary' })
  router.goBack()
  expect(router.currentRoute()).toEqual({ screen: 'notes' })
})
