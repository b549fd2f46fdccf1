// Search, above whatever page is open: one field, the kinds, the hits with the words marked.
import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import type { RecordId } from '../../shared/records.ts'
import { navigate } from '../router.ts'
import { Icon } from '../ui/icon.tsx'
import { entriesAtHand, type Findable, readBodies } from './entries.ts'
import { find, type Hit, indexOf, type Kind, type Piece } from './find.ts'

const tabs: readonly { readonly label: string; readonly kinds: readonly Kind[] | null }[] = [
  { label: 'Everything', kinds: null },
  { label: 'Notes', kinds: ['note'] },
  { label: 'Debriefs', kinds: ['debrief'] },
  { label: 'Agendas', kinds: ['agenda', 'follow-up'] },
  { label: 'Prompts', kinds: ['prompt'] }
]
const kindNames: Readonly<Record<Kind, string>> = {
  note: 'Note',
  debrief: 'Debrief',
  agenda: 'Agenda',
  prompt: 'Prompt',
  person: 'Person',
  'follow-up': 'Follow-up'
}

export function Search({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState('')
  const [tab, setTab] = useState(0)
  const [chosen, setChosen] = useState(0)
  const { entries, reading } = useEntries()
  const index = useMemo(() => indexOf(entries), [entries])
  const hits = useMemo(() => find(index, query, tabs[tab]?.kinds ?? null), [index, query, tab])
  const at = Math.min(chosen, hits.length - 1)
  const open = (hit: Hit | undefined): void => {
    if (!hit) return
    onClose()
    navigate((hit.entry as Findable).to)
  }
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size="auto"
      yOffset="5.5rem"
      transitionProps={{ duration: 0 }}
      classNames={{ content: 'palette palette-open', overlay: 'mantine-overlay' }}
    >
      <Modal.Overlay backgroundOpacity={0} />
      <Modal.Content aria-label="Search" radius={12}>
        <div className="palette-field">
          <Icon of={IconSearch} />
          <input
            role="combobox"
            aria-label="Search this notebook"
            aria-expanded={hits.length > 0}
            aria-controls="hits"
            aria-activedescendant={hits[at] ? `hit-${at}` : undefined}
            autoComplete="off"
            maxLength={200}
            data-autofocus=""
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setChosen(0)
            }}
            onKeyDown={(event) => pressed(event, at, hits.length, setChosen, () => open(hits[at]))}
          />
          <button className="bar-item" type="button" onClick={onClose}>
            Close
          </button>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: buttons that belong together, not fields of a form */}
        <div className="tabs palette-tabs" role="group" aria-label="Show">
          {tabs.map(({ label }, place) => (
            <button key={label} type="button" aria-pressed={place === tab} onClick={() => setTab(place)}>
              {label}
            </button>
          ))}
        </div>
        <Hits hits={hits} at={at} onOpen={open} />
        <p className="palette-foot hint" role="status">
          {said(query, hits.length, reading)}
        </p>
      </Modal.Content>
    </Modal.Root>
  )
}

function pressed(
  event: KeyboardEvent,
  at: number,
  count: number,
  choose: (place: number) => void,
  open: () => void
): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) open()
  else if (step !== 0 && count > 0) {
    event.preventDefault()
    const next = (at + step + count) % count
    choose(next)
    document.getElementById(`hit-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
}

type HitsProps = { readonly hits: readonly Hit[]; readonly at: number; readonly onOpen: (hit: Hit) => void }

function Hits({ hits, at, onOpen }: HitsProps) {
  return (
    <div className="palette-list">
      <div id="hits" role="listbox" aria-label="Found" tabIndex={-1}>
        {hits.map((hit, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above moves through the list and opens with Enter
          <div
            key={`${hit.entry.kind}-${hit.entry.key}`}
            id={`hit-${place}`}
            className={place === at ? 'hit is-on' : 'hit'}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onClick={() => onOpen(hit)}
          >
            <span className="hit-kind">
              <b>{kindNames[hit.entry.kind]}</b> {hit.entry.meta}
            </span>
            <span className="hit-title">
              <Marked pieces={hit.title} />
            </span>
            {hit.snippet.length > 0 ? (
              <span className="hit-text">
                <Marked pieces={hit.snippet} />
              </span>
            ) : null}
          </div>
        ))}
      </div>
    </div>
  )
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, place) => {
    const key = `${place}${piece.text}`
    return piece.hit ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>
  })
}

function said(query: string, count: number, reading: boolean): string {
  if (query.trim() === '') return 'Type a word or the beginning of one. The safety record is not searched.'
  const words = count === 0 ? 'Nothing found' : `${count === 50 ? 'The first 50' : count} found`
  return reading ? `${words} so far. Still reading the notes.` : `${words}. The safety record is not searched.`
}

/** Everything at hand first; the bodies of notes join as they are read. Nothing of it outlives the open search. */
function useEntries(): { readonly entries: readonly Findable[]; readonly reading: boolean } {
  const [entries, setEntries] = useState<readonly Findable[]>([])
  const [reading, setReading] = useState(true)
  useEffect(() => {
    let closed = false
    void (async () => {
      const atHand = await entriesAtHand()
      if (closed) return
      setEntries(atHand)
      const bodies = atHand.filter((entry) => entry.kind === 'note').map((entry) => entry.key as RecordId)
      await readBodies(
        bodies,
        (texts) =>
          setEntries((present) =>
            present.map((entry) => {
              const text = entry.kind === 'note' ? texts.get(entry.key) : undefined
              return text === undefined ? entry : { ...entry, text }
            })
          ),
        () => closed
      )
      if (!closed) setReading(false)
    })()
    return () => {
      closed = true
    }
  }, [])
  return { entries, reading }
}
