// The list of private notes and debriefs: pinned first, filters, the trash, and a new page in two presses.
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { noteTemplates } from '../../shared/notes/templates.ts'
import { type ThemeId, themeIds, themeNames } from '../../shared/prompts/prompt-schema.ts'
import type { SearchFilter, SearchHit } from '../../shared/search.ts'
import { useToday } from '../clock.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { Link } from '../link.tsx'
import { useCurrentGroup, useLive, useSetting } from '../live.ts'
import { startNote } from '../new-note.ts'
import { dueNow, emptyOldTrash } from '../removal.ts'
import { Button } from '../ui/button.tsx'
import { Field, TextField } from '../ui/field.tsx'
import { Entry, Leaf, PageHeading } from '../ui/leaf.tsx'
import { Menu } from '../ui/menu.tsx'
import { EmptyState, Waiting } from '../ui/words.tsx'
import { useFoundIds } from '../use-search.ts'
import { type Filter, listRows, type Shown } from './list.ts'
import { NoteRow } from './note-row.tsx'
import './notes.css'

const pageOfRows = 40
const tabs: readonly { readonly shown: Shown; readonly label: string }[] = [
  { shown: 'all', label: 'Everything' },
  { shown: 'notes', label: 'Notes' },
  { shown: 'debriefs', label: 'Debriefs' },
  { shown: 'trash', label: 'Trash' }
]
const emptyWords: Readonly<Record<Shown, string>> = {
  all: 'This space is only for you. Nothing here goes into a summary unless you mark it.',
  notes: 'This space is only for you. Nothing here goes into a summary unless you mark it.',
  debriefs: 'After a session, its debrief appears here.',
  trash: 'The trash is empty. What you put there stays for 30 days, then it goes for good.'
}

const pages: SearchFilter = { kinds: ['note', 'debrief'] }
const idOf = ({ id }: SearchHit): string => id

export function Notes() {
  const group = useCurrentGroup()
  const groupId = group?.id ?? null
  const today = useToday()
  const setting = useSetting()
  const [filter, setFilter] = useHeld<Filter>('notes-filter', { shown: 'all', words: '', theme: null })
  const [count, setCount] = useState(pageOfRows)
  const asked = useDeferredValue(filter)
  const found = useFoundIds(filter.words, pages, idOf)
  const rows = useLive(() => listRows(groupId, asked, found), [groupId, asked, found])
  const emptied = useRef(false)
  useEffect(() => {
    if (emptied.current || setting === undefined) return
    emptied.current = true
    void dueNow(setting, today).then(emptyOldTrash)
  }, [setting, today])
  const change = (part: Partial<Filter>): void => {
    setFilter({ ...filter, ...part })
    setCount(pageOfRows)
  }
  const filtering = filter.words !== '' || filter.theme !== null
  return (
    <Leaf screen="notes">
      <Entry side={<PageHeading>Notes</PageHeading>} beside="title">
        <h2 className="title">Only for you</h2>
        <NewNote groupId={groupId} />
        <fieldset className="tabs notes-tabs">
          <legend className="seen-by-readers-only">Show</legend>
          {tabs.map(({ shown, label }) => (
            <button key={shown} type="button" aria-pressed={filter.shown === shown} onClick={() => change({ shown })}>
              {label}
            </button>
          ))}
        </fieldset>
        <Filters filter={filter} onChange={change} />
      </Entry>
      {rows === undefined ? <Waiting label="Reading the notes" /> : null}
      {rows?.length === 0 ? (
        <Entry side={null}>
          <EmptyState
            action={
              filtering ? <Button onPress={() => change({ words: '', theme: null })}>Show all</Button> : undefined
            }
          >
            {filtering
              ? 'Nothing fits these words. Search with Ctrl K looks in every group, and in more than notes.'
              : emptyWords[filter.shown]}
          </EmptyState>
        </Entry>
      ) : null}
      {rows?.slice(0, count).map((row) => (
        <NoteRow key={row.kind === 'note' ? row.note.id : row.debrief.id} row={row} today={today} />
      ))}
      {rows && rows.length > count ? (
        <Entry side={null}>
          <Button onPress={() => setCount(count + pageOfRows)}>Show more, {rows.length - count} are left</Button>
        </Entry>
      ) : null}
    </Leaf>
  )
}

function NewNote({ groupId }: { readonly groupId: Parameters<typeof startNote>[0]['groupId'] }) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const start = async (template: string): Promise<void> => {
    const saved = await startNote({ groupId, template })
    setFailure(saved.ok ? null : saved.failure)
  }
  const rows = noteTemplates
    .filter(({ key }) => key !== 'blank')
    .map(({ key, name }) => ({ key, label: name, onPress: () => void start(key) }))
  return (
    <div className="stack gap-above">
      <div className="actions">
        <Button look="main" onPress={() => void start('blank')}>
          New note
        </Button>
        <Menu label="Start from" rows={rows}>
          <button type="button" className="button quiet">
            Start from a template
          </button>
        </Menu>
        <Link to={{ screen: 'safety' }} className="button quiet">
          Safety record
        </Link>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
    </div>
  )
}

type FiltersProps = { readonly filter: Filter; readonly onChange: (part: Partial<Filter>) => void }

function Filters({ filter, onChange }: FiltersProps) {
  return (
    <div className="notes-bar">
      <TextField
        id="notes-filter"
        label="Find a page"
        type="search"
        value={filter.words}
        onChange={(words) => onChange({ words })}
      />
      <Field label="Theme" id="notes-theme">
        {(wiring) => (
          <select
            {...wiring}
            className="input"
            value={filter.theme ?? ''}
            onChange={(event) => onChange({ theme: (event.target.value || null) as ThemeId | null })}
          >
            <option value="">All themes</option>
            {themeIds.map((theme) => (
              <option key={theme} value={theme}>
                {themeNames[theme]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}
