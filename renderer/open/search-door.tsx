// Opens search above any page; its code comes once the notebook rests, so that the first key typed into it is not lost.
import { useEffect } from 'react'
import type { AppState } from '../../shared/bridge.ts'
import { OnDemand, slotFor } from '../on-demand.tsx'
import { makeStore, useStore } from '../store.ts'
import { useCommands } from './commands.ts'

const search = slotFor(async () => (await import('../search/search.tsx')).Search)

const shown = makeStore(false)

/** What had the focus before, to give it back to where nothing else takes it. */
let before: Element | null = null

export function showSearch(): void {
  if (!shown.get()) before = document.activeElement
  shown.set(true)
}

function closeSearch(): void {
  shown.set(false)
  const target = before
  before = null
  requestAnimationFrame(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body
    if (isFree && target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true })
  })
}

type Props = { readonly platform: AppState['platform'] }

/** Home is drawn by then, and nobody has had a reason to search. */
const quietMs = 1_500

export function SearchDoor({ platform }: Props) {
  useEffect(() => {
    const timer = setTimeout(() => void search.preload(), quietMs)
    return () => clearTimeout(timer)
  }, [])
  return useStore(shown) ? <OpenSearch platform={platform} /> : null
}

function OpenSearch({ platform }: Props) {
  const commands = useCommands(platform)
  return <OnDemand slot={search} props={{ commands, onClose: closeSearch }} />
}
