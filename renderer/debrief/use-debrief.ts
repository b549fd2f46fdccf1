// The debrief being written: read once when it is opened, saved as typed, resumed where it was left.
import { useEffect, useRef, useState } from 'react'
import { emptyDebrief } from '../../shared/empty-debrief.ts'
import type { Agenda, Debrief, Group, PromptUse, RecordDraft, RecordId, Session } from '../../shared/records.ts'
import { database } from '../database.ts'
import { useLive } from '../live.ts'
import { newRecordId } from '../record-id.ts'
import { type OpenEdit, openEdit } from '../save.ts'
import { draftOf } from '../setting.ts'

export type DebriefDraft = RecordDraft<'debrief'>
export type UseDraft = RecordDraft<'promptUse'>
export type Opened = {
  readonly session: Session
  readonly group: Group
  readonly debrief: DebriefDraft
  /** The prompts of the agenda; a use becomes a record once something is said of it. */
  readonly uses: readonly UseDraft[]
}

async function open(sessionId: RecordId): Promise<Opened | null> {
  const session = await database.session.get(sessionId)
  const group = session && (await database.group.get(session.groupId))
  if (!session || !group) return null
  const [kept, said, agenda] = await Promise.all([
    database.debrief.where('sessionId').equals(sessionId).first(),
    database.promptUse.where('sessionId').equals(sessionId).toArray(),
    database.agenda.where('sessionId').equals(sessionId).first()
  ])
  const debrief = kept ? draftOf<Debrief>(kept) : emptyDebrief(newRecordId(), session)
  return { session, group, debrief, uses: usesOf(session, agenda, said) }
}

function usesOf(session: Session, agenda: Agenda | undefined, said: readonly PromptUse[]): readonly UseDraft[] {
  const planned = (agenda?.blocks ?? []).flatMap((block): UseDraft[] => {
    if (block.promptId === null || said.some((use) => use.promptId === block.promptId)) return []
    const { groupId, date } = session
    const about = { groupId, sessionId: session.id, date, promptId: block.promptId, blockId: block.id }
    return [{ id: newRecordId(), kind: 'promptUse', ...about, feedback: null }]
  })
  return [...said.map((use) => draftOf<PromptUse>(use)), ...planned]
}

/** null = there is no such session; undefined = still on its way. Later changes elsewhere do not disturb what is being typed. */
export function useOpened(sessionId: RecordId): Opened | null | undefined {
  const first = useRef<Opened | null | undefined>(undefined)
  const found = useLive(() => open(sessionId), [sessionId])
  if (first.current === undefined || first.current?.session.id !== sessionId) first.current = found
  return first.current
}

export type DebriefEdit = {
  readonly draft: DebriefDraft
  readonly change: (part: Partial<DebriefDraft>) => void
  readonly feedback: (use: UseDraft, answer: PromptUse['feedback']) => void
  readonly answers: ReadonlyMap<RecordId, PromptUse['feedback']>
  readonly finish: () => Promise<boolean>
}

export function useDebriefEdit(opened: Opened): DebriefEdit {
  const [draft, setDraft] = useState(opened.debrief)
  const [answers, setAnswers] = useState<ReadonlyMap<RecordId, PromptUse['feedback']>>(
    () => new Map(opened.uses.map((use) => [use.id, use.feedback]))
  )
  const latest = useRef<DebriefDraft>(draft)
  const alsoSave = useRef(new Map<RecordId, RecordDraft>())
  const edit = useRef<OpenEdit | null>(null)

  useEffect(() => {
    const opening = openEdit(() => [latest.current, ...alsoSave.current.values()])
    edit.current = opening
    return () => void opening.close()
  }, [])

  const change = (part: Partial<DebriefDraft>): void => {
    latest.current = { ...latest.current, ...part }
    setDraft(latest.current)
    edit.current?.changed()
  }
  return {
    draft,
    change,
    answers,
    feedback: (use, answer) => {
      setAnswers((before) => new Map(before).set(use.id, answer))
      alsoSave.current.set(use.id, { ...use, feedback: answer })
      edit.current?.changed()
    },
    finish: async () => {
      const { time, minutesOver } = latest.current.session
      const over = time === 'over' ? minutesOver : time === 'on-time' ? 0 : opened.session.minutesOver
      alsoSave.current.set(opened.session.id, {
        ...draftOf<Session>(opened.session),
        state: 'held',
        minutesOver: over,
        run: null
      })
      change({ finished: true })
      return (await edit.current?.flush())?.ok ?? false
    }
  }
}
