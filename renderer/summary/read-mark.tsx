// A section's own "read" button: it waits until the whole section has been on screen.
import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { sectionTitles } from '../../shared/summary/document.ts'
import type { SectionView } from '../../shared/summary/view.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { SummaryDesk } from './use-summary.ts'

type Props = {
  readonly desk: SummaryDesk
  readonly section: SectionView
  readonly locked: boolean
  readonly children: ReactNode
}

export function ReadMark({ desk, section, locked, children }: Props) {
  const start = useRef<HTMLSpanElement>(null)
  const end = useRef<HTMLSpanElement>(null)
  const wasSeen = useWasSeen(start, end)
  const hint = useId()
  const title = sectionTitles[section.id]
  return (
    <div className="read-mark">
      <span ref={start} className="sight" />
      {children}
      <span ref={end} className="sight" />
      {section.read ? (
        <p className="read-done">
          <Icon of={IconCheck} />
          <span>
            Read<span className="seen-by-readers-only">: {title}</span>
          </span>
        </p>
      ) : locked ? null : (
        <>
          <Button
            small
            look="quiet"
            waiting={!wasSeen}
            label={`Mark as read: ${title}`}
            describedBy={wasSeen ? undefined : hint}
            onPress={() => void desk.act({ do: 'read', section: section.id, text: section.hash })}
          >
            Mark as read
          </Button>
          {wasSeen ? null : (
            <span className="hint read-hint" id={hint}>
              once you have seen it to its end
            </span>
          )}
        </>
      )}
    </div>
  )
}

/** Both ends were in sight, at the same time or one after the other. */
function useWasSeen(start: RefObject<Element | null>, end: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState<ReadonlySet<'start' | 'end'>>(new Set())
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        const side = target === start.current ? 'start' : 'end'
        setSeen((before) => (before.has(side) ? before : new Set(before).add(side)))
      }
    })
    if (start.current) observer.observe(start.current)
    if (end.current) observer.observe(end.current)
    return () => observer.disconnect()
  }, [start, end])
  return seen.size === 2
}
