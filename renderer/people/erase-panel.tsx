// Erasing one person everywhere: each place where the name stands as typed words is shown, and she decides each; then one yes.
import { useEffect, useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import type { Person } from '../../shared/records.ts'
import { inItsPlace } from '../../shared/typed-names.ts'
import { useToday } from '../clock.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { HoldWarning } from '../hold-warning.tsx'
import { goneWords } from '../removal.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { showToast } from '../ui/toast.tsx'
import { Waiting } from '../ui/words.tsx'
import { erasePerson, namesOf, type Place, placesOf } from './erase.ts'

type Props = { readonly person: Person; readonly onLeave: () => void }

export function ErasePanel({ person, onLeave }: Props) {
  const today = useToday()
  const [places, setPlaces] = useState<readonly Place[] | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    let wanted = true
    void placesOf(namesOf(person), today).then((found) => {
      if (!wanted) return
      setPlaces(found.ok ? found.value : [])
      setFailure(found.ok ? null : found.failure)
    })
    return () => {
      wanted = false
    }
  }, [person, today])
  const decide = (key: string, replaced: boolean): void => {
    const next = new Set(left)
    if (replaced) next.delete(key)
    else next.add(key)
    setLeft(next)
  }
  const erase = async (): Promise<void> => {
    setAsking(false)
    setBusy(true)
    const done = await erasePerson(person, places ?? [], (key, number) =>
      left.has(isOfVersions(key) ? key : `${key} ${number}`)
    )
    setBusy(false)
    setFailure(done.ok ? null : done.failure)
    if (done.ok) showToast({ text: goneWords('They are erased here and in the backups.', done.value.backups) })
  }
  if (places === null) return <Waiting label="Looking through every page" />
  return (
    <fieldset className="stack erase-panel">
      <legend>Erase {person.nickname} everywhere</legend>
      <p>
        The nickname, other names, attendance by name, growth path and every mention go, from earlier versions, the
        trash and the backups this notebook made. The numbers of sessions stay. Copies made elsewhere are not reached.
      </p>
      <p>{foundWords(places)}</p>
      {places.map((place) => (
        <PlaceRows key={place.key} place={place} left={left} onDecide={decide} />
      ))}
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Button look="main" onPress={onLeave}>
          Leave everything as it is
        </Button>
        <Button look="final" waiting={busy} onPress={() => setAsking(true)}>
          {busy ? 'Erasing, and rewriting the backups…' : 'Erase for good'}
        </Button>
      </div>
      <Dialog
        opened={asking}
        title={`Erase ${person.nickname} for good?`}
        safe={{ label: 'Keep them', onPress: () => setAsking(false) }}
        other={{ label: 'Yes, erase', final: true, onPress: () => void erase() }}
      >
        <p>This cannot be taken back. What you unticked stays as you typed it.</p>
        <HoldWarning />
      </Dialog>
    </fieldset>
  )
}

function foundWords(places: readonly Place[]): string {
  const count = places.reduce((sum, { names }) => sum + names.length, 0)
  if (count === 0) return 'The name stands nowhere as typed words.'
  const times = count === 1 ? 'in one place' : `in ${count} places`
  return `As typed words the name stands ${times}. Where you leave the tick, “${inItsPlace}” takes its place.`
}

type RowsProps = {
  readonly place: Place
  readonly left: ReadonlySet<string>
  readonly onDecide: (key: string, replaced: boolean) => void
}

/** Versions of one note are decided on together: they are the same words over and over. */
function PlaceRows({ place, left, onDecide }: RowsProps) {
  const { key, where, names } = place
  if (isOfVersions(key)) {
    return (
      <Choice checked={!left.has(key)} onChange={(on) => onDecide(key, on)}>
        {where} <span className="small soft">({names.length} times)</span>
      </Choice>
    )
  }
  return (
    <div>
      <p className="small soft">{where}</p>
      {names.map(({ before, name, after }, number) => {
        const one = `${key} ${number}`
        return (
          <Choice key={one} checked={!left.has(one)} onChange={(on) => onDecide(one, on)}>
            <bdi>
              {before}
              <mark>{name}</mark>
              {after}
            </bdi>
          </Choice>
        )
      })}
    </div>
  )
}

function isOfVersions(key: string): boolean {
  return key.endsWith(' versions')
}
