// One person of the roster: nickname, other names, the growth path if they know and agree, merging and removing.
import { useState } from 'react'
import { friendlyDateFrom } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import { type Milestone, milestoneNames, milestones } from '../../shared/growth.ts'
import type { Person, RecordDraft } from '../../shared/records.ts'
import type { Result } from '../../shared/result.ts'
import { useToday } from '../clock.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { HoldWarning } from '../hold-warning.tsx'
import { saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field, TextField } from '../ui/field.tsx'
import { ErasePanel } from './erase-panel.tsx'
import { mergeInto, removePeople } from './leave.ts'

type Props = { readonly person: Person; readonly others: readonly Person[] }

export function PersonPanel({ person, others }: Props) {
  const [nickname, setNickname] = useHeld(`person-nickname-${person.id}`, person.nickname)
  const [names, setNames] = useHeld(`person-names-${person.id}`, person.names.join(', '))
  const [failure, setFailure] = useState<Failure | null>(null)
  const [erasing, setErasing] = useState(false)
  const settle = (result: Result<unknown>): void => setFailure(result.ok ? null : result.failure)
  const save = (part: Partial<RecordDraft<'person'>>): void => {
    void saveRecords([{ ...draftOf<Person>(person), ...part }]).then(settle)
  }
  return (
    <div className="stack person-panel">
      <TextField
        label="Nickname"
        value={nickname}
        maxLength={120}
        onChange={setNickname}
        onLeave={() => {
          const name = nickname.trim()
          if (name !== '' && name !== person.nickname) save({ nickname: name })
        }}
      />
      <TextField
        label="Other names they go by"
        hint="Only so that the check of a summary can look for them. Put commas between."
        value={names}
        onChange={setNames}
        onLeave={() => {
          const list = names
            .split(',')
            .map((name) => name.trim().slice(0, 500))
            .filter((name) => name !== '')
            .slice(0, 20)
          if (list.join() !== person.names.join()) save({ names: list })
        }}
      />
      <Choice checked={person.agreed} onChange={(agreed) => save(agreed ? { agreed } : { agreed, milestones: [] })}>
        They know and agree that their growth path is kept
      </Choice>
      {person.agreed ? <GrowthPath person={person} onSave={save} /> : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Merge person={person} others={others} onResult={settle} />
        <Remove person={person} onResult={settle} />
        <Button look="quiet" pressed={erasing} onPress={() => setErasing(!erasing)}>
          Erase everywhere
        </Button>
      </div>
      {erasing ? <ErasePanel person={person} onLeave={() => setErasing(false)} /> : null}
    </div>
  )
}

type GrowthProps = { readonly person: Person; readonly onSave: (part: Partial<RecordDraft<'person'>>) => void }

function GrowthPath({ person, onSave }: GrowthProps) {
  const today = useToday()
  const change = (name: Milestone, reached: boolean): void => {
    const others = person.milestones.filter((step) => step.name !== name)
    onSave({ milestones: reached ? [...others, { name, date: today }] : others })
  }
  return (
    <fieldset>
      <legend>Growth path</legend>
      {milestones.map((name) => {
        const step = person.milestones.find((one) => one.name === name)
        return (
          <Choice key={name} checked={step !== undefined} onChange={(reached) => change(name, reached)}>
            {milestoneNames[name]}
            {step ? <span className="soft small">, since {friendlyDateFrom(step.date, today)}</span> : null}
          </Choice>
        )
      })}
    </fieldset>
  )
}

type MergeProps = Props & { readonly onResult: (result: Result<unknown>) => void }

function Merge({ person, others, onResult }: MergeProps) {
  const [goesId, setGoesId] = useState('')
  const [asking, setAsking] = useState(false)
  const candidates = others.filter((one) => one.id !== person.id)
  const goes = candidates.find((one) => one.id === goesId)
  if (candidates.length === 0) return null
  return (
    <>
      <Field label="The same person as">
        {(wiring) => (
          <select {...wiring} className="input" value={goesId} onChange={(event) => setGoesId(event.target.value)}>
            <option value="">Nobody else</option>
            {candidates.map((one) => (
              <option key={one.id} value={one.id}>
                {one.nickname}
              </option>
            ))}
          </select>
        )}
      </Field>
      {goes ? <Button onPress={() => setAsking(true)}>Make them one</Button> : null}
      {goes ? (
        <Dialog
          opened={asking}
          title={`Make ${goes.nickname} and ${person.nickname} one?`}
          safe={{ label: 'Leave both as they are', onPress: () => setAsking(false) }}
          other={{
            label: 'Make them one',
            onPress: () => {
              setAsking(false)
              void mergeInto(person, goes).then(onResult)
            }
          }}
        >
          <p>The nickname {person.nickname} stays. Attendance and mentions in notes go over to it.</p>
        </Dialog>
      ) : null}
    </>
  )
}

type RemoveProps = { readonly person: Person; readonly onResult: (result: Result<unknown>) => void }

function Remove({ person, onResult }: RemoveProps) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button look="quiet" onPress={() => setAsking(true)}>
        Take off the roster
      </Button>
      <Dialog
        opened={asking}
        title={`Take ${person.nickname} off the roster?`}
        safe={{ label: 'Keep them on it', onPress: () => setAsking(false) }}
        other={{
          label: 'Take them off',
          final: true,
          onPress: () => {
            setAsking(false)
            void removePeople([person.id]).then(onResult)
          }
        }}
      >
        <p>
          The nickname, attendance by name and growth path go, from this notebook and from the backups it made. Notes
          that mention them then read “someone no longer here”. The numbers of sessions stay. Copies made elsewhere are
          not reached.
        </p>
        <HoldWarning />
      </Dialog>
    </>
  )
}
