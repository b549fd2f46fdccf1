// The form of one safety record: facts only, kept apart from everything else, and whom to tell; saved as typed.
import { useEffect, useRef, useState } from 'react'
import { friendlyDate, isPlainDate } from '../shared/dates.ts'
import type { RecordDraft } from '../shared/records.ts'
import { useToday } from './clock.ts'
import { type OpenEdit, openEdit } from './save.ts'
import { Button } from './ui/button.tsx'
import { Choice } from './ui/choices.tsx'
import { Lines, TextField } from './ui/field.tsx'
import { Entry, Foot, Leaf, PageHeading } from './ui/leaf.tsx'
import { Keep } from './ui/papers.tsx'

type Draft = RecordDraft<'safety'>
type Props = {
  readonly first: Draft
  readonly done: { readonly label: string; readonly onPress: () => void }
}

/** Whether anything has been written in it. */
function isEmpty(draft: Draft): boolean {
  return draft.facts === '' && draft.told === '' && draft.toldOn === null
}

export function SafetyForm({ first, done }: Props) {
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
    const wasEmpty = isEmpty(latest.current)
    latest.current = { ...latest.current, ...part }
    setDraft(latest.current)
    // A page that was only looked at leaves no record behind.
    if (!wasEmpty || !isEmpty(latest.current)) edit.current?.changed()
  }
  return (
    <>
      <Leaf>
        <Entry side={<p className="head">Safety record</p>} beside="title">
          <PageHeading>{friendlyDate(draft.date)}</PageHeading>
          <p className="under-title soft">
            Kept apart from the debrief and from notes: never in a summary, never handed over, searched only when you
            ask for it.
          </p>
        </Entry>
        {draft.sessionId === null ? (
          <Entry side={<h2>When</h2>}>
            <TextField
              id="safety-date"
              label="The day it is about"
              type="date"
              value={draft.date}
              onChange={(date) => {
                if (isPlainDate(date)) change({ date })
              }}
            />
          </Entry>
        ) : null}
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
        <Button look="main" onPress={done.onPress}>
          {done.label}
        </Button>
      </Foot>
    </>
  )
}
