// The safety records in a place of their own: the list, a new one, how long they are kept, and the hold.
import { useState } from 'react'
import { friendlyDateFrom } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import type { RecordOf, Setting } from '../../shared/records.ts'
import { keptUntil } from '../../shared/retention.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { Link } from '../link.tsx'
import { useCurrentGroup, useLive, useSetting } from '../live.ts'
import { newRecordId } from '../record-id.ts'
import { goneWords, removeForGood } from '../removal.ts'
import { navigate } from '../router.ts'
import { changeSetting } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Entry, Leaf, PageHeading } from '../ui/leaf.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { showToast } from '../ui/toast.tsx'
import { EmptyState, Waiting } from '../ui/words.tsx'
import { NoGroup } from './no-group.tsx'

type Safety = RecordOf<'safety'>
const yearDays = 365

export function Safety() {
  const group = useCurrentGroup()
  const setting = useSetting()
  const groupId = group?.id
  const records = useLive(
    async () =>
      groupId === undefined
        ? []
        : (await database.safety.where('groupId').equals(groupId).toArray()).sort((one, other) =>
            other.date.localeCompare(one.date)
          ),
    [groupId]
  )
  if (group === null) return <NoGroup />
  if (!group || !setting || !records) return <Waiting label="Opening the safety records" />
  return (
    <Leaf screen="safety">
      <Entry side={<p className="head">Safety record</p>} beside="title">
        <PageHeading>Facts, kept apart</PageHeading>
        <p className="under-title soft">
          Never in a summary, never handed over, searched only when you ask for it. Only what was seen, said and done.
        </p>
        <div className="actions gap-above">
          <Button look="main" onPress={() => navigate({ screen: 'safety-record', id: newRecordId() })}>
            New safety record
          </Button>
        </div>
      </Entry>
      <Entry side={<h2>Kept</h2>} beside="row">
        {records.length === 0 ? (
          <EmptyState>Nothing is here. After a session that needed the crisis plan, its record is.</EmptyState>
        ) : (
          <ul className="ruled">
            {records.map((record) => (
              <Row key={record.id} record={record} setting={setting} zone={group.zone} />
            ))}
          </ul>
        )}
      </Entry>
      <Keeping setting={setting} />
    </Leaf>
  )
}

type RowProps = { readonly record: Safety; readonly setting: Setting; readonly zone: string }

function Row({ record, setting, zone }: RowProps) {
  const today = useToday(zone)
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const until = keptUntil(record, setting.keepDays)?.until ?? record.date
  const untilWords = friendlyDateFrom(until, today)
  const remove = async (): Promise<void> => {
    setAsking(false)
    const removed = await removeForGood([], [record.id])
    setFailure(removed.ok ? null : removed.failure)
    if (removed.ok) showToast({ text: goneWords('The safety record is gone.', removed.value.backups) })
  }
  return (
    <li>
      <div className="row">
        <Link to={{ screen: 'safety-record', id: record.id }}>{friendlyDateFrom(record.date, today)}</Link>
        <span className="meta">{record.toldOn === null ? 'Nobody was told yet' : 'The lead was told'}</span>
        <Button
          look="quiet"
          small
          waiting={setting.hold}
          describedBy="safety-hold"
          label={`Remove the record of ${friendlyDateFrom(record.date, today)}`}
          onPress={() => setAsking(true)}
        >
          Remove
        </Button>
      </div>
      <p className="hint">
        {setting.hold
          ? 'Held'
          : until < today
            ? `Its time ended on ${untilWords}. It stays until you remove it.`
            : `Kept until ${untilWords}`}
      </p>
      {failure ? <FailureNotice failure={failure} /> : null}
      <Dialog
        opened={asking}
        title="Remove this safety record for good?"
        safe={{ label: 'Keep it', onPress: () => setAsking(false) }}
        other={{ label: 'Remove it for good', final: true, onPress: () => void remove() }}
      >
        <p>It goes from this notebook and from the backups it made. Copies made elsewhere are not reached.</p>
      </Dialog>
    </li>
  )
}

/** The same choice as in Settings, where the record it is about is at hand. */
function Keeping({ setting }: { readonly setting: Setting }) {
  const { keepDays } = setting
  return (
    <Entry side={<h2>How long</h2>} beside="row">
      <div className="stack">
        <div>
          <div className="sum-line">
            Keep a safety record for
            <NumberField
              id="safety-years"
              label="years to keep a safety record"
              value={Math.max(1, Math.round(keepDays.safety / yearDays))}
              least={1}
              most={100}
              onChange={(years) =>
                years !== null && void changeSetting({ keepDays: { ...keepDays, safety: years * yearDays } })
              }
            />
            years.
          </div>
          <p className="hint">
            Ask your programme what it asks for. When the time is over you are asked; nothing goes by itself.
          </p>
        </div>
        <div>
          <Choice checked={setting.hold} onChange={(hold) => void changeSetting({ hold })}>
            I was asked to keep records
          </Choice>
          <p className="hint" id="safety-hold">
            While this is on, no safety record can be removed, and nothing leaves the trash for good.
          </p>
        </div>
      </div>
    </Entry>
  )
}
