// The safety record that opens when the crisis plan was used: facts only, kept apart, and whom to tell.
import { useEffect, useRef, useState } from 'react'
import { friendlyDate } from '../../shared/dates.ts'
import type { RecordDraft, RecordOf, Session } from '../../shared/records.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { useLive } from '../live.ts'
import { newRecordId } from '../record-id.ts'
import { type OpenEdit, openEdit } from '../save.ts'
import { draftOf } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choices.tsx'
import { Lines, TextField } from '../ui/field.tsx'
import { Entry, Foot, Leaf, PageHeading } from '../ui/leaf.tsx'
import { Keep } from '../ui/papers.tsx'
import { Waiting } from '../ui/words.tsx'

type Draft = RecordDraft<'safety'>
type Props = { readonly session: Session; readonly onDone: () => void }

export function SafetyRecord({ session, onDone }: Props) {
  const kept = useLive(
    async () => (await database.safety.where('sessionId').equals(session.id).first()) ?? null,
    [session.id]
  )
  const first = useRef<Draft | null>(null)
  if (first.current === null && kept !== undefined) {
    first.current = kept ? draftOf<RecordOf<'safety'>>(kept) : blank(session)
  }
  if (first.current === null) return <Waiting label="Opening the safety record" />
  return <Form first={first.current} onDone={onDone} />
}

function blank(session: Session): Draft {
  return {
    id: newRecordId(),
    kind: 'safety',
    groupId: session.groupId,
    sessionId: session.id,
    date: session.date,
    facts: '',
    told: '',
    toldOn: null
  }
}

function Form({ first, onDone }: { readonly first: Draft; readonly onDone: () => void }) {
  const today = useToday()
  const [draft, setDraft] = useState(first)
  const latest = useRef(draft)
  const edit = useRef<OpenEdit | null>(null)
  useEffect(() => {
    const opening = openEdit(() => [latest.current])
    edit.current = opening
    return () => void opening.close()
  }, [])
  const change = (part: Partial<Draft>): void => {
    latest.current = { ...latest.current, ...part }
    setDraft(latest.current)
    edit.current?.changed()
  }
  return (
    <>
      <Leaf>
        <Entry side={<p className="head">Safety record</p>} beside="title">
          <PageHeading>{friendlyDate(draft.date)}</PageHeading>
          <p className="under-title soft">
            Kept apart from the debrief: never in a summary, never handed over, not found by search.
          </p>
        </Entry>
        <Entry side={<h2>Facts only</h2>} beside="keep">
          <Keep tag="Only for me. Never in a summary, never handed over.">
            <Lines
              id="safety-facts"
              label="What was seen and said, and what was done"
              hint="Times, words, steps. No guesses about why, no names that are not needed."
              rows={4}
              value={draft.facts}
              onChange={(facts) => change({ facts })}
            />
          </Keep>
        </Entry>
        <Entry side={<h2>Tell the programme lead</h2>}>
          <div className="stack">
            <TextField
              id="safety-told"
              label="Who was told, or will be"
              value={draft.told}
              maxLength={500}
              onChange={(told) => change({ told })}
            />
            <Choice checked={draft.toldOn !== null} onChange={(told) => change({ toldOn: told ? today : null })}>
              {draft.toldOn === null ? 'They have been told' : `They were told on ${friendlyDate(draft.toldOn)}`}
            </Choice>
          </div>
        </Entry>
      </Leaf>
      <Foot>
        <p className="soft">It is kept as you type.</p>
        <Button look="main" onPress={onDone}>
          Go on
        </Button>
      </Foot>
    </>
  )
}
