// Who was here: ticked for one of the last sessions; first time and back after a gap beside the name, and the numbers taken over in one press.
import { useState } from 'react'
import { friendlyDateFrom } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Debrief, Group, Person, RecordId, RecordOf, Session } from '../../shared/records.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { useLive } from '../live.ts'
import { saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import { Entry } from '../ui/leaf.tsx'
import { showToast } from '../ui/toast.tsx'
import { came, didNotCome } from './who-was-here.ts'

type Here = RecordOf<'attendance'>
type Props = { readonly group: Group; readonly people: readonly Person[] }
const offered = 12

export function Attendance({ group, people }: Props) {
  const today = useToday(group.zone)
  const sessions = useLive(() => lastSessions(group.id, today), [group.id, today]) ?? []
  const [chosenId, setChosenId] = useHeld<RecordId | null>('attendance-of', null)
  const session = sessions.find((one) => one.id === chosenId) ?? sessions[0]
  if (session === undefined) return null
  return (
    <Entry side={<h2>Who was here</h2>}>
      <div className="stack">
        <Field label="Session" id="attendance-session">
          {(wiring) => (
            <select
              {...wiring}
              className="input"
              value={session.id}
              onChange={(event) => setChosenId(event.target.value as RecordId)}
            >
              {sessions.map((one) => (
                <option key={one.id} value={one.id}>
                  {friendlyDateFrom(one.date, today)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Ticks key={session.id} session={session} people={people} />
      </div>
    </Entry>
  )
}

async function lastSessions(groupId: RecordId, today: string): Promise<Session[]> {
  const found = await database.session
    .where('[groupId+date]')
    .between([groupId, ''], [groupId, today], true, true)
    .reverse()
    .limit(offered * 2)
    .toArray()
  return found.filter((session) => session.state !== 'cancelled').slice(0, offered)
}

function Ticks({ session, people }: { readonly session: Session; readonly people: readonly Person[] }) {
  const here = useLive(() => database.attendance.where('sessionId').equals(session.id).toArray(), [session.id])
  const [failure, setFailure] = useState<Failure | null>(null)
  if (here === undefined) return null
  const of = (person: Person): Here | undefined => here.find((record) => record.personId === person.id)
  const tick = async (person: Person, present: boolean): Promise<void> => {
    const saved = await saveRecords(...(present ? await came(session, person) : await didNotCome(person, of(person))))
    setFailure(saved.ok ? null : saved.failure)
  }
  const change = async (record: Here, part: Partial<Here>): Promise<void> => {
    const saved = await saveRecords([{ ...draftOf<Here>(record), ...part }])
    setFailure(saved.ok ? null : saved.failure)
  }
  return (
    <>
      <ul className="ruled">
        {people.map((person) => {
          const record = of(person)
          return (
            <li className="row" key={person.id}>
              <Choice checked={record !== undefined} onChange={(present) => void tick(person, present)}>
                <bdi>{person.nickname}</bdi>
              </Choice>
              {record ? (
                <Standing record={record} name={person.nickname} onChange={(part) => void change(record, part)} />
              ) : null}
            </li>
          )
        })}
      </ul>
      {failure ? <FailureNotice failure={failure} /> : null}
      {here.length > 0 ? <TakeOver session={session} here={here} /> : null}
    </>
  )
}

type StandingProps = { readonly record: Here; readonly name: string; readonly onChange: (part: Partial<Here>) => void }

function Standing({ record, name, onChange }: StandingProps) {
  return (
    <span className="actions">
      <Choice checked={record.firstTime} onChange={(firstTime) => onChange({ firstTime, backAfterGap: false })}>
        First time<span className="seen-by-readers-only">, {name}</span>
      </Choice>
      <Choice checked={record.backAfterGap} onChange={(backAfterGap) => onChange({ backAfterGap, firstTime: false })}>
        Back after a gap<span className="seen-by-readers-only">, {name}</span>
      </Choice>
    </span>
  )
}

function TakeOver({ session, here }: { readonly session: Session; readonly here: readonly Here[] }) {
  const debrief = useLive(
    async () => (await database.debrief.where('sessionId').equals(session.id).first()) ?? null,
    [session.id]
  )
  const numbers = {
    here: here.length,
    firstTimers: here.filter(({ firstTime }) => firstTime).length,
    backAfterGap: here.filter(({ backAfterGap }) => backAfterGap).length
  }
  if (!debrief) return <p className="hint">{here.length} ticked. The debrief of this session asks for the number.</p>
  const same = debrief.counts.here === numbers.here && debrief.counts.firstTimers === numbers.firstTimers
  if (same && debrief.counts.backAfterGap === numbers.backAfterGap)
    return <p className="hint">{here.length} here, as in the debrief.</p>
  const take = async (): Promise<void> => {
    const saved = await saveRecords([{ ...draftOf<Debrief>(debrief), counts: { ...debrief.counts, ...numbers } }])
    if (saved.ok) showToast({ text: 'The debrief has these numbers now.' })
  }
  return (
    <div className="actions">
      <Button small onPress={() => void take()}>
        Put {numbers.here} here into the debrief
      </Button>
    </div>
  )
}
