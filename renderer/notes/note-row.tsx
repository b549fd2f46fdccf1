// One note or debrief in the list: its date in the margin, its title and first words on the page.
import { useState } from 'react'
import { addDays, friendlyDate, friendlyDateFrom } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import { themeTags } from '../../shared/notes/theme-tags.ts'
import type { Debrief, Note } from '../../shared/records.ts'
import { recordsOfNote, trashDays } from '../../shared/retention.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { HoldWarning } from '../hold-warning.tsx'
import { Link } from '../link.tsx'
import { useSetting } from '../live.ts'
import { removeForGood } from '../removal.ts'
import { saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { LeavesTag } from '../ui/papers.tsx'
import { debriefSnippet, type Row } from './list.ts'
import { marginDate } from './margin-date.ts'

export function NoteRow({ row, today }: { readonly row: Row; readonly today: string }) {
  return row.kind === 'note' ? (
    <OfNote note={row.note} today={today} />
  ) : (
    <OfDebrief debrief={row.debrief} today={today} />
  )
}

function OfNote({ note, today }: { readonly note: Note; readonly today: string }) {
  return (
    <article className="entry is-note">
      <div className="side">
        <p className="head">{note.pinned ? 'Pinned' : 'Note'}</p>
        <p>{marginDate(note.date, today)}</p>
      </div>
      <div className="note-row">
        <h3>
          <Link to={{ screen: 'note', id: note.id }}>
            <bdi>{note.title.trim() === '' ? 'Untitled' : note.title}</bdi>
          </Link>
        </h3>
        {note.snippet === '' ? null : (
          <p className="snippet" dir="auto">
            {note.snippet}
          </p>
        )}
        {note.themes.length > 0 ? (
          <p className="small soft">{note.themes.map((theme) => `#${themeTags[theme]}`).join('  ')}</p>
        ) : null}
        {note.hasShareable ? <LeavesTag>Part of it may be shared</LeavesTag> : null}
        {note.trashedOn === null ? null : <InTrash note={note} trashedOn={note.trashedOn} />}
      </div>
    </article>
  )
}

function InTrash({ note, trashedOn }: { readonly note: Note; readonly trashedOn: string }) {
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const held = useSetting()?.hold ?? false
  return (
    <div className="actions">
      <span className="hint">
        {held
          ? 'Held, because you were asked to keep records'
          : `Stays until ${friendlyDate(addDays(trashedOn, trashDays))}`}
      </span>
      <Button small onPress={() => void saveRecords([{ ...draftOf<Note>(note), trashedOn: null }])}>
        Take it back
      </Button>
      {held ? null : (
        <Button look="quiet" small onPress={() => setAsking(true)}>
          Remove it now
        </Button>
      )}
      <Dialog
        opened={asking}
        title="Remove this note for good?"
        safe={{ label: 'Keep it in the trash', onPress: () => setAsking(false) }}
        other={{
          label: 'Remove it for good',
          final: true,
          onPress: () => {
            setAsking(false)
            void removeForGood([], recordsOfNote(note)).then((done) => setFailure(done.ok ? null : done.failure))
          }
        }}
      >
        <p>
          The note and its earlier versions go from this notebook and from the backups it made. Copies made elsewhere
          are not reached.
        </p>
        <HoldWarning />
      </Dialog>
      {failure ? <FailureNotice failure={failure} /> : null}
    </div>
  )
}

function OfDebrief({ debrief, today }: { readonly debrief: Debrief; readonly today: string }) {
  return (
    <article className="entry is-note">
      <div className="side">
        <p className="head">Debrief</p>
        <p>{marginDate(debrief.date, today)}</p>
      </div>
      <div className="note-row">
        <h3>
          <Link to={{ screen: 'debrief', id: debrief.sessionId }}>{friendlyDateFrom(debrief.date, today)}</Link>
        </h3>
        <p className="snippet" dir="auto">
          {debriefSnippet(debrief)}
        </p>
        {debrief.themes.length > 0 ? (
          <p className="small soft">{debrief.themes.map((theme) => `#${themeTags[theme]}`).join('  ')}</p>
        ) : null}
        {debrief.finished ? null : <p className="small soft">Not finished. It opens where you left it.</p>}
      </div>
    </article>
  )
}
