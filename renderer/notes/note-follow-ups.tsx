// The follow-ups that came out of a note, below its words, with a line to add one.
import type { RecordDraft } from '../../shared/records.ts'
import { FollowUps } from '../follow-ups.tsx'
import { useCurrentGroup } from '../live.ts'
import { Entry } from '../ui/leaf.tsx'

export const followUpFieldId = 'note-follow-up'

export function NoteFollowUps({ draft }: { readonly draft: RecordDraft<'note'> }) {
  const group = useCurrentGroup()
  const place = {
    groupId: draft.groupId,
    sessionId: draft.sessionId,
    noteId: draft.id,
    us: group?.facilitators ?? []
  }
  return (
    <Entry side={<h2>Follow-ups</h2>}>
      <FollowUps place={place} fieldId={followUpFieldId} />
    </Entry>
  )
}
