// One safety record on a page of its own; an id that is not there yet is a new one about today.
import { useRef } from 'react'
import type { RecordDraft, RecordId, RecordOf } from '../../shared/records.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { useCurrentGroup, useLive } from '../live.ts'
import { navigate, type ScreenProps } from '../router.ts'
import { SafetyForm } from '../safety-form.tsx'
import { draftOf } from '../setting.ts'
import { Waiting } from '../ui/words.tsx'
import { NoGroup } from './no-group.tsx'

export function SafetyRecordPage({ route }: ScreenProps<'safety-record'>) {
  const group = useCurrentGroup()
  const today = useToday(group?.zone)
  const kept = useLive(async () => (await database.safety.get(route.id)) ?? null, [route.id])
  const first = useRef<RecordDraft<'safety'> | null>(null)
  if (first.current === null && kept) first.current = draftOf<RecordOf<'safety'>>(kept)
  if (first.current === null && kept === null && group) first.current = blank(route.id, group.id, today)
  if (first.current !== null) {
    return (
      <SafetyForm
        first={first.current}
        done={{ label: 'All safety records', onPress: () => navigate({ screen: 'safety' }) }}
      />
    )
  }
  return group === null ? <NoGroup /> : <Waiting label="Opening the safety record" />
}

function blank(id: RecordId, groupId: RecordId, date: string): RecordDraft<'safety'> {
  return { id, kind: 'safety', groupId, sessionId: null, date, facts: '', told: '', toldOn: null }
}
