// What is filled in and not yet kept: forms, and the parts of a page that were opened; handed over with the place, put back once.
import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react'
import type { Place } from '../shared/records.ts'
import { currentRoute, routeToText } from './router.ts'

type Held = NonNullable<Place['held']>

const forms = new Map<string, () => unknown>()
/** Put back and not yet asked for: a form may be opened later, on the same page. */
const put = new Map<string, string>()
let putFor = ''
const mostLetters = 20_000
const most = 50

/**
 * As `useState`, for what would be lost with the page: after a lock the same `key` begins where it was. Never for a
 * passphrase or a recovery sheet. `first` gives the shape; what no longer fits it is left out.
 */
export function useHeld<Value>(key: string, first: Value): readonly [Value, Dispatch<SetStateAction<Value>>] {
  const [value, setValue] = useState<Value>(() => taken(key, first))
  const latest = useRef(value)
  latest.current = value
  const start = useRef(first)
  useEffect(() => {
    const give = (): unknown => (same(latest.current, start.current) ? undefined : latest.current)
    forms.set(key, give)
    return () => {
      if (forms.get(key) === give) forms.delete(key)
    }
  }, [key])
  return [value, setValue]
}

export function heldNow(): Held {
  forgetElsewhere()
  const waiting = [...put].map(([key, json]) => ({ key, json }))
  const filled = [...forms].flatMap(([key, give]) => {
    const value = give()
    return value === undefined ? [] : [{ key, json: JSON.stringify(value) }]
  })
  return [...filled, ...waiting].filter(({ json }) => json.length <= mostLetters).slice(0, most)
}

/** For the forms of the page at `route`, and no other. */
export function putBackHeld(held: Held, route: string): void {
  putFor = route
  put.clear()
  for (const { key, json } of held) put.set(key, json)
}

function forgetElsewhere(): void {
  if (routeToText(currentRoute()) !== putFor) put.clear()
}

function taken<Value>(key: string, first: Value): Value {
  forgetElsewhere()
  const json = put.get(key)
  put.delete(key)
  const value: unknown = json === undefined ? undefined : JSON.parse(json)
  return fits(value, first) ? (value as Value) : first
}

/** Of one shape: a later version of the app may ask for something else. */
function fits(value: unknown, like: unknown): boolean {
  if (value === undefined) return false
  if (like === null || value === null) return true
  if (Array.isArray(like) || Array.isArray(value)) return Array.isArray(like) && Array.isArray(value)
  if (typeof like !== 'object' || typeof value !== 'object') return typeof value === typeof like
  return same(Object.keys(value).sort(), Object.keys(like).sort())
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
