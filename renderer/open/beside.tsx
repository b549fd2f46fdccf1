// "Someone’s beside me": covers the page at once, without locking and without losing anything.
import type { ReactNode } from 'react'
import { pageHeading } from '../place.ts'
import { makeStore, useStore } from '../store.ts'
import { Button } from '../ui/button.tsx'

const covered = makeStore(false)

export function useBeside(): boolean {
  return useStore(covered)
}

/** What had the focus when the page was covered, to go back to. */
let before: Element | null = null

export function coverPage(): void {
  before = document.activeElement
  covered.set(true)
}

function uncover(): void {
  covered.set(false)
  const target = before instanceof HTMLElement && before.isConnected ? before : pageHeading()
  before = null
  requestAnimationFrame(() => target?.focus({ preventScroll: true }))
}

export function Beside({ children }: { readonly children: ReactNode }) {
  const isCovered = useBeside()
  return (
    <>
      {isCovered ? (
        <div className="covered" role="status">
          <p className="read">The page is covered. Everything is as you left it.</p>
          <div className="actions gap-above">
            <Button look="main" onPress={uncover} ref={focusNow}>
              Show the page again
            </Button>
          </div>
        </div>
      ) : null}
      <div className={isCovered ? 'page-content is-covered' : 'page-content'} inert={isCovered}>
        {children}
      </div>
    </>
  )
}

function focusNow(button: HTMLButtonElement | null): void {
  button?.focus()
}
