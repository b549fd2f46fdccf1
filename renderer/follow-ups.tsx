// Follow-ups wherever they belong: added in one line, done, let go; saved as typed.
import { useEffect, useId, useRef, useState } from 'react'
import { readFollowUpLine } from '../shared/follow-up-line.ts'
import type { FollowUp, RecordDraft, RecordId } from '../shared/records.ts'
import { useToday } from './clock.ts'
import { database } from './database.ts'
import { FollowUpRow } from './follow-up-row.tsx'
import { useLive } from './live.ts'
import { newRecordId } from './record-id.ts'
import { type OpenEdit, openEdit, saveRecords } from './save.ts'
import { Lines } from './ui/field.tsx'

export type FollowUpPlace = {
  readonly groupId: RecordId | null
  readonly sessionId: RecordId | null
  readonly noteId: RecordId | null
  /** The facilitators' names, so that "…, Joel" is understood. */
  readonly us: readonly string[]
}

type Props = { readonly place: FollowUpPlace; readonly fieldId: string; readonly label?: string | undefined }
type ListProps = Props & {
  /** Which ones are listed; those of the debrief or note unless said. */
  readonly list?: (() => Promise<readonly FollowUp[]>) | undefined
}

/** Follow-ups with a line to add another: those of one debrief or note, or a list of one's own. */
export function FollowUps({ place, fieldId, label = 'What, by when, which of us', list }: ListProps) {
  const rows = useLive(() => list?.() ?? followUpsOf(place), [place.sessionId, place.noteId, place.groupId])
  const [typing, setTyping] = useState<RecordId | null>(null)
  const shown = rows?.filter((row) => row.id !== typing) ?? []
  return (
    <div className="stack">
      {shown.length > 0 ? (
        <ul className="ruled">
          {shown.map((row) => (
            <FollowUpRow key={row.id} followUp={row} />
          ))}
        </ul>
      ) : null}
      <NewFollowUp place={place} fieldId={fieldId} label={label} onTyping={setTyping} />
    </div>
  )
}

async function followUpsOf(place: FollowUpPlace): Promise<FollowUp[]> {
  const found = place.noteId
    ? await database.followUp.where('noteId').equals(place.noteId).toArray()
    : place.sessionId
      ? await database.followUp.where('sessionId').equals(place.sessionId).toArray()
      : []
  return found
    .filter((row) => row.state !== 'let-go')
    .sort((one, other) => (one.due ?? '9999').localeCompare(other.due ?? '9999'))
}

function NewFollowUp({
  place,
  fieldId,
  label,
  onTyping
}: Props & { readonly onTyping: (id: RecordId | null) => void }) {
  const today = useToday()
  const [line, setLine] = useState('')
  const draft = useRef<RecordDraft<'followUp'> | null>(null)
  const edit = useRef<OpenEdit | null>(null)
  const hintId = useId()

  useEffect(() => () => void edit.current?.close(), [])

  const type = (text: string): void => {
    setLine(text)
    if (draft.current === null && text.trim() === '') return
    draft.current = { ...(draft.current ?? blank(place)), what: text.slice(0, 500) }
    onTyping(draft.current.id)
    edit.current ??= openEdit(() => (draft.current && draft.current.what.trim() !== '' ? [draft.current] : []))
    edit.current.changed()
  }
  const finish = (): void => {
    const present = draft.current
    if (present === null) return
    draft.current = null
    setLine('')
    onTyping(null)
    const open = edit.current
    edit.current = null
    const read = readFollowUpLine(present.what, today, place.us)
    if (read.what === '') void open?.flush().then(() => saveRecords([], [present.id]))
    else void open?.flush().then(() => saveRecords([{ ...present, ...read }]))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter ends the line, as anywhere one adds to a list
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey) return
        event.preventDefault()
        finish()
      }}
    >
      <Lines id={fieldId} label={label} value={line} onChange={type} onLeave={finish} maxLength={500} />
      <span id={hintId} className="seen-by-readers-only">
        Enter adds it to the list.
      </span>
    </div>
  )
}

function blank(place: FollowUpPlace): RecordDraft<'followUp'> {
  const { groupId, sessionId, noteId } = place
  return {
    id: newRecordId(),
    kind: 'followUp',
    what: '',
    groupId,
    sessionId,
    noteId,
    due: null,
    who: '',
    state: 'open',
    closedOn: null
  }
}
