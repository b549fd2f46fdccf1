// How a search is narrowed: the kinds as tabs, then group, theme, person and time, each in words.
import { type ReactNode, useId, useState } from 'react'
import { type ThemeId, themeIds, themeNames } from '../../shared/prompts/prompt-schema.ts'
import type { RecordId } from '../../shared/records.ts'
import { database } from '../database.ts'
import { useLive } from '../live.ts'
import { everything, isNarrowed, type Narrowed, tabs, type When, whens } from './narrow.ts'

type Props = { readonly narrowed: Narrowed; readonly onChange: (part: Partial<Narrowed>) => void }

export function KindTabs({ narrowed, onChange }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that belong together, not fields of a form
    <div className="tabs palette-tabs" role="group" aria-label="Show">
      {tabs.map(({ tab, label }) => (
        <button key={tab} type="button" aria-pressed={tab === narrowed.tab} onClick={() => onChange({ tab })}>
          {label}
        </button>
      ))}
    </div>
  )
}

/** Always in sight where there is room for them above what was found; else behind a word. */
export function Filters(props: Props) {
  const [isRoomy] = useState(hasRoom)
  if (isRoomy) return <Choices {...props} />
  return (
    <details className="palette-narrow">
      <summary>{isNarrowed(props.narrowed) ? 'Narrowed down' : 'Narrow it down'}</summary>
      <Choices {...props} />
    </details>
  )
}

const leastRoom = 40

/** In heights of the text, so that a large text counts like a small window. */
function hasRoom(): boolean {
  return innerHeight / Number.parseFloat(getComputedStyle(document.documentElement).fontSize) >= leastRoom
}

function Choices({ narrowed, onChange }: Props) {
  const choices = useLive(choicesAtHand, [])
  const { groupId, theme, personId, when } = narrowed
  const groups = choices?.groups ?? []
  const people = (choices?.people ?? []).filter((person) => groupId === null || person.groupId === groupId)
  return (
    // biome-ignore lint/a11y/useSemanticElements: choices that belong together, not a form that is sent
    <div className="palette-filters" role="group" aria-label="Narrow it down">
      {groups.length > 1 ? (
        <Choose
          label="Group"
          value={groupId ?? ''}
          onChange={(id) => onChange({ groupId: (id || null) as RecordId | null, personId: null })}
        >
          <option value="">All groups</option>
          {groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choose>
      ) : null}
      <Choose label="When" value={when} onChange={(next) => onChange({ when: next as When })}>
        {whens.map((one) => (
          <option key={one.when} value={one.when}>
            {one.label}
          </option>
        ))}
      </Choose>
      <Choose label="Theme" value={theme ?? ''} onChange={(id) => onChange({ theme: (id || null) as ThemeId | null })}>
        <option value="">Any theme</option>
        {themeIds.map((id) => (
          <option key={id} value={id}>
            {themeNames[id]}
          </option>
        ))}
      </Choose>
      {people.length > 0 || personId !== null ? (
        <Choose
          label="Person"
          value={personId ?? ''}
          onChange={(id) => onChange({ personId: (id || null) as RecordId | null })}
        >
          <option value="">Anybody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choose>
      ) : null}
      {when === 'between' ? (
        <>
          <Day label="From" value={narrowed.from} onChange={(from) => onChange({ from })} />
          <Day label="To" value={narrowed.to} onChange={(to) => onChange({ to })} />
        </>
      ) : null}
      {isNarrowed(narrowed) ? (
        <button
          type="button"
          className="button quiet small palette-again"
          onClick={() => onChange({ ...everything, tab: narrowed.tab, safety: narrowed.safety })}
        >
          Look everywhere again
        </button>
      ) : null}
    </div>
  )
}

type AtHand = {
  readonly groups: readonly { readonly id: RecordId; readonly name: string }[]
  readonly people: readonly { readonly id: RecordId; readonly groupId: RecordId; readonly name: string }[]
}

/** Archived groups too: what they left is still to be found. */
async function choicesAtHand(): Promise<AtHand> {
  const groups = await database.group.toArray()
  const people = await database.person.toArray()
  return {
    groups: groups
      .toSorted(
        (one, other) =>
          Number(one.archivedOn !== null) - Number(other.archivedOn !== null) || one.name.localeCompare(other.name)
      )
      .map(({ id, name, archivedOn }) => ({ id, name: archivedOn === null ? name : `${name} (archived)` })),
    people: people
      .map(({ id, groupId, nickname }) => ({ id, groupId, name: nickname }))
      .toSorted((one, other) => one.name.localeCompare(other.name))
  }
}

type ChooseProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ReactNode
}

function Choose({ label, value, onChange, children }: ChooseProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  )
}

function Day({ label, value, onChange }: Omit<ChooseProps, 'children'>) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="input" type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  )
}
