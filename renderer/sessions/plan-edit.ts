// What can be changed while a session is planned, as one value with undo, saved as it changes.
import { useEffect, useMemo, useReducer, useRef } from 'react'
import type { Blocks } from '../../shared/agenda/edit.ts'
import { type HistoryAction, historyReducer, startHistory } from '../../shared/agenda/history.ts'
import type { Agenda, RecordDraft, Session } from '../../shared/records.ts'
import { type OpenEdit, openEdit } from '../save.ts'
import { draftOf } from '../setting.ts'

export type PlanEdit = Pick<Session, 'expected' | 'expectedFirstTimers' | 'skipIf' | 'roles'> & {
  readonly blocks: Blocks
}

export type Planning = {
  readonly plan: PlanEdit
  /** `merge`: the same key as the change before makes one step to undo, such as typing in one field. */
  readonly change: (next: Partial<PlanEdit>, merge?: string) => void
  readonly settle: () => void
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
  readonly finish: (done: Partial<RecordDraft<'session'>>) => ReturnType<OpenEdit['flush']>
}

export function usePlanning(session: Session, agenda: Agenda): Planning {
  const [history, dispatch] = useReducer(historyReducer<PlanEdit>, { session, agenda }, (from) =>
    startHistory<PlanEdit>(planOf(from.session, from.agenda))
  )
  const present = useRef({ plan: history.present, done: {} as Partial<RecordDraft<'session'>> })
  const records = useRef({ session, agenda })
  records.current = { session, agenda }
  const edit = useSaving(() => drafts(records.current, present.current))
  const saved = useRef(history.present)

  useEffect(() => {
    present.current = { ...present.current, plan: history.present }
    if (saved.current === history.present) return
    saved.current = history.present
    edit.current?.changed()
  }, [history.present, edit])

  return useMemo(() => {
    const act = (action: HistoryAction<PlanEdit>) => () => dispatch(action)
    return {
      plan: history.present,
      change: (next, merge) =>
        dispatch({ type: 'edit', next: { ...history.present, ...next }, ...(merge === undefined ? {} : { merge }) }),
      settle: act({ type: 'settle' }),
      undo: history.past.length > 0 ? act({ type: 'undo' }) : null,
      redo: history.future.length > 0 ? act({ type: 'redo' }) : null,
      finish: (done) => {
        present.current = { ...present.current, done: { ...present.current.done, ...done } }
        edit.current?.changed()
        return edit.current?.flush() ?? Promise.resolve({ ok: true, value: null })
      }
    }
  }, [history, edit])
}

function useSaving(collect: () => readonly RecordDraft[]): { readonly current: OpenEdit | null } {
  const edit = useRef<OpenEdit | null>(null)
  const latest = useRef(collect)
  latest.current = collect
  useEffect(() => {
    const opened = openEdit(() => latest.current())
    edit.current = opened
    return () => {
      edit.current = null
      void opened.close()
    }
  }, [])
  return edit
}

function planOf(session: Session, agenda: Agenda): PlanEdit {
  const { expected, expectedFirstTimers, skipIf, roles } = session
  return { expected, expectedFirstTimers, skipIf, roles, blocks: agenda.blocks }
}

function drafts(
  records: { readonly session: Session; readonly agenda: Agenda },
  present: { readonly plan: PlanEdit; readonly done: Partial<RecordDraft<'session'>> }
): readonly RecordDraft[] {
  const { blocks, ...fields } = present.plan
  return [
    { ...draftOf(records.session), ...fields, ...present.done },
    { ...draftOf(records.agenda), blocks: [...blocks] }
  ]
}
