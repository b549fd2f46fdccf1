// "Someone’s beside me": covers the page at once, without locking and without losing anything.
import type { ReactNode } from 'react'
import { makeStore, useStore } from '../store.ts'
import { Button } from '../ui/button.tsx'

const covered = makeStore(false)

export function useBeside(): boolean {
  return useStore(covered)
}

export function coverPage(): void {
  covered.set(true)
}

export function Beside({ children }: { readonly children: ReactNode }) {
  const isCovered = useBeside()
  return (
    <>
      {isCovered ? (
        <div className="covered" role="status">
          <p className="read">The page is covered. Everything is as you left it.</p>
          <div className="actions gap-above">
            <Button look="main" onPress={() => covered.set(false)} ref={focusNow}>
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
