// Keeps the focus on the page: where the control that holds it goes away, the next one that is left takes it.
import { useEffect } from 'react'
import { pageHeading } from '../place.ts'

const controls = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]'

/** The control that had the focus last, with the others of the page around it, in the order they are read. */
type Held = {
  readonly element: Element
  readonly after: readonly HTMLElement[]
  readonly before: readonly HTMLElement[]
}

/**
 * A button that settles a row often takes the row away with it. The browser then gives the focus to nothing, without a
 * word: a screen reader falls silent, and the keys no longer scroll. A screen's own move of the focus comes first.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Held | null = null
    let frame = 0
    const hold = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return
      const page = target.closest('#page')
      // A dialog gives the focus back to what opened it: that is still what she was at.
      if (page) held = heldAt(page, target)
      else if (!target.closest('[role="dialog"]')) held = null
    }
    const look = (): void => {
      if (held === null || held.element.isConnected || frame !== 0 || !isNowhere()) return
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          frame = 0
          if (held && isNowhere()) (nearest(held) ?? pageHeading())?.focus()
        })
      })
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', hold)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', hold)
      cancelAnimationFrame(frame)
    }
  }, [])
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

function heldAt(page: Element, element: Element): Held {
  const all = [...page.querySelectorAll<HTMLElement>(controls)]
  const at = all.findIndex((one) => one === element || element.contains(one))
  return { element, after: all.slice(at + 1), before: all.slice(0, Math.max(at, 0)).reverse() }
}

function nearest({ after, before }: Held): HTMLElement | undefined {
  return [...after, ...before].find((one) => one.isConnected && one.tabIndex >= 0 && !one.closest('[inert]'))
}
