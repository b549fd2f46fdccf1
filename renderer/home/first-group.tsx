// Home without a group: one sentence, and the form that makes the first one.
import { useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { useToday } from '../clock.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { type GroupFacts, GroupForm, newGroupFacts } from '../group-form.tsx'
import { useHeld } from '../held.ts'
import { useSetting } from '../live.ts'
import { newGroup } from '../new-group.ts'
import { saveRecords } from '../save.ts'
import { changeSetting } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Entry } from '../ui/leaf.tsx'
import { EmptyState } from '../ui/words.tsx'
import { useReadOnly } from '../vault-state.ts'

export function FirstGroup() {
  const today = useToday()
  const country = useSetting()?.country ?? 'other'
  const [asking, setAsking] = useHeld('home-new-group', false)
  const readOnly = useReadOnly()
  const [failure, setFailure] = useState<Failure | null>(null)
  const make = async (facts: GroupFacts): Promise<void> => {
    const group = newGroup(facts, country)
    const saved = await saveRecords([group])
    const chosen = saved.ok ? await changeSetting({ currentGroupId: group.id }) : saved
    setFailure(chosen.ok ? null : chosen.failure)
  }
  return (
    <Entry beside="title" side={<h1>This week</h1>}>
      {asking ? (
        <>
          <h2 className="title">Your group</h2>
          <div className="gap-above">
            <GroupForm start={newGroupFacts(today)} save="Keep this group" onSave={(facts) => void make(facts)} />
          </div>
        </>
      ) : (
        <EmptyState
          action={
            readOnly ? undefined : (
              <Button look="main" onPress={() => setAsking(true)}>
                Name your group
              </Button>
            )
          }
        >
          {readOnly
            ? 'Nothing is planned here, and this notebook is open for reading only.'
            : 'Nothing planned yet. When does your group next meet?'}
        </EmptyState>
      )}
      {failure ? <FailureNotice failure={failure} /> : null}
    </Entry>
  )
}
