// Writing a prompt of one's own, or changing one: its words first, what the chooser needs below.
import { useEffect, useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import { formatNames, intensityNames, phaseNames } from '../../shared/prompts/chooser-reasons.ts'
import {
  type Prompt,
  promptFormats,
  promptPhases,
  promptSchema,
  type ThemeId,
  themeIds,
  themeNames
} from '../../shared/prompts/prompt-schema.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { newRecordId } from '../record-id.ts'
import { saveRecords } from '../save.ts'
import { Button } from '../ui/button.tsx'
import { CircleOne } from '../ui/choices.tsx'
import { Field, Lines, TextField } from '../ui/field.tsx'
import { Entry } from '../ui/leaf.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { showToast } from '../ui/toast.tsx'
import type { OwnPrompt } from './use-prompts.ts'

type Props = {
  /** null = a new one. From the library: a copy of it becomes her own. */
  readonly start: Prompt | null
  readonly record: OwnPrompt | null
  readonly onDone: () => void
}

const depths = [1, 2, 3] as const
const fresh: Omit<Prompt, 'id'> = {
  text: '',
  followUps: [],
  theme: 'not-alone',
  chime: [],
  samhsa: [],
  phase: 'settling',
  intensity: 1,
  minutes: 15,
  format: 'round',
  minPeople: 2,
  skipIf: [],
  origin: 'Own',
  version: 1
}

export function OwnPromptForm({ start, record, onDone }: Props) {
  const [prompt, setPrompt] = useHeld<Omit<Prompt, 'id'>>('own-prompt', start ?? fresh)
  const [problem, setProblem] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => document.getElementById('own-prompt-text')?.focus(), [])
  const change = (part: Partial<Prompt>): void => setPrompt({ ...prompt, ...part })
  const keep = async (): Promise<void> => {
    const wrong = problemOf(prompt.text)
    setProblem(wrong)
    if (wrong) return document.getElementById('own-prompt-text')?.focus()
    const saved = await keepOwn(prompt, record)
    if (!saved.ok) return setFailure(saved.failure)
    showToast({ text: record ? 'Your prompt is kept as you wrote it.' : 'Your prompt is in the library now.' })
    onDone()
  }
  return (
    <Entry beside="base" side={<h2>{record ? 'Change a prompt' : 'A prompt of your own'}</h2>}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <Lines
          id="own-prompt-text"
          label="What you would say to the group"
          hint="At most 40 words. Open questions work best, and everybody may pass."
          error={problem}
          rows={2}
          maxLength={400}
          value={prompt.text}
          onChange={(text) => change({ text })}
        />
        <TextField
          id="own-prompt-more"
          label="If it needs a little more"
          hint="A follow-up question; you can leave this empty."
          maxLength={300}
          value={prompt.followUps[0] ?? ''}
          onChange={(followUp) => change({ followUps: [followUp, ...prompt.followUps.slice(1)] })}
        />
        <Particulars prompt={prompt} change={change} />
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className="actions">
          <Button look="main" type="submit">
            Keep this prompt
          </Button>
          <Button look="quiet" onPress={onDone}>
            Leave it
          </Button>
        </div>
      </form>
    </Entry>
  )
}

type PartProps = { readonly prompt: Omit<Prompt, 'id'>; readonly change: (part: Partial<Prompt>) => void }

function Particulars({ prompt, change }: PartProps) {
  return (
    <>
      <Field label="Theme" id="own-prompt-theme">
        {(wiring) => (
          <select
            {...wiring}
            className="input"
            value={prompt.theme}
            onChange={(event) => change({ theme: event.target.value as ThemeId })}
          >
            {themeIds.map((theme) => (
              <option key={theme} value={theme}>
                {themeNames[theme]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <CircleOne
        legend="How the group talks about it"
        value={prompt.format}
        options={promptFormats.map((value) => ({ value, label: formatNames[value] }))}
        onChange={(format) => change({ format })}
      />
      <CircleOne
        legend="How deep it goes"
        value={prompt.intensity}
        options={depths.map((value) => ({ value, label: intensityNames[value] }))}
        onChange={(intensity) => change({ intensity })}
      />
      <CircleOne
        legend="Where the group stands"
        value={prompt.phase}
        options={promptPhases.map((value) => ({ value, label: phaseNames[value] }))}
        onChange={(phase) => change({ phase })}
      />
      <div className="sum-line">
        It takes
        <NumberField
          id="own-prompt-minutes"
          label="minutes it takes"
          value={prompt.minutes}
          least={5}
          most={30}
          step={5}
          onChange={(minutes) => change({ minutes: Math.round(minutes ?? prompt.minutes) })}
        />
        minutes and
        <NumberField
          id="own-prompt-people"
          label="people at least"
          value={prompt.minPeople}
          least={1}
          most={50}
          onChange={(people) => change({ minPeople: Math.round(people ?? prompt.minPeople) })}
        />
        people at least.
      </div>
    </>
  )
}

function problemOf(text: string): string | null {
  const words = text.trim() === '' ? 0 : text.trim().split(/\s+/).length
  if (words === 0) return 'Please write the words you would say.'
  return words > 40 ? `These are ${words} words. Forty are as many as people can keep in mind.` : null
}

function keepOwn(prompt: Omit<Prompt, 'id'>, record: OwnPrompt | null) {
  const id = record?.id ?? newRecordId()
  const { headsUp, ...rest } = prompt
  const whole = promptSchema.parse({
    ...rest,
    ...(headsUp ? { headsUp } : {}),
    text: prompt.text.trim(),
    followUps: prompt.followUps.map((followUp) => followUp.trim()).filter(Boolean),
    origin: record ? prompt.origin : 'Own',
    version: record ? record.prompt.version + 1 : 1,
    id: record?.prompt.id ?? `own-${id}`
  })
  return saveRecords([{ id, kind: 'prompt', prompt: whole, archivedOn: null }])
}
