// Before a draft: which period, which sessions are not settled yet, which names to look for, and the earlier summaries.
import { useState } from 'react'
import type { Group, RecordId } from '../../shared/records.ts'
import {
  isWithin,
  type Period,
  type PeriodPreset,
  periodAround,
  periodInWords,
  stepPeriod,
  upToToday
} from '../../shared/summary/periods.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { useLive, useSetting } from '../live.ts'
import { Button } from '../ui/button.tsx'
import { CircleOne } from '../ui/choices.tsx'
import { Entry, Leaf, PageHeading } from '../ui/leaf.tsx'
import { EmptyState, Waiting } from '../ui/words.tsx'
import { OnThePage, OwnDates } from './draft-fields.tsx'
import { Ledger } from './ledger.tsx'
import { NamesToLookFor, namesFrom } from './names-to-look-for.tsx'
import { type Unsettled, UnsettledSessions, unsettledIn } from './unsettled-sessions.tsx'
import type { SummaryDesk } from './use-summary.ts'

type Props = { readonly desk: SummaryDesk; readonly group: Group; readonly onOpen: (id: RecordId) => void }

export function ChoosePeriod({ desk, group, onOpen }: Props) {
  const today = useToday(group.zone)
  const sessions = useLive(() => database.session.where('groupId').equals(group.id).toArray(), [group.id])
  const debriefs = useLive(() => database.debrief.filter(({ groupId }) => groupId === group.id).toArray(), [group.id])
  const setting = useSetting()
  if (!sessions || !debriefs) return <Waiting label="Opening the summary" />
  const past = sessions.filter(({ date }) => date <= today)
  return (
    <Leaf screen="summary-start">
      <Entry beside="title" side={<p className="head">{group.name}</p>}>
        <PageHeading>Summary</PageHeading>
        {past.length === 0 && debriefs.length === 0 ? (
          <EmptyState>After a session is debriefed, its shareable lines appear here.</EmptyState>
        ) : (
          <p className="when">
            For the steering committee. Nothing leaves this computer until you have read every word and saved it
            yourself.
          </p>
        )}
        {desk.failure ? <FailureNotice failure={desk.failure} /> : null}
      </Entry>
      {past.length > 0 ? (
        <Form
          desk={desk}
          group={group}
          today={today}
          k={setting?.k ?? 5}
          dates={past.map(({ date }) => date)}
          unsettled={unsettledIn(past, debriefs)}
        />
      ) : null}
      <Ledger entries={desk.ledger ?? []} onOpen={onOpen} />
    </Leaf>
  )
}

type FormProps = {
  readonly desk: SummaryDesk
  readonly group: Group
  readonly today: string
  readonly k: number
  readonly dates: readonly string[]
  readonly unsettled: readonly Unsettled[]
}

function Form({ desk, group, today, k: usualK, dates, unsettled }: FormProps) {
  const [preset, setPreset] = useHeld<PeriodPreset | 'own'>('summary-preset', 'quarter')
  const [whole, setWhole] = useState<Period>(() => likelyPeriod('quarter', dates, today))
  const [k, setK] = useHeld('summary-k', usualK)
  const [preparedBy, setPreparedBy] = useHeld('summary-prepared-by', 'the two facilitators')
  const [names, setNames] = useHeld('summary-names', '')
  const period = upToToday(whole, today)
  const right = period !== null && whole.from <= whole.to
  const count = dates.filter((date) => period !== null && isWithin(date, period)).length
  const make = (): void => {
    if (period === null) return
    void desk.start({ ...period, k, preparedBy, lookFor: namesFrom(names), today })
  }
  return (
    <>
      <Entry beside="row" side={<h2>Period</h2>}>
        <div className="stack">
          <CircleOne
            legend="Which period?"
            legendHidden
            value={preset}
            options={[
              { value: 'month', label: 'A month' },
              { value: 'quarter', label: 'A quarter' },
              { value: 'year', label: 'A year' },
              { value: 'own', label: 'Other dates' }
            ]}
            onChange={(next) => {
              setPreset(next)
              if (next !== 'own') setWhole(likelyPeriod(next, dates, today))
            }}
          />
          {preset === 'own' ? (
            <OwnDates period={whole} onChange={setWhole} />
          ) : (
            <div className="actions">
              <p className="read period-words" aria-live="polite">
                {period ? periodInWords(period) : periodInWords(whole)}
              </p>
              <Button small onPress={() => setWhole(stepPeriod(preset, whole, -1))}>
                Earlier
              </Button>
              {stepPeriod(preset, whole, 1).from <= today ? (
                <Button small onPress={() => setWhole(stepPeriod(preset, whole, 1))}>
                  Later
                </Button>
              ) : null}
            </div>
          )}
          <p className="hint" role="status">
            {count === 0
              ? 'No session of the group lies in these dates.'
              : `${count === 1 ? 'One session' : `${count} sessions`} in these dates.`}
          </p>
        </div>
      </Entry>
      {period ? (
        <UnsettledSessions sessions={unsettled.filter(({ session }) => isWithin(session.date, period))} />
      ) : null}
      <NamesToLookFor value={names} onChange={setNames} group={group} />
      <Entry beside="base" side={<h2>On the page</h2>}>
        <div className="stack">
          <OnThePage preparedBy={preparedBy} onPreparedBy={setPreparedBy} k={k} onK={setK} />
          <div className="actions">
            <Button look="main" waiting={!right || count === 0} onPress={make}>
              Make the draft
            </Button>
          </div>
        </div>
      </Entry>
    </>
  )
}

/** The latest period of this kind that holds sessions; the one before today's where today's has only begun. */
function likelyPeriod(preset: PeriodPreset, dates: readonly string[], today: string): Period {
  const latest = periodAround(preset, [...dates].sort().at(-1) ?? today)
  const before = stepPeriod(preset, latest, -1)
  const count = (period: Period): number => dates.filter((date) => isWithin(date, period)).length
  return latest.to >= today && count(before) > 0 && count(latest) * 2 < count(before) ? before : latest
}
