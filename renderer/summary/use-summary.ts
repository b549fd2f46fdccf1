// The summary in work as the page holds it: the gate's latest view, one call after the other, and the failure to show.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import type { Group, RecordId } from '../../shared/records.ts'
import { failed, type Result } from '../../shared/result.ts'
import type { LedgerEntry, SinceDrafted, SummaryAct, SummaryFormat, SummaryStart } from '../../shared/summary/calls.ts'
import type { SummaryView } from '../../shared/summary/view.ts'
import { todayIn } from '../../shared/times.ts'
import { bridge } from '../bridge.ts'

export type SummaryDesk = {
  /** undefined = on its way, null = no draft in work. */
  readonly view: SummaryView | null | undefined
  /** What has come since the draft in work was made; null = not asked, or taken in. */
  readonly since: SinceDrafted | null
  readonly ledger: readonly LedgerEntry[] | undefined
  readonly failure: Failure | null
  /** What is being waited for. */
  readonly busy: 'checking' | 'saving' | null
  readonly start: (request: Omit<SummaryStart, 'groupId'>) => Promise<boolean>
  readonly act: (act: SummaryAct) => Promise<boolean>
  readonly save: (format: SummaryFormat, today: string) => Promise<LedgerEntry | null>
  readonly saveAgain: (id: RecordId, format: SummaryFormat) => Promise<LedgerEntry | null>
  readonly discard: () => Promise<boolean>
}

export function useSummaryDesk({ id: groupId, zone }: Pick<Group, 'id' | 'zone'>): SummaryDesk {
  const [since, setSince] = useState<SinceDrafted | null>(null)
  const [view, setView] = useState<SummaryView | null | undefined>(undefined)
  const [ledger, setLedger] = useState<readonly LedgerEntry[] | undefined>(undefined)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState<SummaryDesk['busy']>(null)
  const latest = useRef<SummaryView | null>(null)
  const last = useRef<Promise<unknown>>(Promise.resolve())

  const calls = useMemo(() => {
    const show = (next: SummaryView | null): void => {
      latest.current = next
      setView(next)
    }
    /** Calls wait for one another, so that each names the turn the one before it left. */
    const inTurn = <Value>(call: () => Promise<Result<Value>>, use: (value: Value) => void): Promise<Value | null> => {
      const mine = last.current.then(async () => {
        const answer = await call().catch(() => failed<Failure>({ code: 'unexpected' }))
        if (!answer.ok) {
          if (answer.failure.code !== 'save-cancelled') setFailure(answer.failure)
          return null
        }
        setFailure(null)
        use(answer.value)
        return answer.value
      })
      last.current = mine.catch(() => undefined)
      return mine
    }
    const readLedger = (): Promise<unknown> =>
      inTurn(
        () => bridge.summaryLedger({ groupId }),
        ({ entries }) => setLedger(entries)
      )
    const saved = async (call: () => Promise<Result<{ entry: LedgerEntry }>>): Promise<LedgerEntry | null> => {
      setBusy('saving')
      const answer = await inTurn(call, () => {})
      setBusy(null)
      if (answer !== null) await readLedger()
      return answer?.entry ?? null
    }
    const noDraft = failed<Failure>({ code: 'gate-out-of-order' })
    return {
      open: async () => {
        await inTurn(
          () => bridge.summaryOpen({ groupId, today: todayIn(zone, Date.now()) }),
          (found) => {
            show(found.view)
            setSince(found.since)
          }
        )
        await readLedger()
      },
      start: async (request: Omit<SummaryStart, 'groupId'>) =>
        (await inTurn(
          () => bridge.summaryStart({ ...request, groupId }),
          ({ view: made }) => {
            show(made)
            setSince(null)
          }
        )) !== null,
      act: async (act: SummaryAct) => {
        if (act.do === 'check') setBusy('checking')
        const done = await inTurn(
          async () =>
            latest.current === null
              ? noDraft
              : bridge.summaryAct({ draftId: latest.current.draftId, turn: latest.current.turn, act }),
          ({ view: next }) => show(next)
        )
        if (act.do === 'check') setBusy(null)
        return done !== null
      },
      save: async (format: SummaryFormat, today: string) => {
        const entry = await saved(async () =>
          latest.current === null
            ? noDraft
            : bridge.summarySave({ draftId: latest.current.draftId, turn: latest.current.turn, format, today })
        )
        if (entry !== null) show(null)
        return entry
      },
      saveAgain: (id: RecordId, format: SummaryFormat) => saved(() => bridge.summarySaveAgain({ id, format })),
      discard: async () => {
        const done = await inTurn(
          async () => (latest.current === null ? noDraft : bridge.summaryDiscard({ draftId: latest.current.draftId })),
          () => show(null)
        )
        return done !== null
      }
    }
  }, [groupId, zone])

  useEffect(() => void calls.open(), [calls])
  return { view, since, ledger, failure, busy, ...calls }
}
