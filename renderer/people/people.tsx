// People: headcounts unless the group agreed to nicknames; the last sessions' numbers either way.
import { useState } from 'react'
import type { Group } from '../../shared/records.ts'
import { useCurrentGroup } from '../live.ts'
import { navigate } from '../router.ts'
import { saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Entry, Leaf, PageHeading } from '../ui/leaf.tsx'
import { EmptyState, Waiting } from '../ui/words.tsx'
import { LastSessions } from './last-sessions.tsx'
import { Nicknames } from './nicknames.tsx'
import './people.css'

export function People() {
  const group = useCurrentGroup()
  if (group === undefined) return <Waiting label="Reading the numbers" />
  if (group === null) {
    return (
      <Leaf screen="people">
        <Entry side={<PageHeading>People</PageHeading>} beside="title">
          <EmptyState action={<Button onPress={() => navigate({ screen: 'home' })}>Go to Home</Button>}>
            Numbers belong to a group, and there is none yet.
          </EmptyState>
        </Entry>
      </Leaf>
    )
  }
  return (
    <Leaf screen="people">
      {group.attendanceMode === 'headcount' ? <HeadcountOnly group={group} /> : <Nicknames group={group} />}
      <LastSessions key={group.id} group={group} />
    </Leaf>
  )
}

function HeadcountOnly({ group }: { readonly group: Group }) {
  const [asking, setAsking] = useState(false)
  const agree = (): void => {
    setAsking(false)
    void saveRecords([{ ...draftOf(group), attendanceMode: 'nicknames' }])
  }
  return (
    <Entry side={<PageHeading>People</PageHeading>} beside="title">
      <h2 className="title">Working with headcounts only</h2>
      <p className="when">
        You can add nicknames if your group agrees. Everything works without them, and you can come back to headcounts
        at any time.
      </p>
      <div className="actions people-actions">
        <Button onPress={() => setAsking(true)}>Add nicknames</Button>
      </div>
      <Dialog
        opened={asking}
        title="Has your group agreed to nicknames?"
        safe={{ label: 'Keep headcounts only', onPress: () => setAsking(false) }}
        other={{ label: 'Yes, they know and agree', onPress: agree }}
      >
        <p>
          Nicknames stay in this notebook and never go into a summary. Going back to headcounts removes them again, from
          every note as well.
        </p>
      </Dialog>
    </Entry>
  )
}
