// One block of the agenda: its name, minutes and prompt; when chosen, its number fields, notes and tools.
import { IconArrowDown, IconArrowUp, IconCopy, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import {
  canAddBlock,
  duplicateBlock,
  moveEarlier,
  moveLater,
  readMinutes,
  removeBlock,
  setMinutes,
  setNotes,
  setTitle
} from '../../shared/agenda/edit.ts'
import { formatNames, intensityNames } from '../../shared/prompts/chooser-reasons.ts'
import { type Prompt, themeNames } from '../../shared/prompts/prompt-schema.ts'
import type { AgendaBlock } from '../../shared/records.ts'
import { sharedOnce } from '../ui/button.tsx'
import { Lines, TextField } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { NumberField } from '../ui/number-field.tsx'
import type { ReadNumber } from '../ui/read-number.ts'
import { showToast } from '../ui/toast.tsx'
import { CheckIn } from './check-in.tsx'
import type { Planning } from './plan-edit.ts'

type Props = {
  readonly block: AgendaBlock
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly onRemoved: (next: string | null) => void
  readonly planning: Planning
  readonly prompt: Prompt | null
  readonly checkInMinutesEach: number
  /** What is known of this block from elsewhere; empty = nothing. */
  readonly about: string
}

export function BlockRow(props: Props) {
  const { block, chosen, planning, prompt } = props
  const { plan } = planning
  return (
    <div className="what">
      <h2 className="name">
        <button type="button" aria-expanded={chosen} onClick={props.onChoose}>
          {block.title || 'Without a name'}
        </button>
      </h2>
      <span className="mins">
        {chosen && block.type !== 'check-in' ? (
          <>
            <NumberField
              id={`minutes-${block.id}`}
              label={`minutes for ${block.title}`}
              value={block.minutes}
              most={1_440}
              read={readBlockMinutes}
              onChange={(minutes) =>
                planning.change({ blocks: setMinutes(plan.blocks, block.id, minutes ?? 0) }, `minutes ${block.id}`)
              }
            />{' '}
            min
          </>
        ) : (
          `${block.minutes} min`
        )}
      </span>
      {block.type === 'check-in' ? (
        <CheckIn block={block} chosen={chosen} planning={planning} usualMinutesEach={props.checkInMinutesEach} />
      ) : null}
      {prompt ? <p className="prompt">“{prompt.text}”</p> : null}
      {prompt && chosen ? (
        <p className="about">
          {themeNames[prompt.theme]} · {formatNames[prompt.format]} · {intensityNames[prompt.intensity]}
          {prompt.headsUp ? <> · {prompt.headsUp}</> : null}
        </p>
      ) : null}
      {props.about ? <p className="about">{props.about}</p> : null}
      {!chosen && block.notes ? <p className="about">{block.notes}</p> : null}
      {chosen ? <Tools {...props} /> : null}
    </div>
  )
}

function readBlockMinutes(typed: string): ReadNumber {
  const { minutes, note } = readMinutes(typed)
  return { value: minutes, note }
}

const removeOnce = sharedOnce()

function Tools({ block, planning, onRemoved }: Props) {
  const { blocks } = planning.plan
  const [naming, setNaming] = useState(block.notes !== '')
  const index = blocks.findIndex((one) => one.id === block.id)
  const change = (next: typeof blocks) => () => planning.change({ blocks: next })
  const remove = (): void => {
    planning.change({ blocks: removeBlock(blocks, block.id) })
    onRemoved((blocks[index + 1] ?? blocks[index - 1])?.id ?? null)
    showToast({ text: `“${block.title}” was taken out of the agenda. Undo brings it back.` })
    // The button pressed is gone; the block that is chosen now takes the focus, so that the keyboard is not lost.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.block.chosen .name button')?.focus())
  }
  return (
    <>
      {naming ? <NameAndNotes block={block} planning={planning} /> : null}
      <div className="tools">
        <Tool icon={IconArrowUp} label="Earlier" off={index === 0} act={change(moveEarlier(blocks, block.id))} />
        <Tool
          icon={IconArrowDown}
          label="Later"
          off={index === blocks.length - 1}
          act={change(moveLater(blocks, block.id))}
        />
        <Tool icon={IconPencil} label="Notes" pressed={naming} act={() => setNaming(!naming)} />
        <Tool
          icon={IconCopy}
          label="Duplicate"
          off={!canAddBlock(blocks)}
          act={change(duplicateBlock(blocks, block.id))}
        />
        <Tool icon={IconTrash} label="Remove" act={() => removeOnce(remove)} />
      </div>
    </>
  )
}

function NameAndNotes({ block, planning }: Pick<Props, 'block' | 'planning'>) {
  const { blocks } = planning.plan
  return (
    <div className="block-fields">
      <TextField
        id={`title-${block.id}`}
        label="Name of this block"
        value={block.title}
        maxLength={200}
        onChange={(title) => planning.change({ blocks: setTitle(blocks, block.id, title) }, `title ${block.id}`)}
        onLeave={planning.settle}
      />
      <Lines
        id={`notes-${block.id}`}
        label="Notes for this block"
        value={block.notes}
        maxLength={2_000}
        onChange={(notes) => planning.change({ blocks: setNotes(blocks, block.id, notes) }, `notes ${block.id}`)}
        onLeave={planning.settle}
      />
    </div>
  )
}

type ToolProps = {
  readonly icon: typeof IconArrowUp
  readonly label: string
  readonly off?: boolean
  readonly pressed?: boolean
  readonly act: () => void
}

function Tool({ icon, label, off = false, pressed, act }: ToolProps) {
  return (
    <button
      type="button"
      className="bar-item"
      aria-disabled={off || undefined}
      aria-pressed={pressed}
      onClick={off ? undefined : act}
    >
      <Icon of={icon} />
      {label}
    </button>
  )
}
