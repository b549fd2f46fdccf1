// Opens search above any page; its code comes when it is first needed.
import type { AppState } from '../../shared/bridge.ts'
import { OnDemand, slotFor } from '../on-demand.tsx'
import { makeStore, useStore } from '../store.ts'
import { useCommands } from './commands.ts'

const search = slotFor(async () => (await import('../search/search.tsx')).Search)

const shown = makeStore(false)

export function showSearch(): void {
  shown.set(true)
}

type Props = { readonly platform: AppState['platform'] }

export function SearchDoor({ platform }: Props) {
  return useStore(shown) ? <OpenSearch platform={platform} /> : null
}

function OpenSearch({ platform }: Props) {
  const commands = useCommands(platform)
  return <OnDemand slot={search} props={{ commands, onClose: () => shown.set(false) }} />
}
