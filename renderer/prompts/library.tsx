// The library: twelve themes to open, or what a search, a filter, the favourites or the hidden ones leave.
import { useEffect, useEffectEvent, useState } from 'react'
import type { PlainDate } from '../../shared/dates.ts'
import { type Prompt, type ThemeId, themeIds, themeNames } from '../../shared/prompts/prompt-schema.ts'
import { matchesPrompt, noFilters, type PromptFilters, usedInWords } from '../../shared/prompts/prompt-search.ts'
import type { SearchFilter, SearchHit } from '../../shared/search.ts'
import { arrival } from '../arrival.ts'
import { useHeld } from '../held.ts'
import { PromptFilterChoices } from '../prompt-filters.tsx'
import { useStore } from '../store.ts'
import { CircleOne } from '../ui/choices.tsx'
import { TextField } from '../ui/field.tsx'
import { Entry } from '../ui/leaf.tsx'
import { EmptyState } from '../ui/words.tsx'
import { useFoundIds } from '../use-search.ts'
import { PromptRow, type RowActions } from './prompt-row.tsx'
import type { PromptShelf } from './use-prompts.ts'

type Props = RowActions & { readonly shelf: PromptShelf; readonly today: PlainDate }
type Show = 'all' | 'favourites' | 'own' | 'hidden'

const shows: readonly { readonly value: Show; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'favourites', label: 'Favourites' },
  { value: 'own', label: 'My own' },
  { value: 'hidden', label: 'Hidden' }
]
const onlyPrompts: SearchFilter = { kinds: ['prompt'] }
const promptIdOf = ({ promptId }: SearchHit): string => promptId
/** More are shown when asked for. */
const atOnce = 30

export function Library(props: Props) {
  const { shelf } = props
  const [looking, setLooking] = useHeld('library-looking', '')
  const [show, setShow] = useHeld<Show>('library-show', 'all')
  const [filters, setFilters] = useHeld<PromptFilters>('library-filters', noFilters)
  const [theme, setTheme] = useHeld<ThemeId | null>('library-theme', null)
  useSought(shelf, (prompt) => {
    setLooking('')
    setFilters(noFilters)
    setShow(shelf.hidden.has(prompt.id) ? 'hidden' : 'all')
    setTheme(prompt.theme)
  })
  const narrowed = looking.trim() !== '' || show !== 'all' || Object.values(filters).some((value) => value !== null)
  const ids = useFoundIds(looking, onlyPrompts, promptIdOf)
  const found = shelf.prompts.filter(
    (prompt) => isShown(prompt, show, shelf) && matchesPrompt(prompt, ids?.has(prompt.id) ? '' : looking, filters)
  )
  return (
    <>
      <Entry beside="base" side={<h2>Library</h2>}>
        <div className="stack">
          <TextField
            id="look-for-prompt"
            type="search"
            label="Look for a word or a theme"
            value={looking}
            onChange={setLooking}
          />
          <CircleOne legend="Show" legendHidden value={show} options={shows} onChange={setShow} />
          <details className="more-filters">
            <summary>More filters</summary>
            <PromptFilterChoices filters={filters} onChange={setFilters} />
          </details>
        </div>
      </Entry>
      {narrowed ? (
        <Found key={`${looking} ${show} ${JSON.stringify(filters)}`} {...props} found={found} show={show} />
      ) : (
        themeIds.map((id) => (
          <Theme
            key={id}
            {...props}
            theme={id}
            found={found.filter((prompt) => prompt.theme === id)}
            opened={theme === id}
            onOpen={() => setTheme(theme === id ? null : id)}
          />
        ))
      )}
    </>
  )
}

/** A prompt found by search: its theme opens. */
function useSought(shelf: PromptShelf, onSought: (prompt: Prompt) => void): void {
  const sought = useStore(arrival)
  const show = useEffectEvent((promptId: string): void => {
    const prompt = shelf.prompts.find(({ id }) => id === promptId)
    if (prompt) onSought(prompt)
  })
  useEffect(() => {
    if (sought?.promptId) show(sought.promptId)
  }, [sought])
}

function isShown(prompt: Prompt, show: Show, shelf: PromptShelf): boolean {
  const hidden = shelf.hidden.has(prompt.id)
  if (show === 'hidden') return hidden
  if (hidden) return false
  if (show === 'favourites') return shelf.favourites.has(prompt.id)
  return show === 'all' || shelf.own.has(prompt.id)
}

const nothing: Readonly<Record<Show, string>> = {
  all: 'No prompt fits all of these. Try a deeper prompt or a longer time.',
  favourites: 'No favourite fits. The star beside a prompt makes it one.',
  own: 'No prompt of your own fits. Write one, or make your own of one from the library.',
  hidden: 'Nothing is hidden.'
}

function Found({ found, show, ...props }: Props & { readonly found: readonly Prompt[]; readonly show: Show }) {
  const [most, setMost] = useState(atOnce)
  if (found.length === 0) {
    return (
      <Entry side={null}>
        <EmptyState>{nothing[show]}</EmptyState>
      </Entry>
    )
  }
  return (
    <Entry
      beside="row"
      side={<h2 aria-live="polite">{found.length === 1 ? '1 prompt' : `${found.length} prompts`}</h2>}
    >
      <ul className="ruled prompt-list">
        {found.slice(0, most).map((prompt) => (
          <PromptRow key={prompt.id} {...props} prompt={prompt} />
        ))}
      </ul>
      {found.length > most ? (
        <button type="button" className="button quiet" onClick={() => setMost(most + atOnce)}>
          Show more of them
        </button>
      ) : null}
    </Entry>
  )
}

type ThemeProps = Props & {
  readonly theme: ThemeId
  readonly found: readonly Prompt[]
  readonly opened: boolean
  readonly onOpen: () => void
}

function Theme({ theme, found, opened, onOpen, ...props }: ThemeProps) {
  const uses = found.flatMap((prompt) => props.shelf.usesOf.get(prompt.id) ?? [])
  return (
    <section className="theme-part">
      <h3 className="theme-head">
        <button type="button" aria-expanded={opened} onClick={onOpen}>
          {themeNames[theme]}
        </button>
        <span className="meta">
          {found.length} prompts · {uncapital(usedInWords(uses, props.today))}
        </span>
      </h3>
      {opened ? (
        <ul className="ruled prompt-list">
          {found.map((prompt) => (
            <PromptRow key={prompt.id} {...props} prompt={prompt} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function uncapital(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}
