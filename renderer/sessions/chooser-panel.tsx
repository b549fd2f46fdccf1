// The three prompts that fit the chosen block, each with its reasons; and what to relax where nothing fits.
import { IconCheck } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { setPrompt } from '../../shared/agenda/edit.ts'
import { type Choice, choosePrompts } from '../../shared/prompts/chooser.ts'
import { intensityNames } from '../../shared/prompts/chooser-reasons.ts'
import type { Prompt } from '../../shared/prompts/prompt-schema.ts'
import { noFilters, type PromptFilters } from '../../shared/prompts/prompt-search.ts'
import type { AgendaBlock, Session } from '../../shared/records.ts'
import { useHeld } from '../held.ts'
import { useLive, useSetting } from '../live.ts'
import { chooserSession, promptHistory, promptsOf, takesPrompt } from '../planning.ts'
import { asChooserFilters, PromptFilterChoices } from '../prompt-filters.tsx'
import { promptTarget } from '../prompt-target.ts'
import { relaxWords } from '../relax-words.ts'
import { navigate } from '../router.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { PlanEdit, Planning } from './plan-edit.ts'

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
  const [filters, setFilters] = useHeld<PromptFilters>('chooser-filters', noFilters)
  const { plan } = planning
  const choice = useChoice(
    props,
    useMemo(() => ({ plan, block, filters }), [plan, block, filters])
  )
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
              <Button look="quiet" small onPress={() => planning.change({ blocks: setPrompt(blocks, block.id, null) })}>
                Take it out
              </Button>
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
        <p className="hint">{relaxWords(choice.relax)}</p>
      ) : null}
      <details className="more-filters">
        <summary>More filters</summary>
        <PromptFilterChoices filters={filters} onChange={setFilters} />
      </details>
      <Button
        look="quiet"
        small
        onPress={() => {
          promptTarget.set({ sessionId: session.id, blockId: block.id, minutes: block.minutes })
          navigate({ screen: 'prompts' })
        }}
      >
        Look through all prompts
      </Button>
    </aside>
  )
}

type Asked = { readonly plan: PlanEdit; readonly block: AgendaBlock | null; readonly filters: PromptFilters }

function useChoice(props: Props, asked: Asked): Choice | null {
  // The agenda is redrawn first, under the hand; the suggestions follow.
  const { plan, block, filters } = useDeferredValue(asked)
  const { session, prompts } = props
  const setting = useSetting()
  const history = useLive(() => promptHistory(session.groupId, session.date), [session.groupId, session.date])
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
      ...asChooserFilters(filters)
    })
  }, [block, history, setting, plan, session.date, prompts, filters])
}

function titleFor(choice: Choice | null): string {
  const count = choice?.suggestions.length ?? 0
  if (choice && count === 0) return 'No other prompt fits'
  return count >= 3 || choice === null ? 'Three prompts that fit' : 'Prompts that fit'
}
