// The Summary screen: choose a period, work on the draft, or look at what was saved.
import { useState } from 'react'
import type { Group, RecordId } from '../../shared/records.ts'
import { useCurrentGroup } from '../live.ts'
import { navigate } from '../router.ts'
import { Button } from '../ui/button.tsx'
import { Entry, Leaf, PageHeading } from '../ui/leaf.tsx'
import { EmptyState, Waiting } from '../ui/words.tsx'
import { ChoosePeriod } from './choose-period.tsx'
import { Review } from './review.tsx'
import { SavedSummary } from './saved-summary.tsx'
import './summary-screen.css'
import { useSummaryDesk } from './use-summary.ts'

export function Summary() {
  const group = useCurrentGroup()
  if (group === undefined) return <Waiting label="Opening the summary" />
  if (group === null) return <NoGroup />
  return <GroupSummary key={group.id} group={group} />
}

function NoGroup() {
  return (
    <Leaf>
      <Entry beside="title" side={<p className="head">Summary</p>}>
        <PageHeading>Summary</PageHeading>
        <EmptyState action={<Button onPress={() => navigate({ screen: 'home' })}>Go to Home</Button>}>
          There is no group yet. After a session is debriefed, its shareable lines appear here.
        </EmptyState>
      </Entry>
    </Leaf>
  )
}

function GroupSummary({ group }: { readonly group: Group }) {
  const desk = useSummaryDesk(group)
  const [opened, setOpened] = useState<RecordId | null>(null)
  const entry = desk.ledger?.find(({ id }) => id === opened)
  if (desk.view === undefined && desk.failure === null) return <Waiting label="Opening the summary" />
  if (entry) return <SavedSummary desk={desk} entry={entry} onBack={() => setOpened(null)} />
  if (desk.view) return <Review desk={desk} view={desk.view} group={group} onSaved={setOpened} />
  return <ChoosePeriod desk={desk} group={group} onOpen={setOpened} />
}
