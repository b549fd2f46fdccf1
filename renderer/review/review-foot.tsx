// The bar below the review: how many are ticked, and the two things that can be done with them, asked once more before anything goes.
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Foot } from '../ui/leaf.tsx'

type Props = {
  readonly ticked: number
  readonly of: number
  readonly busy: boolean
  readonly onRemove: () => void
  readonly onKeep: () => void
}

export function ReviewFoot({ ticked, of, busy, onRemove, onKeep }: Props) {
  const [asking, setAsking] = useState(false)
  const nothing = ticked === 0
  return (
    <Foot>
      <p className="soft" id="review-ticked" role="status">
        {nothing ? 'Tick what may go, or what should stay longer.' : `${ticked} of ${of} ticked.`}
      </p>
      <div className="actions">
        <Button waiting={nothing || busy} describedBy="review-ticked" onPress={onKeep}>
          Keep three months longer
        </Button>
        <Button look="main" waiting={nothing || busy} describedBy="review-ticked" onPress={() => setAsking(true)}>
          {busy ? 'Removing, and rewriting the backups…' : 'Remove for good'}
        </Button>
      </div>
      <Dialog
        opened={asking}
        title={ticked === 1 ? 'Remove the one you ticked for good?' : `Remove these ${ticked} for good?`}
        safe={{ label: 'Keep them for now', onPress: () => setAsking(false) }}
        other={{
          label: 'Yes, remove them',
          final: true,
          onPress: () => {
            setAsking(false)
            onRemove()
          }
        }}
      >
        <p>
          They go from this notebook, with their earlier versions, and from the backups it made. This cannot be taken
          back. Copies made elsewhere are not reached: a backup put away, a printed page, what you handed over.
        </p>
      </Dialog>
    </Foot>
  )
}
