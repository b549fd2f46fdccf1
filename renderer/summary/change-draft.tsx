// A draft in work, made anew: on another period or k, or with the lines and counts that have come since.
import type { Group } from '../../shared/records.ts'
import type { SinceDrafted } from '../../shared/summary/calls.ts'
import { type Period, upToToday } from '../../shared/summary/periods.ts'
import type { SummaryView } from '../../shared/summary/view.ts'
import { capitalised, counted } from '../../shared/summary/words.ts'
import { useToday } from '../clock.ts'
import { useHeld } from '../held.ts'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/dialog.tsx'
import { Notice } from '../ui/words.tsx'
import { OnThePage, OwnDates } from './draft-fields.tsx'
import type { SummaryDesk } from './use-summary.ts'

type Props = { readonly desk: SummaryDesk; readonly view: SummaryView; readonly group: Group }

/** Says what has come since the draft was made, and takes it in. */
export function ComeSince({ desk, view, group }: Props) {
  const today = useToday(group.zone)
  const words = sinceInWords(desk.since)
  if (words === null) return null
  const { from, to, k, preparedBy, lookFor } = view
  return (
    <Notice
      actions={
        <Button small onPress={() => void desk.start({ from, to, k, preparedBy, lookFor, today })}>
          Take it in
        </Button>
      }
    >
      {words} Your own words and decisions stay; the draft is checked once more.
    </Notice>
  )
}

/** Null where nothing has come. */
export function sinceInWords(since: SinceDrafted | null): string | null {
  if (since === null || (since.lines === 0 && !since.counts)) return null
  const lines = since.lines === 0 ? null : counted(since.lines, 'shared line', 'shared lines')
  const what = lines === null ? 'the counts' : since.counts ? `${lines} and the counts` : lines
  const have = since.lines === 1 && !since.counts ? 'has' : 'have'
  return `${capitalised(what)} ${have} changed since this draft was made.`
}

export function ChangeDraft({ desk, view, group }: Props) {
  const [opened, setOpened] = useHeld('draft-change', false)
  return (
    <>
      <Button look="quiet" small onPress={() => setOpened(true)}>
        Change the period or the counts
      </Button>
      <Panel opened={opened} title="Change the period or the counts" onClose={() => setOpened(false)}>
        {opened ? <Form desk={desk} view={view} group={group} onDone={() => setOpened(false)} /> : null}
      </Panel>
    </>
  )
}

function Form({ desk, view, group, onDone }: Props & { readonly onDone: () => void }) {
  const today = useToday(group.zone)
  const [period, setPeriod] = useHeld<Period>('draft-period', { from: view.from, to: view.to })
  const [k, setK] = useHeld('draft-k', view.k)
  const [preparedBy, setPreparedBy] = useHeld('draft-prepared-by', view.preparedBy)
  const past = period.from <= period.to ? upToToday(period, today) : null
  const moved = period.from !== view.from || period.to !== view.to
  const make = async (): Promise<void> => {
    if (past && (await desk.start({ ...past, k, preparedBy, lookFor: view.lookFor, today }))) onDone()
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <OwnDates period={period} onChange={setPeriod} />
      <OnThePage preparedBy={preparedBy} onPreparedBy={setPreparedBy} k={k} onK={setK} />
      <p className="hint" role="status">
        {moved
          ? 'For other dates the draft is written anew. What you typed under “Facilitators” stays.'
          : 'Your own words and decisions stay; the draft is checked once more.'}
      </p>
      <div className="actions">
        <Button look="main" type="submit" waiting={past === null}>
          Make the draft anew
        </Button>
        <Button onPress={onDone}>Leave it as it is</Button>
      </div>
    </form>
  )
}
