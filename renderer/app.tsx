// Which of the three the person sees: the closed notebook, the first run, or the open notebook.
import { useEffect, useState } from 'react'
import type { AppState, VaultState } from '../shared/bridge.ts'
import type { Result } from '../shared/result.ts'
import { bridge } from './bridge.ts'
import { FailureNotice } from './failure-notice.tsx'
import { OnDemand, slotFor } from './on-demand.tsx'
import { Unlock } from './unlock/unlock.tsx'

const open = slotFor(async () => (await import('./open/open.tsx')).Open)
/** Not part of the first screen: the records and what checks them weigh as much as all of it. */
const notebook = () => import('./open-notebook.ts')
const firstRun = slotFor(async () => (await import('./first-run/first-run.tsx')).FirstRun)

/** Before the notebook is open there is nothing to hand over. */
const nothing = { save: [], remove: [] }

type Stage = 'closed' | 'restore' | 'first-run' | 'open'

export function App({ state }: { readonly state: Result<AppState> }) {
  if (!state.ok) {
    return (
      <main className="cover">
        <div className="label">
          <FailureNotice failure={state.failure} />
        </div>
      </main>
    )
  }
  return <Notebook firstState={state.value} />
}

function Notebook({ firstState }: { readonly firstState: AppState }) {
  const [state, setState] = useState(firstState)
  const [stage, setStage] = useState<Stage>(state.vault === 'none' ? 'first-run' : 'closed')

  useEffect(() => {
    // While she types, the rest of the app comes in behind the unlock screen.
    const timer = setTimeout(() => {
      void notebook().then(({ prepareNotebook }) => prepareNotebook())
      void (stage === 'first-run' ? firstRun : open).preload()
    }, 300)
    return () => clearTimeout(timer)
  }, [stage])

  const opened = async (vault: VaultState): Promise<void> => {
    const filled = notebook().then(({ openNotebook }) => openNotebook(vault, state.startAtHome))
    await Promise.all([filled, open.preload()])
    setStage('open')
  }

  useEffect(() => {
    if (stage === 'open') return
    return bridge.on('lockNow', ({ reason }) => void bridge.lock({ reason, words: nothing, versions: nothing }))
  }, [stage])

  const lookAgain = async (): Promise<void> => {
    const again = await bridge.appState({})
    if (again.ok) setState(again.value)
  }

  const existing = (isBackup: boolean): void => void lookAgain().then(() => setStage(isBackup ? 'restore' : 'closed'))

  if (stage === 'closed' || stage === 'restore') {
    const startNew = (): void => setStage('first-run')
    const isBackup = stage === 'restore'
    return <Unlock {...{ state, isBackup, onOpened: opened, onStartNew: startNew, onLookAgain: lookAgain }} />
  }
  if (stage === 'open') return <OnDemand slot={open} props={{ platform: state.platform }} />
  return <OnDemand slot={firstRun} props={{ onDone: () => setStage('open'), onExisting: existing }} />
}
