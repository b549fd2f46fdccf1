// Another group, and groups that have ended and can be opened again.
import { useState } from 'react'
import { friendlyDateWithYear } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Group } from '../../shared/records.ts'
import type { Result } from '../../shared/result.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { type GroupFacts, GroupForm, newGroupFacts } from '../group-form.tsx'
import { useHeld } from '../held.ts'
import { useLive, useSetting } from '../live.ts'
import { newGroup } from '../new-group.ts'
import { saveRecords } from '../save.ts'
import { changeSetting, draftOf } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Entry } from '../ui/leaf.tsx'
import { showToast } from '../ui/toast.tsx'
import { Opened } from './opened.tsx'

export function MoreGroups() {
  const today = useToday()
  const country = useSetting()?.country ?? 'other'
  const ended = useLive(() => database.group.filter((group) => group.archivedOn !== null).toArray(), [])
  const [adding, setAdding] = useHeld('settings-new-group', false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const told = (saved: Result<unknown>, said: string): void => {
    setFailure(saved.ok ? null : saved.failure)
    if (saved.ok) showToast({ text: said })
  }
  const add = async (facts: GroupFacts): Promise<void> => {
    const group = newGroup(facts, country)
    const saved = await saveRecords([group])
    told(saved.ok ? await changeSetting({ currentGroupId: group.id }) : saved, `${group.name} is open now.`)
    if (saved.ok) setAdding(false)
  }
  const reopen = async (group: Group): Promise<void> => {
    told(await saveRecords([{ ...draftOf(group), archivedOn: null }]), `${group.name} is open again.`)
  }
  return (
    <Entry beside="row" side={<h2>More groups</h2>}>
      {failure ? <FailureNotice failure={failure} /> : null}
      {adding ? (
        <Opened>
          <GroupForm
            start={newGroupFacts(today)}
            save="Keep this group"
            onSave={(facts) => void add(facts)}
            later={{ label: 'Leave it', onPress: () => setAdding(false) }}
          />
        </Opened>
      ) : (
        <div className="actions">
          <Button onPress={() => setAdding(true)}>Add a group</Button>
        </div>
      )}
      {ended && ended.length > 0 ? (
        <ul className="ruled">
          {ended.map((group) => (
            <li className="row" key={group.id}>
              <span>{group.name}</span>
              <span className="meta">ended on {friendlyDateWithYear(group.archivedOn ?? today)}</span>
              <Button look="quiet" small label={`Open again: ${group.name}`} onPress={() => void reopen(group)}>
                Open again
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </Entry>
  )
}
