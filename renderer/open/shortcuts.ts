// Keys that work on every unlocked screen, dialogs included, and what main says about locking.
import { useEffect } from 'react'
import type { AppState } from '../../shared/bridge.ts'
import { bridge } from '../bridge.ts'
import { crisisCardShown, hideCrisisCard, showCrisisCard } from '../crisis-card-door.ts'
import { lock } from '../lock.ts'
import { goBack } from '../router.ts'
import { showSearch } from './search-door.tsx'

export function useShortcuts(platform: AppState['platform']): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const action = actionOf(event, platform)
      if (!action) return
      event.preventDefault()
      // Nothing else hears it: what lies below the crisis card stays open.
      event.stopImmediatePropagation()
      action()
    }
    window.addEventListener('keydown', pressed, { capture: true })
    return () => window.removeEventListener('keydown', pressed, { capture: true })
  }, [platform])
}

function actionOf(event: KeyboardEvent, platform: AppState['platform']): (() => void) | null {
  if (event.isComposing || event.repeat) return null
  const command = platform === 'mac' ? event.metaKey : event.ctrlKey
  const key = event.key.toLowerCase()
  if (key === 'f9') return showCrisisCard
  if (key === 'escape' && crisisCardShown.get()) return hideCrisisCard
  if (command && event.shiftKey && key === 'h') return () => void lock('quick-hide')
  if (command && !event.shiftKey && !event.altKey && key === 'l') return () => void lock('asked')
  if (command && !event.shiftKey && !event.altKey && key === 'k') return showSearch
  if (event.altKey && !command && key === 'arrowleft') return goBack
  return null
}

export function useLockEvents(): void {
  useEffect(() => bridge.on('lockNow', ({ reason }) => void lock(reason)), [])
  useEffect(() => {
    const copied = (): void => void bridge.textCopied({})
    document.addEventListener('copy', copied)
    document.addEventListener('cut', copied)
    return () => {
      document.removeEventListener('copy', copied)
      document.removeEventListener('cut', copied)
    }
  }, [])
}
