// The safety record that opens when the crisis plan was used: the one of this session, or a new one.
import { useRef } from 'react'
import type { RecordDraft, RecordOf, Session } from '../../shared/records.ts'
import { database } from '../database.ts'
import { useLive } from '../live.ts'
import { newRecordId } from '../record-id.ts'
import { SafetyForm } from '../safety-form.tsx'
import { draftOf } from '../setting.ts'
import { Waiting } from '../ui/words.tsx'

type Draft = RecordDraft<'safety'>
type Props = { readonly session: Session; readonly onDone: () => void }

export function SafetyRecord({ session, onDone }: Props) {
  const kept = useLive(
    async () => (await database.safety.where('sessionId').equals(session.id).first()) ?? null,
    [session.id]
  )
  const first = useRef<Draft | null>(null)
  if (first.current === null && kept !== undefined) {
    first.current = kept ? draftOf<RecordOf<'safety'>>(kept) : blank(session)
  }
  if (first.current === null) return <Waiting label="Opening the safety record" />
  return <SafetyForm first={first.current} done={{ label: 'Go on', onPress: onDone }} />
}

function blank(session: Session): Draft {
  return {
    id: newRecordId(),
    kind: 'safety',
    groupId: session.groupId,
    sessionId: session.id,
    date: session.date,
    facts: '',
    told: '',
    toldOn: null
  }
}
