// After the debrief: kind words, and three taps about oneself for those who want them; private, never exported.
import { useState } from 'react'
import { dayNumber } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import type { RecordOf, Session } from '../../shared/records.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { useLive } from '../live.ts'
import { newRecordId } from '../record-id.ts'
import { saveRecords } from '../save.ts'
import { Button } from '../ui/button.tsx'
import { CircleOne } from '../ui/choices.tsx'
import { Entry, Foot, Leaf, PageHeading } from '../ui/leaf.tsx'
import { Keep } from '../ui/papers.tsx'
import { WellbeingTrend } from './wellbeing-trend.tsx'

/** One for each evening, in turn. */
export const kindWords = [
  'You held the room so that others could speak. That is enough for tonight.',
  'What was said can rest here now. You do not have to carry it home.',
  'A group that met is a good thing that happened this week.',
  'You do not have to fix what you heard. Listening was the work.',
  'Some evenings are quiet, some are heavy. You were there for this one.',
  'Good groups are made of ordinary evenings. This was one of them.',
  'Whatever went unsaid will find another week.'
] as const

const questions = [
  { key: 'energy', legend: 'My energy', words: ['Empty', 'Low', 'Middling', 'Good', 'Full'] },
  { key: 'load', legend: 'What I carry from tonight', words: ['Nothing', 'A little', 'Some', 'A lot', 'Too much'] },
  { key: 'support', legend: 'How supported I feel', words: ['Not at all', 'A little', 'Somewhat', 'Well', 'Very well'] }
] as const
type Answers = { readonly energy: number | null; readonly load: number | null; readonly support: number | null }

export function Afterwards({ session, onDone }: { readonly session: Session; readonly onDone: () => void }) {
  const today = useToday()
  const [answers, setAnswers] = useHeld<Answers>('afterwards', { energy: null, load: null, support: null })
  const [failure, setFailure] = useState<Failure | null>(null)
  const kept = useLive(() => keptFor(session), [session.id])
  const words = kindWords[dayNumber(session.date) % kindWords.length] ?? kindWords[0]
  const given = questions.filter(({ key }) => (answers[key] ?? kept?.[key] ?? null) !== null).length
  const begun = given > 0 && given < questions.length
  const shown = (key: keyof Answers): number | null => answers[key] ?? kept?.[key] ?? null
  const answer = async (key: keyof Answers, value: number): Promise<void> => {
    const next = { ...answers, [key]: value }
    setAnswers(next)
    const energy = next.energy ?? kept?.energy
    const load = next.load ?? kept?.load
    const support = next.support ?? kept?.support
    if (energy === undefined || load === undefined || support === undefined) return
    const id = kept?.id ?? newRecordId()
    const saved = await saveRecords([
      { id, kind: 'wellbeing', date: today, sessionId: session.id, energy, load, support }
    ])
    setFailure(saved.ok ? null : saved.failure)
  }
  return (
    <>
      <Leaf>
        <Entry side={<p className="head">Debrief</p>} beside="title">
          <PageHeading>That is done</PageHeading>
          <p className="under-title read">{words}</p>
        </Entry>
        <Entry side={<h2>Three taps, if you like</h2>} beside="keep">
          <Keep tag="Only for me. Never in a summary, never handed over.">
            {questions.map(({ key, legend, words: labels }) => (
              <CircleOne
                key={key}
                legend={legend}
                options={labels.map((label, index) => ({ value: index + 1, label }))}
                value={shown(key)}
                onChange={(value) => void answer(key, value)}
              />
            ))}
            {begun ? <p className="hint">All three together are kept; one alone says little later.</p> : null}
            <WellbeingTrend />
            {failure ? <FailureNotice failure={failure} /> : null}
          </Keep>
        </Entry>
      </Leaf>
      <Foot>
        <p className="soft">Everything is kept.</p>
        <Button look="main" onPress={onDone}>
          Back to Home
        </Button>
      </Foot>
    </>
  )
}

async function keptFor(session: Session): Promise<RecordOf<'wellbeing'> | null> {
  return (await database.wellbeing.where('sessionId').equals(session.id).first()) ?? null
}
