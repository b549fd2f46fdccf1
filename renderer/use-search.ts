// What was found for what is typed: the newest answer, the one before it until then, and why there is none.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Failure } from '../shared/failure.ts'
import type { SearchAnswer, SearchFilter, SearchHit, SearchOrder } from '../shared/search.ts'
import { makeAsker } from './asker.ts'
import { bridge } from './bridge.ts'

export type Found = {
  /** null = none yet. */
  readonly answer: SearchAnswer | null
  readonly failure: Failure | null
  /** A newer answer is on its way. */
  readonly isBusy: boolean
}
type Told = { readonly order: SearchOrder; readonly answer: SearchAnswer | null; readonly failure: Failure | null }

const nothing: Found = { answer: { hits: [], more: false, hasWords: false }, failure: null, isBusy: false }

/** `filter`: the same object as long as nothing in it changes. Where nothing is asked, nothing is found. */
export function useSearch(words: string, filter: SearchFilter, most: number): Found {
  const [told, setTold] = useState<Told | null>(null)
  const asker = useRef<ReturnType<typeof makeAsker> | null>(null)
  useEffect(() => {
    const making = makeAsker(bridge.search, (order, answer) =>
      setTold({ order, answer: answer.ok ? answer.value : null, failure: answer.ok ? null : answer.failure })
    )
    asker.current = making
    return making.forget
  }, [])
  const isAsked = words.trim() !== '' || Object.keys(filter).length > 0
  useEffect(() => {
    if (isAsked) asker.current?.ask({ words, filter, most })
    else asker.current?.forget()
  }, [isAsked, words, filter, most])
  if (!isAsked) return nothing
  const order = told?.order
  const isBusy = order === undefined || order.words !== words || order.filter !== filter || order.most !== most
  return { answer: told?.answer ?? null, failure: told?.failure ?? null, isBusy }
}

const mostOfList = 200

/** For a list that is narrowed by words: what the vault's search finds, by `idOf`; null = nothing is asked, or the answer is on its way. */
export function useFoundIds(
  words: string,
  filter: SearchFilter,
  idOf: (hit: SearchHit) => string | null
): ReadonlySet<string> | null {
  const { answer, isBusy } = useSearch(words, filter, mostOfList)
  return useMemo(
    () => (!isBusy && answer?.hasWords ? new Set(answer.hits.flatMap((hit) => idOf(hit) ?? [])) : null),
    [answer, isBusy, idOf]
  )
}
