// Opens search above any page; its code comes when it is first needed.
import { lazy, Suspense } from 'react'
import { makeStore, useStore } from '../store.ts'

const Search = lazy(async () => ({ default: (await import('../search/search.tsx')).Search }))

const shown = makeStore(false)

export function showSearch(): void {
  shown.set(true)
}

export function SearchDoor() {
  if (!useStore(shown)) return null
  return (
    <Suspense fallback={null}>
      <Search onClose={() => shown.set(false)} />
    </Suspense>
  )
}
