// One prompt of the library: its words, its particulars, when it was used, and what can be done with it.
import { IconEye, IconEyeOff, IconPencil, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react'
import type { PlainDate } from '../../shared/dates.ts'
import { phaseNames } from '../../shared/prompts/chooser-reasons.ts'
import type { Prompt } from '../../shared/prompts/prompt-schema.ts'
import { promptFacts, usedInWords } from '../../shared/prompts/prompt-search.ts'
import { changeSetting } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { PromptShelf } from './use-prompts.ts'

export type RowActions = {
  /** null = no block is being filled. */
  readonly onUse: ((prompt: Prompt) => void) | null
  readonly onChange: (prompt: Prompt) => void
  readonly onPutAway: (prompt: Prompt) => void
}

type Props = RowActions & { readonly prompt: Prompt; readonly shelf: PromptShelf; readonly today: PlainDate }

export function PromptRow({ prompt, shelf, today, onUse, onChange, onPutAway }: Props) {
  const isOwn = shelf.own.has(prompt.id)
  const favourite = shelf.favourites.has(prompt.id)
  const hidden = shelf.hidden.has(prompt.id)
  return (
    <li className="prompt-row">
      <p className="prompt">“{prompt.text}”</p>
      {prompt.followUps.length > 0 ? <p className="about">{prompt.followUps.join(' ')}</p> : null}
      <p className="about">
        {promptFacts(prompt)} · {phaseNames[prompt.phase]}
        {isOwn ? ' · your own' : ''}
      </p>
      {prompt.headsUp ? <p className="about">{prompt.headsUp}</p> : null}
      <p className="about">{usedInWords(shelf.usesOf.get(prompt.id) ?? [], today)}</p>
      <div className="tools">
        {onUse ? (
          <Button small onPress={() => onUse(prompt)} label={`Use this one: ${prompt.text}`}>
            Use this one
          </Button>
        ) : null}
        <Tool
          icon={favourite ? IconStarFilled : IconStar}
          label="Favourite"
          about={prompt.text}
          pressed={favourite}
          act={() => void changeSetting({ favouritePrompts: toggled(shelf.favourites, prompt.id) })}
        />
        <Tool
          icon={hidden ? IconEye : IconEyeOff}
          label={hidden ? 'Show again' : 'Hide'}
          about={prompt.text}
          act={() => void changeSetting({ hiddenPrompts: toggled(shelf.hidden, prompt.id) })}
        />
        <Tool
          icon={IconPencil}
          label={isOwn ? 'Change' : 'Make my own of it'}
          about={prompt.text}
          act={() => onChange(prompt)}
        />
        {isOwn ? <Tool icon={IconTrash} label="Put away" about={prompt.text} act={() => onPutAway(prompt)} /> : null}
      </div>
    </li>
  )
}

function toggled(ids: ReadonlySet<string>, id: string): string[] {
  return ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]
}

type ToolProps = {
  readonly icon: typeof IconStar
  readonly label: string
  readonly about: string
  readonly pressed?: boolean
  readonly act: () => void
}

function Tool({ icon, label, about, pressed, act }: ToolProps) {
  return (
    <button type="button" className="bar-item" aria-pressed={pressed} aria-label={`${label}: ${about}`} onClick={act}>
      <Icon of={icon} />
      {label}
    </button>
  )
}
