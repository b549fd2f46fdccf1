// The agenda's blocks in a column with their times; only the chosen one shows its tools. Moved by button, by key and by drag.
import type { KeyboardEvent } from 'react'
import { moveEarlier, moveLater } from '../../shared/agenda/edit.ts'
import type { TimedBlock } from '../../shared/agenda/totals.ts'
import type { Clock } from '../../shared/dates.ts'
import type { Prompt } from '../../shared/prompts/prompt-schema.ts'
import type { Session } from '../../shared/records.ts'
import { formatTimeBare } from '../../shared/times.ts'
import { BlockRow } from './block-row.tsx'
import type { Planning } from './plan-edit.ts'
import { useDrag } from './use-drag.ts'

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
  const drag = useDrag(planning)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || chosen === null || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    planning.change({ blocks: event.key === 'ArrowUp' ? moveEarlier(blocks, chosen) : moveLater(blocks, chosen) })
  }
  return (
    <ol className="agenda" onKeyDown={onKeyDown} aria-label="Agenda. Alt and an arrow moves the chosen block.">
      {timed.map(({ block, start }) => (
        <li
          key={block.id}
          className={['block', block.id === chosen && 'chosen', drag.classOf(block.id)].filter(Boolean).join(' ')}
          {...drag.handlersOf(block.id)}
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

/** "Greeter: Joel. Guidelines read around." */
function welcomeWords(roles: Session['roles'], hasGuidelines: boolean): string {
  const greeter = roles.greeter.trim()
  const reader = roles.reader.trim()
  const reading = reader ? `${reader} reads the guidelines.` : hasGuidelines ? 'Guidelines read around.' : ''
  return [greeter ? `Greeter: ${greeter}.` : '', reading].filter(Boolean).join(' ')
}
