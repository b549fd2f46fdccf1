// The keep-until review: what has reached the end of its time, by kind; she ticks, and nothing goes without her yes.
import { useEffect, useState } from 'react'
import { addDays } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import type { RecordDraft, RecordId, Setting } from '../../shared/records.ts'
import { type Due, dueKinds, longerDays } from '../../shared/retention.ts'
import { useToday } from '../clock.ts'
import { loading } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useLive, useSetting } from '../live.ts'
import { dueNow, goneWords, purge } from '../removal.ts'
import { navigate } from '../router.ts'
import { saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'
import { makeStore, useStore } from '../store.ts'
import { Button } from '../ui/button.tsx'
import { Entry, Leaf, PageHeading } from '../ui/leaf.tsx'
import { showToast } from '../ui/toast.tsx'
import { EmptyState, Notice, Waiting } from '../ui/words.tsx'
import { DueList } from './due-list.tsx'
import { pauseWords, type Ticked } from './due-words.ts'
import { ReviewFoot } from './review-foot.tsx'
import './review.css'

/** Kept while she looks at a page and comes back. */
const ticks = makeStore<Ticked>(new Set())

export function Review() {
  const setting = useSetting()
  const isLoaded = useStore(loading).step === 'done'
  if (!setting || !isLoaded) return <Waiting label="Looking for what is due" />
  return <OpenReview setting={setting} />
}

function OpenReview({ setting }: { readonly setting: Setting }) {
  const today = useToday()
  const now = useLive(() => dueNow(setting, today), [setting, today])
  const ticked = useStore(ticks)
  const review = useReview(now?.due ?? [], ticked, today)
  if (!now) return <Waiting label="Looking for what is due" />
  const { due, pause } = now
  return (
    <>
      <Leaf screen="keep-review">
        <Entry beside="title" side={<p className="head">Keep until</p>}>
          <PageHeading>What has reached its time</PageHeading>
          <p className="under-title soft">
            Nothing goes until you say so. What you do not tick stays. Copies made elsewhere, such as a stick put away
            or a printed page, are not reached.
          </p>
          {pause ? <Notice tone="look">{pauseWords[pause]}</Notice> : null}
          {review.left > 0 ? (
            <Notice tone="look">
              {review.left === 1 ? 'One of them is' : `${review.left} of them are`} not due any more, and stayed.
            </Notice>
          ) : null}
          {review.failure ? <FailureNotice failure={review.failure} /> : null}
          {due.length === 0 && !pause ? (
            <EmptyState
              action={<Button onPress={() => navigate({ screen: 'settings' })}>How long things are kept</Button>}
            >
              Nothing has reached its time. There is nothing to do.
            </EmptyState>
          ) : null}
        </Entry>
        {dueKinds.map((kind) => {
          const ofKind = due.filter((one) => one.kind === kind)
          return ofKind.length === 0 ? null : (
            <DueList
              key={kind}
              kind={kind}
              due={ofKind}
              days={setting.keepDays}
              today={today}
              ticked={ticked}
              onTick={review.tick}
            />
          )
        })}
      </Leaf>
      {due.length > 0 ? (
        <ReviewFoot
          ticked={review.chosen.length}
          of={due.length}
          busy={review.busy}
          onRemove={review.remove}
          onKeep={review.keep}
        />
      ) : null}
    </>
  )
}

function useReview(due: readonly Due[], ticked: Ticked, today: string) {
  const [busy, setBusy] = useState(false)
  const [left, setLeft] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  const chosen = due.filter(({ record }) => ticked.has(record.id))
  useEffect(() => {
    // Ids of what is no longer due are not carried along.
    const known = new Set(due.map(({ record }) => record.id))
    const kept = [...ticks.get()].filter((id) => known.has(id))
    if (due.length > 0 && kept.length < ticks.get().size) ticks.set(new Set(kept))
  }, [due])
  const tick = (ids: readonly RecordId[], on: boolean): void => {
    const next = new Set(ticks.get())
    for (const id of ids) on ? next.add(id) : next.delete(id)
    ticks.set(next)
  }
  const remove = async (): Promise<void> => {
    setBusy(true)
    const done = await purge(chosen.map(({ record }) => record.id))
    setBusy(false)
    setFailure(done.ok ? null : done.failure)
    if (!done.ok) return
    setLeft(done.value.left)
    ticks.set(new Set())
    const { removed, backups } = done.value
    showToast({
      text: goneWords(`${removed === 1 ? 'It is' : `All ${removed} are`} gone, from the backups too.`, backups)
    })
  }
  const keep = async (): Promise<void> => {
    const keepUntil = addDays(today, longerDays)
    const longer = chosen.map(({ record }): RecordDraft => {
      const draft = { ...draftOf(record), keepUntil } as RecordDraft
      return draft.kind === 'note' ? { ...draft, trashedOn: null } : draft
    })
    const saved = await saveRecords(longer)
    setFailure(saved.ok ? null : saved.failure)
    if (!saved.ok) return
    ticks.set(new Set())
    showToast({
      text:
        longer.length === 1
          ? 'It stays, and comes up again in three months.'
          : `${longer.length} stay, and come up again in three months.`
    })
  }
  return { busy, left, failure, chosen, tick, remove: () => void remove(), keep: () => void keep() }
}
