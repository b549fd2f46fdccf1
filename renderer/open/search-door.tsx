// Opens search above any page; its code comes when it is first needed.
import { OnDemand, slotFor } from '../on-demand.tsx'
import { makeStore, useStore } from '../store.ts'

const search = slotFor(async () => (await import('../search/search.tsx')).Search)

const shown = makeStore(false)

export function showSearch(): void {
  shown.set(true)
}

export function SearchDoor() {
  if (!useStore(shown)) return null
  return <OnDemand slot={search} props={{ onClose: () => shown.set(false) }} />
}
