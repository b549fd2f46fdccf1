// Calls about the app itself: how it stands before unlocking, its look, staying open, locking, the clipboard.
import type { AppState, Handlers } from '../../shared/bridge.ts'
import { ok } from '../../shared/result.ts'
import type { AutoLock } from '../auto-lock.ts'
import type { ClipboardKeeper } from '../clipboard.ts'
import { fileExists } from '../files.ts'
import type { Lock } from '../lock.ts'
import type { Preferences, PreferenceValues } from '../preferences.ts'

export type AppParts = {
  readonly version: string
  readonly platform: NodeJS.Platform
  readonly preferences: Preferences
  readonly defaultVault: string
  readonly autoLock: AutoLock
  readonly lock: Lock
  readonly clipboard: ClipboardKeeper
  readonly setFullScreen: (on: boolean) => void
  /** Seconds since the computer began, sleep included. */
  readonly uptime: () => number
  readonly vault: { readonly isUnlocked: () => boolean }
}
type StateParts = Pick<AppParts, 'preferences' | 'version' | 'platform' | 'vault' | 'defaultVault'>

type AppCalls =
  | 'appState'
  | 'setAppearance'
  | 'lock'
  | 'stayOpen'
  | 'setRunMode'
  | 'setFullScreen'
  | 'uptime'
  | 'textCopied'

export function appHandlers(parts: AppParts): Pick<Handlers, AppCalls> {
  return {
    appState: async () => ok(appState(parts)),
    setAppearance: async (appearance) => {
      parts.preferences.change({ appearance })
      return ok({})
    },
    lock: ({ reason, words, versions }) => {
      parts.lock.handOver(reason, { unsaved: words.save, removed: words.remove, versions })
      // The app ends before there is anything to answer.
      return new Promise(() => {})
    },
    stayOpen: async () => {
      parts.autoLock.sawInput()
      return ok({})
    },
    setRunMode: async ({ until }) => {
      parts.autoLock.setHeldOpen(until === null ? null : Date.parse(until))
      return ok({})
    },
    setFullScreen: async ({ on }) => {
      parts.setFullScreen(on)
      return ok({})
    },
    uptime: async () => ok({ ms: Math.max(0, parts.uptime() * 1_000) }),
    textCopied: async () => {
      parts.clipboard.copied()
      return ok({})
    }
  }
}

// After this many crashes in a row the last place is taken for their cause.
const crashesUntilHome = 2

export function appState({ preferences, version, platform, vault, defaultVault }: StateParts): AppState {
  const values = preferences.values()
  return {
    vault: vault.isUnlocked() ? 'unlocked' : lockedState(values, defaultVault),
    appearance: values.appearance,
    lockReason: values.lastLock?.reason ?? null,
    lockedAt: values.lastLock?.at ?? null,
    idleMinutes: values.lastLock?.idleMinutes ?? null,
    startAtHome: values.crashesInARow >= crashesUntilHome,
    platform: platform === 'darwin' ? 'mac' : platform === 'win32' ? 'windows' : 'linux',
    version
  }
}

/** `none`: nothing was ever made here. `missing`: there was one, and its file is gone. */
function lockedState({ vaultPath }: PreferenceValues, defaultVault: string): AppState['vault'] {
  if (fileExists(vaultPath ?? defaultVault)) return 'locked'
  return vaultPath === null ? 'none' : 'missing'
}
