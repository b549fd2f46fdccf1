// The rows under the search field: what can be done, what was found, and then what was found with a word like the typed one.
import { memo, type ReactNode } from 'react'
import type { PlainDate } from '../../shared/dates.ts'
import type { Run, SearchHit } from '../../shared/search.ts'
import type { Command } from '../command.ts'
import { hitFacts, hitTitle, kindNames } from './words.ts'

export type Row =
  | { readonly sort: 'command'; readonly command: Command }
  | { readonly sort: 'hit'; readonly hit: SearchHit }

type Props = {
  readonly rows: readonly Row[]
  /** The place of the chosen one. */
  readonly at: number
  /** The rows belong to what was typed before; the new ones are on their way. */
  readonly isBusy: boolean
  readonly today: PlainDate
  /** Of groups that are not the present one. */
  readonly groupNames: ReadonlyMap<string, string>
  readonly onOpen: (row: Row) => void
}

export function Rows({ rows, at, isBusy, today, groupNames, onOpen }: Props) {
  const drawn = rows.map((row, place) => {
    const key = row.sort === 'command' ? row.command.key : `${row.hit.kind} ${row.hit.id}`
    const group = row.sort === 'hit' ? groupNames.get(row.hit.groupId ?? '') : undefined
    return <RowOf key={key} row={row} place={place} isChosen={place === at} {...{ today, group, onOpen }} />
  })
  const near = rows.findIndex((row) => row.sort === 'hit' && row.hit.isNear)
  const exact = near < 0 ? drawn : drawn.slice(0, near)
  return (
    <div className="palette-list">
      <div id="hits" role="listbox" aria-label="Found" aria-busy={isBusy} tabIndex={-1}>
        {exact}
        {near < 0 ? null : (
          // biome-ignore lint/a11y/useSemanticElements: options that belong together inside a list of options
          <div role="group" aria-label="With a word like it">
            {near > 0 ? (
              <p className="hit-break" aria-hidden="true">
                With a word like it
              </p>
            ) : null}
            {drawn.slice(near)}
          </div>
        )}
      </div>
    </div>
  )
}

type RowProps = {
  readonly row: Row
  readonly place: number
  readonly isChosen: boolean
  readonly today: PlainDate
  readonly group: string | undefined
  readonly onOpen: (row: Row) => void
}

const RowOf = memo(function RowOf({ row, place, isChosen, today, group, onOpen }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above moves through the list and opens with Enter
    <div
      id={`hit-${place}`}
      className={isChosen ? 'hit is-on' : 'hit'}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      onClick={() => onOpen(row)}
    >
      {row.sort === 'command' ? (
        <Kind name="Do" facts={row.command.shortcut}>
          {row.command.label}
        </Kind>
      ) : (
        <>
          <Kind name={kindNames[row.hit.kind]} facts={hitFacts(row.hit, today)} group={group}>
            <Marked runs={hitTitle(row.hit, today)} />
          </Kind>
          {row.hit.snippet.length > 0 ? (
            <span className="hit-text">
              <Marked runs={row.hit.snippet} />
            </span>
          ) : null}
        </>
      )}
    </div>
  )
})

type KindProps = {
  readonly name: string
  readonly facts: string | undefined
  readonly group?: string | undefined
  readonly children: ReactNode
}

function Kind({ name, facts, group, children }: KindProps) {
  return (
    <>
      <span className="hit-kind">
        <b>{name}</b> {facts}
        {group ? <span className="hit-group"> {group}</span> : null}
      </span>
      <span className="hit-title">{children}</span>
    </>
  )
}

function Marked({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, place) => {
    const key = `${place}${run.text}`
    return run.hit ? <mark key={key}>{run.text}</mark> : <span key={key}>{run.text}</span>
  })
}
