// The chooser on its own: how many people, how long, how deep, and the three prompts that fit best, each with its reasons.
import { useMemo } from 'react'
import type { PlainDate } from '../../shared/dates.ts'
import { type Choice, choosePrompts } from '../../shared/prompts/chooser.ts'
import { type Prompt, type ThemeId, themeIds, themeNames } from '../../shared/prompts/prompt-schema.ts'
import { noFilters, type PromptFilters, promptFacts } from '../../shared/prompts/prompt-search.ts'
import type { Group } from '../../shared/records.ts'
import { useHeld } from '../held.ts'
import { asChooserFilters, PromptFilterChoices } from '../prompt-filters.tsx'
import { relaxWords } from '../relax-words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Entry } from '../ui/leaf.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { EmptyState } from '../ui/words.tsx'
import type { PromptShelf } from './use-prompts.ts'

type Props = {
  readonly shelf: PromptShelf
  readonly group: Group | null
  readonly today: PlainDate
  /** Minutes of the block being filled, null = none is. */
  readonly slot: number | null
  /** The theme she came with, null = any. */
  readonly theme: ThemeId | null
  readonly onUse: ((prompt: Prompt) => void) | null
}

type Asked = { readonly people: number; readonly firstTimers: number; readonly minutes: number }

export function Choose({ shelf, group, today, slot, theme, onUse }: Props) {
  const [asked, setAsked] = useHeld<Asked>('choose-asked', {
    people: group?.usualSize ?? 8,
    firstTimers: 0,
    minutes: slot ?? 25
  })
  const [filters, setFilters] = useHeld<PromptFilters>('choose-filters', { ...noFilters, theme })
  const choice = useMemo(() => choose(shelf, asked, filters, today), [shelf, asked, filters, today])
  return (
    <>
      <Entry beside="base" side={<h2>For whom?</h2>}>
        <div className="stack">
          <Numbers asked={asked} onChange={setAsked} />
          <ThemeWanted theme={filters.theme} onChange={(wanted) => setFilters({ ...filters, theme: wanted })} />
          <details className="more-filters">
            <summary>More filters</summary>
            <PromptFilterChoices filters={filters} onChange={setFilters} />
          </details>
        </div>
      </Entry>
      <Entry beside="row" side={<h2 aria-live="polite">{titleFor(choice)}</h2>}>
        {choice.suggestions.length === 0 ? (
          <EmptyState>{relaxWords(choice.relax)}</EmptyState>
        ) : (
          <ul className="ruled prompt-list">
            {choice.suggestions.map((suggestion) => (
              <li className="prompt-row" key={suggestion.prompt.id}>
                <p className="prompt">“{suggestion.prompt.text}”</p>
                <p className="about">{promptFacts(suggestion.prompt)}</p>
                <p className="about">{[suggestion.line.split(' · ')[0], ...suggestion.more].join(' · ')}</p>
                {onUse ? (
                  <div className="tools">
                    <Button
                      small
                      label={`Use this one: ${suggestion.prompt.text}`}
                      onPress={() => onUse(suggestion.prompt)}
                    >
                      Use this one
                    </Button>
                  </div>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Entry>
    </>
  )
}

function choose(shelf: PromptShelf, asked: Asked, filters: PromptFilters, today: PlainDate): Choice {
  return choosePrompts({
    ...shelf.history,
    prompts: shelf.prompts,
    date: today,
    slotMinutes: asked.minutes,
    people: asked.people > 0 ? asked.people : null,
    firstTimers: asked.firstTimers,
    skipIf: [],
    themes: filters.theme === null ? [] : [filters.theme],
    favourites: [...shelf.favourites],
    hidden: [...shelf.hidden],
    ...asChooserFilters(filters)
  })
}

function titleFor({ suggestions }: Choice): string {
  if (suggestions.length === 0) return 'None fits'
  return suggestions.length === 3 ? 'Three that fit' : 'What fits'
}

function Numbers({ asked, onChange }: { readonly asked: Asked; readonly onChange: (asked: Asked) => void }) {
  return (
    <div className="sum-line">
      <NumberField
        id="choose-people"
        label="people"
        value={asked.people}
        most={500}
        onChange={(people) => onChange({ ...asked, people: people ?? 0 })}
      />
      people,
      <NumberField
        id="choose-first-timers"
        label="first-timers among them"
        value={asked.firstTimers}
        most={500}
        onChange={(firstTimers) => onChange({ ...asked, firstTimers: firstTimers ?? 0 })}
      />
      of them first-timers, for
      <NumberField
        id="choose-minutes"
        label="minutes to talk"
        value={asked.minutes}
        most={240}
        step={5}
        onChange={(minutes) => onChange({ ...asked, minutes: minutes ?? 0 })}
      />
      minutes
    </div>
  )
}

type WantedProps = { readonly theme: ThemeId | null; readonly onChange: (theme: ThemeId | null) => void }

function ThemeWanted({ theme, onChange }: WantedProps) {
  return (
    <Field label="A theme you would like" id="choose-theme">
      {(wiring) => (
        <select
          {...wiring}
          className="input"
          value={theme ?? ''}
          onChange={(event) => onChange(event.target.value === '' ? null : (event.target.value as ThemeId))}
        >
          <option value="">Any theme</option>
          {themeIds.map((id) => (
            <option key={id} value={id}>
              {themeNames[id]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
