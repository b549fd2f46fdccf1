// Opens search above any page; its code comes when it is first needed.
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

export function SearchDoor({ platform }: Props) {
  return useStore(shown) ? <OpenSearch platform={platform} /> : null
}

function OpenSearch({ platform }: Props) {
  const commands = useCommands(platform)
  return <OnDemand slot={search} props={{ commands, onClose: closeSearch }} />
}
