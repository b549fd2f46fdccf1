// What was found for what is typed: the newest answer, the one before it until then, and why there is none.
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import type { SearchAnswer, SearchFilter, SearchOrder } from '../../shared/search.ts'
import { bridge } from '../bridge.ts'
import { makeAsker } from './ask.ts'

export type Found = {
  /** null = none yet. */
  readonly answer: SearchAnswer | null
  readonly failure: Failure | null
  /** A newer answer is on its way. */
  readonly isBusy: boolean
}
type Told = { readonly order: SearchOrder; readonly answer: SearchAnswer | null; readonly failure: Failure | null }

/** `filter`: the same object as long as nothing in it changes. */
export function useSearch(words: string, filter: SearchFilter, most: number): Found {
  const [told, setTold] = useState<Told | null>(null)
  const asker = useRef<ReturnType<typeof makeAsker> | null>(null)
  useEffect(() => {
    const making = makeAsker(bridge.search, (order, answer) =>
      setTold({ order, answer: answer.ok ? answer.value : null, failure: answer.ok ? null : answer.failure })
    )
    asker.current = making
    return making.stop
  }, [])
  useEffect(() => {
    asker.current?.ask({ words, filter, most })
  }, [words, filter, most])
  const order = told?.order
  const isBusy = order === undefined || order.words !== words || order.filter !== filter || order.most !== most
  return { answer: told?.answer ?? null, failure: told?.failure ?? null, isBusy }
}
