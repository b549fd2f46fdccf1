// The present screen: failures that concern all of it above, focus on its heading when it is entered.
import { useEffect, useRef } from 'react'
import { showArrival } from '../arrival.ts'
import { loading } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { lock, lockFailure } from '../lock.ts'
import { OnDemand, type Slot } from '../on-demand.tsx'
import { pageHeading, pageScroll, restorePlace } from '../place.ts'
import { routeToText, type ScreenName, type ScreenProps, useRoute, watchRoute } from '../router.ts'
import { saveState } from '../save.ts'
import { screens } from '../screens.tsx'
import { useStore } from '../store.ts'
import { Button } from '../ui/button.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { clearToast } from '../ui/toast.tsx'
import { Notice } from '../ui/words.tsx'
import { vaultState } from '../vault-state.ts'

export function Page({ onHome }: { readonly onHome: () => void }) {
  const route = useRoute()
  const key = routeToText(route)
  useArrival(key)
  useNewsOfThisPage()
  const slot = (screens[route.screen] ?? screens.home) as Slot<ScreenProps<ScreenName>>
  return (
    <>
      <PageNotices />
      <ErrorBoundary screenKey={key} onHome={onHome}>
        <OnDemand key={key} slot={slot} props={{ route }} />
      </ErrorBoundary>
    </>
  )
}

/** News of one page does not follow to the next; news said while going there stays. */
function useNewsOfThisPage(): void {
  useEffect(() => watchRoute(clearToast), [])
}

/** Where she left if the notebook was just unlocked, the passage she came for, else the screen's heading. */
function useArrival(key: string): void {
  const arrived = useRef<string | null>(null)
  useEffect(() => {
    if (arrived.current === key) return
    arrived.current = key
    if (restorePlace()) return
    if (showArrival(() => void focusHeading())) return
    if (holdsFocus()) return
    pageScroll().scrollTo({ top: 0 })
    return focusHeading()
  }, [key])
}

const patience = 2_000

/** A field of the screen that asked for the focus by itself. */
function holdsFocus(): boolean {
  return document.activeElement?.matches('#page .page-content :is(input, textarea, [contenteditable])') ?? false
}

/** Screens come with their records, so the heading may be a few frames away. */
function focusHeading(): () => void {
  const started = performance.now()
  let frame = 0
  const attempt = (): void => {
    if (holdsFocus()) return
    const heading = pageHeading()
    if (heading) heading.focus({ preventScroll: true })
    else if (performance.now() - started < patience) frame = requestAnimationFrame(attempt)
  }
  frame = requestAnimationFrame(attempt)
  return () => cancelAnimationFrame(frame)
}

function PageNotices() {
  const saving = useStore(saveState)
  const vault = useStore(vaultState)
  const load = useStore(loading)
  const locked = useStore(lockFailure)
  const failure =
    locked ?? (saving.step === 'failed' ? saving.failure : null) ?? (load.step === 'failed' ? load.failure : null)
  // A save that found no room says so already.
  const isSaidAlready = failure?.code === 'disk-full' && vault?.readOnly === 'disk-full'
  const readOnly = vault && vault.readOnly !== 'no' && !isSaidAlready ? vault : null
  const odd = vault && vault.readOnly !== 'damaged' ? vault.unreadable : 0
  if (!failure && !readOnly && odd === 0) return null
  return (
    <div className="page-notices stack">
      {failure ? <FailureNotice failure={failure} /> : null}
      {readOnly ? <ReadOnlyNotice vault={readOnly} /> : null}
      {odd > 0 ? <FailureNotice failure={{ code: 'record-newer', count: odd }} /> : null}
    </div>
  )
}

function ReadOnlyNotice({ vault }: { readonly vault: NonNullable<ReturnType<typeof vaultState.get>> }) {
  if (vault.readOnly === 'damaged') {
    const count = vault.unreadable + vault.missing
    return (
      <FailureNotice
        failure={{ code: 'vault-damaged', count }}
        actions={
          <Button small onPress={() => void lock('asked')}>
            Lock it, to bring it back from a backup
          </Button>
        }
      />
    )
  }
  if (vault.readOnly === 'disk-full') return <FailureNotice failure={{ code: 'disk-full' }} />
  return (
    <Notice tone="look">
      This notebook lies in a folder that this computer does not let the app write to, so it is open for reading only.
      Nothing in it is changed.
    </Notice>
  )
}
