// The agenda's blocks in a column with their times; only the chosen one shows its tools. Moved by button, by key and by drag.
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { moveBlock, moveEarlier, moveLater } from '../../shared/agenda/edit.ts'
import type { TimedBlock } from '../../shared/agenda/totals.ts'
import type { Clock } from '../../shared/dates.ts'
import type { Prompt } from '../../shared/prompts/prompt-schema.ts'
import type { Session } from '../../shared/records.ts'
import { formatTimeBare } from '../../shared/times.ts'
import { BlockRow } from './block-row.tsx'
import type { Planning } from './plan-edit.ts'

type Props = {
  readonly timed: readonly TimedBlock[]
  readonly clock: Clock
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
  readonly planning: Planning
  readonly checkInMinutesEach: number
  readonly byId: ReadonlyMap<string, Prompt>
  readonly roles: Session['roles']
  readonly hasGuidelines: boolean
}

export function AgendaList(props: Props) {
  const { timed, chosen, onChoose, planning } = props
  const { blocks } = planning.plan
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || chosen === null || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    planning.change({ blocks: event.key === 'ArrowUp' ? moveEarlier(blocks, chosen) : moveLater(blocks, chosen) })
  }
  const endDrag = (): void => {
    setDragged(null)
    setOver(null)
  }
  const drop = (event: DragEvent, onto: string): void => {
    event.preventDefault()
    endDrag()
    if (dragged === null || dragged === onto) return
    planning.change({
      blocks: moveBlock(
        blocks,
        dragged,
        blocks.findIndex((block) => block.id === onto)
      )
    })
  }
  return (
    <ol className="agenda" onKeyDown={onKeyDown} aria-label="Agenda. Alt and an arrow moves the chosen block.">
      {timed.map(({ block, start }) => (
        <li
          key={block.id}
          className={classesOf(block.id, { chosen, dragged, over, order: blocks.map(({ id }) => id) })}
          draggable
          onMouseDown={(event) => {
            // A hand that marks words in a field is not dragging the block.
            event.currentTarget.draggable = !isField(event.target)
          }}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move'
            setDragged(block.id)
          }}
          onDragEnd={endDrag}
          onDragOver={(event) => {
            if (dragged === null) return
            event.preventDefault()
            if (over !== block.id) setOver(block.id)
          }}
          onDrop={(event) => drop(event, block.id)}
        >
          <span className="clock">{formatTimeBare(start, props.clock)}</span>
          <BlockRow
            block={block}
            chosen={block.id === chosen}
            onChoose={() => onChoose(block.id === chosen ? null : block.id)}
            onRemoved={(next) => onChoose(next)}
            planning={planning}
            prompt={block.promptId === null ? null : (props.byId.get(block.promptId) ?? null)}
            checkInMinutesEach={props.checkInMinutesEach}
            about={block.type === 'welcome' ? welcomeWords(props.roles, props.hasGuidelines) : ''}
          />
        </li>
      ))}
    </ol>
  )
}

type Standing = {
  readonly chosen: string | null
  readonly dragged: string | null
  readonly over: string | null
  readonly order: readonly string[]
}

/** A block that is dragged lands below the one it is over where it comes from above, and above it where it comes from below. */
function classesOf(id: string, { chosen, dragged, over, order }: Standing): string {
  const lands = dragged !== null && over === id && dragged !== id
  const below = lands && order.indexOf(dragged) < order.indexOf(id)
  const where = lands ? (below ? 'lands-below' : 'lands-above') : ''
  return ['block', id === chosen ? 'chosen' : '', id === dragged ? 'dragged' : '', where].filter(Boolean).join(' ')
}

function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null
}

/** "Greeter: Joel. Guidelines read around." */
function welcomeWords(roles: Session['roles'], hasGuidelines: boolean): string {
  const greeter = roles.greeter.trim()
  const reader = roles.reader.trim()
  const reading = reader ? `${reader} reads the guidelines.` : hasGuidelines ? 'Guidelines read around.' : ''
  return [greeter ? `Greeter: ${greeter}.` : '', reading].filter(Boolean).join(' ')
}
