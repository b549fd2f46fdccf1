// The page's only door to the rest of the app: window.bridge, typed by the shared contract.
import type { Bridge } from '../shared/bridge.ts'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

export const bridge: Bridge = globalThis.window?.bridge

/** The nonce of this load, for styles made at run time. */
export function styleNonce(): string {
  return document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''
}
