// Search, above whatever page is open: one field, what can be done, what was found, and how to narrow it.
import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import type { Group, RecordId } from '../../shared/records.ts'
import type { SearchAnswer } from '../../shared/search.ts'
import { useToday } from '../clock.ts'
import type { Command } from '../command.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useCurrentGroup, useLive } from '../live.ts'
import { Choice } from '../ui/choices.tsx'
import { Icon } from '../ui/icon.tsx'
import { useSearch } from '../use-search.ts'
import { Filters, KindTabs } from './filters.tsx'
import { fittingCommands } from './fitting-commands.ts'
import { everything, filterOf, looksInSafety, type Narrowed } from './narrow.ts'
import { openHit } from './open-hit.ts'
import { type Row, Rows } from './rows.tsx'
import { useSaid } from './use-said.ts'
import { foundWords } from './words.ts'

const atOnce = 20
type Props = { readonly commands: readonly Command[]; readonly onClose: () => void }

export function Search({ commands, onClose }: Props) {
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size="auto"
      yOffset="4rem"
      transitionProps={{ duration: 0 }}
      classNames={{ content: 'palette palette-open', overlay: 'mantine-overlay' }}
    >
      <Modal.Overlay backgroundOpacity={0} />
      <Modal.Content aria-label="Search" radius={12}>
        <Palette commands={commands} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  )
}

function Palette({ commands, onClose }: Props) {
  const today = useToday()
  const [typed, setTyped] = useState('')
  const [narrowed, setNarrowed] = useState<Narrowed>(everything)
  const [chosen, setChosen] = useState<number | null>(null)
  const [most, setMost] = useState(atOnce)
  const filter = useMemo(() => filterOf(narrowed, today), [narrowed, today])
  const { answer, failure, isBusy } = useSearch(typed, filter, most)
  const rows = useRows(narrowed.tab === 'all' ? commands : none, typed, answer)
  // Enter opens what was found rather than doing something nobody asked for.
  const first = Math.max(
    0,
    rows.findIndex(({ sort }) => sort === 'hit')
  )
  const at = Math.min(chosen ?? first, rows.length - 1)
  const { group, groupNames } = useGroupsAround()
  const opening = useOpening(rows[at], isBusy, group?.id ?? null, onClose)
  const said = foundWords(answer, typed, looksInSafety(narrowed))
  const heard = useSaid(isBusy ? '' : said)
  const refusal = opening.refused ?? failure
  const anew = (): void => {
    setChosen(null)
    setMost(atOnce)
    opening.forget()
  }
  const narrow = (part: Partial<Narrowed>): void => {
    setNarrowed({ ...narrowed, ...part })
    anew()
  }
  return (
    <>
      <div className="palette-field">
        <Icon of={IconSearch} />
        <input
          role="combobox"
          aria-label="Search this notebook"
          aria-expanded={rows.length > 0}
          aria-controls="hits"
          aria-activedescendant={rows[at] ? `hit-${at}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          maxLength={10_000}
          data-autofocus=""
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            anew()
          }}
          onKeyDown={(event) => pressed(event, at, rows.length, setChosen, opening.open)}
        />
        <button className="bar-item" type="button" onClick={onClose}>
          Close
        </button>
      </div>
      <KindTabs narrowed={narrowed} onChange={narrow} />
      <Filters narrowed={narrowed} onChange={narrow} />
      {refusal ? (
        <div className="palette-failure">
          <FailureNotice failure={refusal} />
        </div>
      ) : null}
      <Rows {...{ rows, at, isBusy, today, groupNames }} onOpen={opening.openRow} />
      <div className="palette-foot">
        <p className="hint" aria-hidden="true">
          {said}
        </p>
        {answer?.more ? (
          <button className="button quiet small" type="button" onClick={() => setMost(most + 100)}>
            Show more
          </button>
        ) : null}
        {narrowed.tab === 'all' ? (
          <Choice checked={narrowed.safety} onChange={(safety) => narrow({ safety })}>
            Also look in the safety record
          </Choice>
        ) : null}
      </div>
      <p className="seen-by-readers-only" role="status">
        {heard}
      </p>
    </>
  )
}

const none: readonly Command[] = []

function useRows(commands: readonly Command[], typed: string, answer: SearchAnswer | null): readonly Row[] {
  return useMemo(() => {
    const doing = fittingCommands(commands, typed).map((command): Row => ({ sort: 'command', command }))
    const found = (answer?.hits ?? []).map((hit): Row => ({ sort: 'hit', hit }))
    return [...doing, ...found]
  }, [commands, typed, answer])
}

type Opening = {
  /** Opens the chosen row; while a newer answer is on its way, the first one of that. */
  readonly open: () => void
  readonly openRow: (row: Row) => void
  readonly forget: () => void
  readonly refused: Failure | null
}

function useOpening(chosen: Row | undefined, isBusy: boolean, group: RecordId | null, onClose: () => void): Opening {
  const [refused, setRefused] = useState<Failure | null>(null)
  const [isWaiting, setWaiting] = useState(false)
  const openRow = async (row: Row): Promise<void> => {
    setWaiting(false)
    if (row.sort === 'hit') {
      onClose()
      await openHit(row.hit, group)
      return
    }
    const done = await row.command.run()
    if (done.ok) onClose()
    else setRefused(done.failure)
  }
  useEffect(() => {
    if (!isWaiting || isBusy) return
    if (chosen) void openRow(chosen)
    else setWaiting(false)
  })
  return {
    open: () => {
      if (isBusy) setWaiting(true)
      else if (chosen) void openRow(chosen)
    },
    openRow: (row) => void openRow(row),
    forget: () => {
      setRefused(null)
      setWaiting(false)
    },
    refused
  }
}

function useGroupsAround(): {
  readonly group: Group | null | undefined
  readonly groupNames: ReadonlyMap<string, string>
} {
  const group = useCurrentGroup()
  const groups = useLive(() => database.group.toArray(), [])
  const groupNames = useMemo(
    () => new Map((groups ?? []).filter(({ id }) => id !== group?.id).map(({ id, name }) => [id as string, name])),
    [groups, group?.id]
  )
  return { group, groupNames }
}

function pressed(
  event: KeyboardEvent,
  at: number,
  count: number,
  choose: (place: number) => void,
  open: () => void
): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
    event.preventDefault()
    open()
  } else if (step !== 0 && count > 0) {
    event.preventDefault()
    const next = (at + step + count) % count
    choose(next)
    document.getElementById(`hit-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
}
