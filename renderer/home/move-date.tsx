// Skipping one date of the rhythm, or moving it to another day.
import { useState } from 'react'
import { friendlyDate } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Group } from '../../shared/records.ts'
import { moveDate, type SessionDate, skipDate } from '../../shared/recurrence.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { showToast } from '../ui/toast.tsx'

type Props = { readonly group: Group; readonly meeting: SessionDate; readonly onDone: () => void }

export function MoveDate({ group, meeting, onDone }: Props) {
  const [to, setTo] = useHeld('home-move-to', meeting.date)
  const [failure, setFailure] = useState<Failure | null>(null)
  const date = meeting.movedFrom ?? meeting.date
  const keep = async (exceptions: Group['exceptions'], said: string): Promise<void> => {
    const saved = await saveRecords([{ ...draftOf(group), exceptions }])
    if (!saved.ok) {
      setFailure(saved.failure)
      return
    }
    const undo = (): void => void saveRecords([{ ...draftOf(group), exceptions: group.exceptions }])
    showToast({ text: said, undo: { label: 'Bring it back', onPress: undo } })
    onDone()
  }
  return (
    <Panel opened title={`${friendlyDate(meeting.date)}: skip or move it?`} onClose={onDone}>
      <div className="stack">
        <TextField id="move-to" label="Move it to" type="date" value={to} onChange={setTo} />
        {failure ? <FailureNotice failure={failure} /> : null}
      </div>
      <div className="actions">
        <Button look="main" onPress={onDone}>
          Leave it as it is
        </Button>
        <Button
          waiting={to === '' || to === meeting.date}
          onPress={() => void keep(moveDate(group.exceptions, date, to), `Moved to ${friendlyDate(to)}.`)}
        >
          Move it
        </Button>
        <Button
          onPress={() => void keep(skipDate(group.exceptions, date), `${friendlyDate(meeting.date)} is skipped.`)}
        >
          Skip it
        </Button>
      </div>
    </Panel>
  )
}
