// What the safety pages say before there is a group.
import { navigate } from '../router.ts'
import { Button } from '../ui/button.tsx'
import { Entry, Leaf, PageHeading } from '../ui/leaf.tsx'
import { EmptyState } from '../ui/words.tsx'

export function NoGroup() {
  return (
    <Leaf>
      <Entry side={<PageHeading>Safety record</PageHeading>} beside="title">
        <EmptyState action={<Button onPress={() => navigate({ screen: 'home' })}>Go to Home</Button>}>
          A safety record belongs to a group, and there is none yet.
        </EmptyState>
      </Entry>
    </Leaf>
  )
}
