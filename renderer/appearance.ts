// Theme and text size, put on the page's root before anything is drawn and whenever they change.
import type { Appearance } from '../shared/bridge.ts'
import type { Result } from '../shared/result.ts'
import { bridge } from './bridge.ts'
import { makeStore, type Store } from './store.ts'

export const appearance: Store<Appearance> = makeStore<Appearance>({ theme: 'system', textSize: 'standard' })

const dark = matchMedia('(prefers-color-scheme: dark)')
const moreContrast = matchMedia('(prefers-contrast: more)')

export function showAppearance(next: Appearance): void {
  appearance.set(next)
  draw()
}

/** Shown at once, and kept for the next start, the locked screen included. */
export function changeAppearance(next: Appearance): Promise<Result<unknown>> {
  showAppearance(next)
  return bridge.setAppearance(next)
}

export function followSystemAppearance(): void {
  dark.addEventListener('change', draw)
  moreContrast.addEventListener('change', draw)
}

function draw(): void {
  const { theme, textSize } = appearance.get()
  const system = moreContrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light'
  const { dataset } = document.documentElement
  dataset.theme = theme === 'system' ? system : theme
  dataset.text = textSize
}
