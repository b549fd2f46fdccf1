// The three prompts that fit the chosen block, each with its reasons; and what to relax where nothing fits.
import { IconCheck } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { setPrompt } from '../../shared/agenda/edit.ts'
import { type Choice, choosePrompts, type Filter, type Relaxing } from '../../shared/prompts/chooser.ts'
import { formatNames, intensityNames } from '../../shared/prompts/chooser-reasons.ts'
import { type Prompt, promptFormats } from '../../shared/prompts/prompt-schema.ts'
import type { AgendaBlock, Session } from '../../shared/records.ts'
import { useLive, useSetting } from '../live.ts'
import { chooserSession, promptHistory, promptsOf, takesPrompt } from '../planning.ts'
import { navigate } from '../router.ts'
import { Button } from '../ui/button.tsx'
import { CircleOne } from '../ui/choices.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Planning } from './plan-edit.ts'

type Props = {
  readonly session: Session
  readonly planning: Planning
  readonly prompts: readonly Prompt[]
  readonly block: AgendaBlock | null
  readonly onChoose: (id: string) => void
}

export function ChooserPanel(props: Props) {
  const { planning, session } = props
  const { blocks } = planning.plan
  const block = props.block && takesPrompt(props.block) ? props.block : (blocks.find(takesPrompt) ?? null)
  const [format, setFormat] = useState<Prompt['format'] | 'any'>('any')
  const choice = useChoice(props, block, format)
  if (!block) {
    return (
      <aside className="panel" aria-labelledby="chooser">
        <h2 id="chooser">Prompts</h2>
        <p className="hint">Choose a block with a prompt, and three that fit it are shown here.</p>
      </aside>
    )
  }
  const use = (prompt: Prompt): void => {
    planning.change({ blocks: setPrompt(blocks, block.id, prompt.id) })
    props.onChoose(block.id)
  }
  const current = props.prompts.find((prompt) => prompt.id === block.promptId)
  const cap = choice && choice.cap < 3 ? `, up to ${intensityNames[choice.cap]}` : ''
  return (
    <aside className="panel" aria-labelledby="chooser">
      <h2 id="chooser">{titleFor(choice)}</h2>
      <p className="hint">
        {block.title}, {block.minutes} min{cap}
      </p>
      <ul>
        {current ? (
          <li className="option">
            <p className="prompt">“{current.text}”</p>
            <p className="in-agenda">
              <Icon of={IconCheck} />
              In the agenda
            </p>
          </li>
        ) : null}
        {choice?.suggestions.slice(0, current ? 2 : 3).map((suggestion) => (
          <li className="option" key={suggestion.prompt.id}>
            <p className="prompt">“{suggestion.prompt.text}”</p>
            <p className="why">{suggestion.line}</p>
            <Button look="quiet" small onPress={() => use(suggestion.prompt)}>
              Use this one<span className="seen-by-readers-only">: {suggestion.prompt.text}</span>
            </Button>
          </li>
        ))}
      </ul>
      {choice && choice.suggestions.length === 0 && !current ? (
        <p className="hint">{relaxWords(choice.relax, session)}</p>
      ) : null}
      <details className="chooser-format">
        <summary>How the group talks about it</summary>
        <CircleOne
          legend="Only this way of talking"
          legendHidden
          value={format}
          options={[
            { value: 'any', label: 'any' },
            ...promptFormats.map((value) => ({ value, label: formatNames[value] }))
          ]}
          onChange={setFormat}
        />
      </details>
      <Button look="quiet" small onPress={() => navigate({ screen: 'prompts' })}>
        Look through all prompts
      </Button>
    </aside>
  )
}

function useChoice(props: Props, block: AgendaBlock | null, format: Prompt['format'] | 'any'): Choice | null {
  const { session, prompts, planning } = props
  const setting = useSetting()
  const history = useLive(() => promptHistory(session.groupId, session.date), [session.groupId, session.date])
  const { plan } = planning
  return useMemo(() => {
    if (!block || !history || !setting) return null
    return choosePrompts({
      ...history,
      ...chooserSession({ ...plan, date: session.date }),
      prompts,
      slotMinutes: block.minutes,
      themes: [],
      favourites: setting.favouritePrompts,
      hidden: setting.hiddenPrompts,
      taken: promptsOf(plan.blocks),
      ...(format === 'any' ? {} : { format })
    })
  }, [block, history, setting, plan, session.date, prompts, format])
}

function titleFor(choice: Choice | null): string {
  const count = choice?.suggestions.length ?? 0
  if (choice && count === 0) return 'No other prompt fits'
  return count >= 3 || choice === null ? 'Three prompts that fit' : 'Prompts that fit'
}

const easier: Readonly<Record<Filter, string>> = {
  format: 'Any way of talking about it would let some in.',
  phase: 'Any phase of the group would let some in.',
  intensity: 'A deeper prompt would fit.',
  minutes: 'A longer time would let some in.',
  hidden: 'Some that you have hidden would fit.',
  people: 'With more people some would fit.',
  'skip-if': 'What this session is careful about leaves none over.',
  'first-timers': 'Without first-timers a deeper prompt would fit.'
}

function relaxWords(relax: Relaxing | null, session: Session): string {
  if (!relax) return `No prompt fits all of these for a session of ${session.minutes} minutes.`
  const minutes = relax.minutes === null ? '' : ` ${relax.minutes} minutes are enough.`
  return `No prompt fits all of these. ${easier[relax.filter]}${minutes}`
}
