// The popup under the caret: rows offered while writing; the words keep the focus and name the chosen row.
import { type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react'
import type { SuggestedRow, Suggestions } from './suggestions.ts'

type Props<Row extends SuggestedRow> = {
  readonly now: Suggestions<Row> | null
  readonly words: RefObject<HTMLElement | null>
}

export function SuggestList<Row extends SuggestedRow>({ now, words }: Props<Row>) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const chosenId = now === null ? null : `${id}-${now.chosen}`

  useLayoutEffect(() => {
    const element = box.current
    if (element === null || now?.place == null) return
    const { top, bottom, left } = now.place
    const below = bottom + 8 + element.offsetHeight <= window.innerHeight
    element.style.top = `${below ? bottom + 8 : Math.max(8, top - 8 - element.offsetHeight)}px`
    element.style.left = `${Math.max(8, Math.min(left, window.innerWidth - element.offsetWidth - 8))}px`
    element.querySelector('.is-on')?.scrollIntoView({ block: 'nearest' })
  }, [now])

  useEffect(() => {
    const target = words.current
    if (target === null) return
    if (chosenId === null) {
      target.removeAttribute('aria-activedescendant')
      target.removeAttribute('aria-controls')
    } else {
      target.setAttribute('aria-controls', id)
      target.setAttribute('aria-activedescendant', chosenId)
    }
  }, [chosenId, id, words])

  if (now === null) return null
  return (
    <div className="menu suggest" ref={box} role="listbox" id={id} aria-label={now.label}>
      {now.rows.map((row, index) => (
        <button
          key={row.key}
          id={`${id}-${index}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === now.chosen}
          className={index === now.chosen ? 'is-on' : undefined}
          onMouseDown={(event) => {
            event.preventDefault()
            now.choose(row)
          }}
        >
          {row.label}
          {row.meta ? <span className="meta">{row.meta}</span> : null}
        </button>
      ))}
    </div>
  )
}
