// A part of the settings that has just been opened: the focus goes to its first field, and back to its buttons when it closes.
import { type ReactNode, useEffect, useRef } from 'react'

export function Opened({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const part = box.current?.closest('section')
    box.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) part?.querySelector('button')?.focus()
      })
    }
  }, [])
  return <div ref={box}>{children}</div>
}
