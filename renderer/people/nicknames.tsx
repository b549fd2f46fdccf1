// The roster of a group that agreed to nicknames: adding, attendance of the last session, tallies, and the way back to headcounts.
import { useState } from 'react'
import { friendlyDateFrom } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import { freshPerson, growthTallies, milestoneNames } from '../../shared/growth.ts'
import type { Group, Person, RecordId } from '../../shared/records.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { HoldWarning } from '../hold-warning.tsx'
import { useLive } from '../live.ts'
import { newRecordId } from '../record-id.ts'
import { goneWords } from '../removal.ts'
import { saveRecords } from '../save.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { Entry, PageHeading } from '../ui/leaf.tsx'
import { showToast } from '../ui/toast.tsx'
import { Attendance } from './attendance.tsx'
import { backToHeadcounts } from './leave.ts'
import { PersonPanel } from './person-panel.tsx'

async function rosterOf(groupId: RecordId): Promise<Person[]> {
  const people = await database.person.where('groupId').equals(groupId).toArray()
  return people.sort((one, other) => one.nickname.localeCompare(other.nickname))
}

export function Nicknames({ group }: { readonly group: Group }) {
  const people = useLive(() => rosterOf(group.id), [group.id]) ?? []
  const [openId, setOpenId] = useHeld<RecordId | null>('person-open', null)
  const today = useToday(group.zone)
  return (
    <>
      <Entry side={<PageHeading>People</PageHeading>} beside="title">
        <h2 className="title">Nicknames, as your group agreed</h2>
        <p className="when">They stay in this notebook and never go into a summary.</p>
        <AddNickname group={group} people={people} />
      </Entry>
      <Entry side={<h2>Roster</h2>} beside="row">
        {people.length === 0 ? <p className="hint">Nobody is on it yet.</p> : null}
        <ul className="ruled">
          {people.map((person) => (
            <li key={person.id}>
              <div className="row">
                <bdi className="figures">{person.nickname}</bdi>
                <span className="meta">
                  {person.lastSeen ? `last here ${friendlyDateFrom(person.lastSeen, today)}` : ''}
                </span>
                <Button
                  look="quiet"
                  small
                  pressed={openId === person.id}
                  label={`${openId === person.id ? 'Close' : 'Open'} ${person.nickname}`}
                  onPress={() => setOpenId(openId === person.id ? null : person.id)}
                >
                  {openId === person.id ? 'Close' : 'Open'}
                </Button>
              </div>
              {openId === person.id ? <PersonPanel key={person.id} person={person} others={people} /> : null}
            </li>
          ))}
        </ul>
      </Entry>
      {people.length > 0 ? <Attendance group={group} people={people} /> : null}
      <Tallies people={people} />
      <BackToHeadcounts group={group} people={people.length} />
    </>
  )
}

function AddNickname({ group, people }: { readonly group: Group; readonly people: readonly Person[] }) {
  const [nickname, setNickname] = useHeld('new-nickname', '')
  const [failure, setFailure] = useState<Failure | null>(null)
  const name = nickname.trim()
  const double = people.some((person) => person.nickname.toLowerCase() === name.toLowerCase())
  const add = async (): Promise<void> => {
    if (name === '') return
    const saved = await saveRecords([freshPerson(newRecordId(), group.id, name)])
    if (!saved.ok) setFailure(saved.failure)
    else setNickname('')
  }
  return (
    <form
      className="input-row add-nickname"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        id="people-nickname"
        label="Another nickname"
        hint={
          double ? 'There is somebody with this nickname already.' : 'The nickname is enough. A surname is not needed.'
        }
        value={nickname}
        maxLength={120}
        onChange={setNickname}
      />
      <Button type="submit">Add</Button>
      {failure ? <FailureNotice failure={failure} /> : null}
    </form>
  )
}

function Tallies({ people }: { readonly people: readonly Person[] }) {
  const tallies = growthTallies(people).filter((tally) => tally.people > 0)
  if (tallies.length === 0) return null
  return (
    <Entry side={<h2>Growth path</h2>} beside="row">
      <ul className="ruled">
        {tallies.map(({ step, people: count }) => (
          <li className="row" key={step}>
            <span>{milestoneNames[step]}</span>
            <span className="figures">{count}</span>
          </li>
        ))}
      </ul>
      <p className="hint">
        Only those who know and agree are counted. It is not a ladder; people stay where it is good.
      </p>
    </Entry>
  )
}

function BackToHeadcounts({ group, people }: { readonly group: Group; readonly people: number }) {
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const go = async (): Promise<void> => {
    setAsking(false)
    const done = await backToHeadcounts(group)
    setFailure(done.ok ? null : done.failure)
    if (done.ok) showToast({ text: goneWords('The nicknames are gone, from the backups too.', done.value.backups) })
  }
  return (
    <Entry side={<h2>Headcounts</h2>}>
      <div className="actions">
        <Button onPress={() => setAsking(true)}>Go back to headcounts only</Button>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      <Dialog
        opened={asking}
        title="Go back to headcounts only?"
        safe={{ label: 'Keep the nicknames', onPress: () => setAsking(false) }}
        other={{ label: 'Remove the nicknames', final: true, onPress: () => void go() }}
      >
        <p>
          {people === 1 ? 'One nickname goes' : `${people} nicknames go`}, with attendance by name and growth paths,
          from notes, earlier versions, the trash and the backups this notebook made. The numbers of sessions stay.
          Names you typed as plain words in a note stay there, and copies made elsewhere are not reached.
        </p>
        <HoldWarning />
      </Dialog>
    </Entry>
  )
}
