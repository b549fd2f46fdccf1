// What a note is, in its margin: its session, themes, pin, earlier versions, and the way to the trash.
import { friendlyDateFrom } from '../../shared/dates.ts'
import { themeTags } from '../../shared/notes/theme-tags.ts'
import type { Session } from '../../shared/records.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { Link } from '../link.tsx'
import { useCurrentGroup, useLive } from '../live.ts'
import { navigate } from '../router.ts'
import { Menu, type MenuRow } from '../ui/menu.tsx'
import { showToast } from '../ui/toast.tsx'
import { marginDate } from './margin-date.ts'
import type { NoteEdit } from './use-note.ts'

type Props = { readonly edit: NoteEdit; readonly onVersions: () => void; readonly onFollowUp: () => void }
const offered = 5

export function NoteFacts({ edit, onVersions, onFollowUp }: Props) {
  const { draft, change } = edit
  const today = useToday()
  const session = useLive(
    () => (draft.sessionId ? database.session.get(draft.sessionId) : undefined),
    [draft.sessionId]
  )
  const trash = (): void => {
    change({ trashedOn: today })
    navigate({ screen: 'notes' })
    showToast({ text: 'The note is in the trash. It stays there for 30 days, then it goes for good.' })
  }
  return (
    <div className="side beside-title note-facts">
      <p className="head">Private note</p>
      {session ? (
        <p>
          <Link to={{ screen: 'session', id: session.id }}>{marginDate(session.date, today)}</Link>
        </p>
      ) : (
        <p>{marginDate(draft.date, today)}</p>
      )}
      {draft.themes.map((theme) => (
        <p key={theme}>#{themeTags[theme]}</p>
      ))}
      {draft.pinned ? <p>Pinned</p> : null}
      <p>
        <button type="button" className="side-link" onClick={onVersions}>
          Earlier versions
        </button>
      </p>
      {draft.trashedOn === null ? (
        <p>
          <button type="button" className="side-link" onClick={onFollowUp}>
            Add a follow-up
          </button>
        </p>
      ) : null}
      {session ? null : <SessionChoice edit={edit} today={today} />}
      <p>
        <Menu label="This note" rows={moreRows(edit, trash)}>
          <button type="button" className="side-link">
            More
          </button>
        </Menu>
      </p>
    </div>
  )
}

function SessionChoice({ edit, today }: { readonly edit: NoteEdit; readonly today: string }) {
  const { draft, change } = edit
  const group = useCurrentGroup()
  const groupId = draft.groupId ?? group?.id ?? null
  const sessions = useLive(() => lastSessions(groupId, today), [groupId, today]) ?? []
  if (sessions.length === 0) return null
  const rows = sessions.map((session) => ({
    key: session.id,
    label: friendlyDateFrom(session.date, today),
    onPress: () => change({ sessionId: session.id, groupId: session.groupId, date: session.date })
  }))
  return (
    <p>
      <Menu label="Session" rows={rows}>
        <button type="button" className="side-link">
          Link to a session
        </button>
      </Menu>
    </p>
  )
}

function moreRows({ draft, change }: NoteEdit, trash: () => void): readonly MenuRow[] {
  const pin: MenuRow = {
    key: 'pin',
    label: draft.pinned ? 'Take off the pin' : 'Pin it to the top',
    onPress: () => change({ pinned: !draft.pinned })
  }
  const unlink: MenuRow = {
    key: 'unlink',
    label: 'Take it off the session',
    onPress: () => change({ sessionId: null })
  }
  const toTrash: MenuRow = { key: 'trash', label: 'Move to the trash', onPress: trash }
  return [pin, ...(draft.sessionId === null ? [] : [unlink]), ...(draft.trashedOn === null ? [toTrash] : [])]
}

async function lastSessions(groupId: Session['groupId'] | null, today: string): Promise<Session[]> {
  if (groupId === null) return []
  return database.session
    .where('[groupId+date]')
    .between([groupId, ''], [groupId, today], true, true)
    .reverse()
    .limit(offered)
    .toArray()
}
