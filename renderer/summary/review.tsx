// The draft at work: the text as it will be read on the left, what is still to do on the right.
import { useRef, useState } from 'react'
import type { Group, RecordId } from '../../shared/records.ts'
import type { FlagView, SummaryView } from '../../shared/summary/view.ts'
import { useToday } from '../clock.ts'
import { keyOf } from './flag-key.ts'
import { FlagList } from './flag-list.tsx'
import { GateFoot } from './gate-foot.tsx'
import { Sheet } from './sheet.tsx'
import { Side } from './side.tsx'
import type { SummaryDesk } from './use-summary.ts'

type Props = {
  readonly desk: SummaryDesk
  readonly view: SummaryView
  readonly group: Group
  readonly onSaved: (id: RecordId) => void
}

export function Review({ desk, view, group, onSaved }: Props) {
  const today = useToday(group.zone)
  const text = useRef<HTMLElement>(null)
  const [changing, setChanging] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const editing = view.step === 'draft' || changing
  const current = currentFlag(view.flags, chosen)
  const check = async (): Promise<void> => {
    if (!(await desk.act({ do: 'check' }))) return
    setChanging(false)
    text.current?.scrollTo({ top: 0 })
  }
  return (
    <div className="review">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that scrolls must scroll by key */}
      <section ref={text} className="review-text" tabIndex={0} aria-label="The summary, as it will be read">
        <Sheet
          desk={desk}
          view={view}
          editing={editing}
          current={current}
          onChoose={(flag) => setChosen(keyOf(flag))}
        />
      </section>
      <section className="review-side" aria-label="What is still to do">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list that scrolls must scroll by key */}
        <section className="scroll" tabIndex={0} aria-label={editing ? 'The draft' : 'Flags'}>
          <Side desk={desk} view={view} group={group} editing={editing} onChange={() => setChanging(true)} />
          {editing ? null : (
            <FlagList
              desk={desk}
              flags={view.flags}
              current={current}
              onChoose={(flag) => setChosen(keyOf(flag))}
              onSettled={() => {
                setChosen(null)
                requestAnimationFrame(focusFlagInHand)
              }}
            />
          )}
        </section>
        <GateFoot
          desk={desk}
          view={view}
          editing={editing}
          onCheck={() => void check()}
          onSave={async (format) => {
            const entry = await desk.save(format, today)
            if (entry) onSaved(entry.id)
          }}
        />
      </section>
    </div>
  )
}

/** The next flag to decide takes the focus; after the last one, the words that say so. */
function focusFlagInHand(): void {
  const flag = document.querySelector<HTMLElement>('.decision.now')
  const words = document.querySelector<HTMLElement>('.flags-head')
  const target = flag ?? words
  target?.focus()
}

/** The one she chose, else the first that is open. */
function currentFlag(flags: readonly FlagView[], chosen: string | null): FlagView | null {
  return flags.find((flag) => keyOf(flag) === chosen) ?? flags.find(({ open }) => open) ?? null
}
