// A section being written: one field a paragraph, with where its words come from.
import { useEffect, useRef, useState } from 'react'
import { sectionTitles, type WordSection, wordSections } from '../../shared/summary/document.ts'
import type { SectionView } from '../../shared/summary/view.ts'
import { holdLastWords } from '../last-words.ts'
import { Button } from '../ui/button.tsx'
import { Lines } from '../ui/field.tsx'
import type { SummaryDesk } from './use-summary.ts'

type Props = { readonly desk: SummaryDesk; readonly section: SectionView }
type BlockView = SectionView['blocks'][number]

const sourceNames: Readonly<Record<BlockView['from'], string>> = {
  group: 'Group',
  counted: 'Counted',
  debrief: 'From a debrief',
  passage: 'From a marked passage',
  typed: 'Typed here',
  fixed: 'Always there'
}

export function EditSection({ desk, section }: Props) {
  const isWords = (wordSections as readonly string[]).includes(section.id)
  return (
    <div className="edit-section">
      {section.blocks.map((block) =>
        block.editable ? (
          <div key={block.id}>
            <EditBlock desk={desk} block={block} title={sectionTitles[section.id]} />
            {block.from === 'passage' ? <MoveBlock desk={desk} block={block} section={section} /> : null}
          </div>
        ) : (
          <p key={block.id}>{block.typed}</p>
        )
      )}
      {section.id === 'facilitators' && section.blocks.length === 0 ? (
        <p className="hint">Load, training, who could take over. It is kept for the next summary.</p>
      ) : null}
      {isWords ? (
        <Button
          small
          look="quiet"
          label={`Add a line to ${sectionTitles[section.id]}`}
          onPress={() => void desk.act({ do: 'add', section: section.id as WordSection })}
        >
          Add a line
        </Button>
      ) : null}
    </div>
  )
}

const pause = 400

type BlockProps = { readonly desk: SummaryDesk; readonly block: BlockView; readonly title: string }

function EditBlock({ desk, block, title }: BlockProps) {
  const [text, setText] = useState(block.typed)
  const unsent = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const act = useRef(desk.act)
  act.current = desk.act

  /** null = there is nothing to send. */
  const send = (): Promise<unknown> | null => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    const words = unsent.current
    unsent.current = null
    return words === null ? null : act.current({ do: 'edit', block: block.id, text: words })
  }
  const sendNow = useRef(send)
  sendNow.current = send

  useEffect(() => {
    const letGo = holdLastWords(() => sendNow.current())
    return () => {
      letGo()
      void sendNow.current()
    }
  }, [])

  return (
    <Lines
      id={`edit-${block.id}`}
      label={
        <span className="source-kind">
          {block.id === 'prepared-by' ? 'Who prepared it' : sourceNames[block.from]}
          <span className="seen-by-readers-only">, in {title}</span>
        </span>
      }
      value={text}
      onChange={(next) => {
        const line = next.replace(/[\r\n]+/g, ' ')
        setText(line)
        unsent.current = line
        timer.current ??= setTimeout(() => void sendNow.current(), pause)
      }}
      onLeave={() => void send()}
    />
  )
}

type MoveProps = { readonly desk: SummaryDesk; readonly block: BlockView; readonly section: SectionView }

function MoveBlock({ desk, block, section }: MoveProps) {
  const id = `place-${block.id}`
  return (
    <p className="move-block">
      <label htmlFor={id} className="small">
        Stands under
      </label>{' '}
      <select
        id={id}
        className="input"
        value={section.id}
        onChange={(event) => void desk.act({ do: 'move', block: block.id, section: event.target.value as WordSection })}
      >
        {wordSections.map((one) => (
          <option key={one} value={one}>
            {sectionTitles[one]}
          </option>
        ))}
      </select>
    </p>
  )
}
