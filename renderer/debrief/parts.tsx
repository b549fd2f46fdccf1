// The parts of the debrief form, from "First, us" to "Only for me"; all of them stay in this notebook.
import { useState } from 'react'
import { type ThemeId, themeIds, themeNames } from '../../shared/prompts/prompt-schema.ts'
import { database } from '../database.ts'
import { FollowUps } from '../follow-ups.tsx'
import { useLive } from '../live.ts'
import { Button } from '../ui/button.tsx'
import { CircleOne, CircleSome } from '../ui/choices.tsx'
import { Entry } from '../ui/leaf.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Keep } from '../ui/papers.tsx'
import { promptOf } from './prompt-words.ts'
import type { DebriefEdit, Opened } from './use-debrief.ts'
import { type Question, WrittenLines } from './written-lines.tsx'

type Part = { readonly edit: DebriefEdit }
const stays = 'Only for me. Never in a summary, never handed over.'

const aboutUs: readonly Question<'carrying' | 'kindThing'>[] = [
  { key: 'carrying', id: 'debrief-carrying', label: 'Anything I’m carrying' },
  { key: 'kindThing', id: 'debrief-kind', label: 'One kind thing for tonight' }
]
const aboutTheSession: readonly Question<'helped' | 'stuck' | 'guideline'>[] = [
  { key: 'helped', id: 'debrief-helped', label: 'What helped the group help itself' },
  { key: 'stuck', id: 'debrief-stuck', label: 'Where it got stuck, and what we tried' },
  { key: 'guideline', id: 'debrief-guideline', label: 'Which guideline needed a reminder' }
]
const forMe: readonly Question<'freeText'>[] = [
  { key: 'freeText', id: 'debrief-free', label: 'Whatever you like', rows: 2 }
]

export function FirstUs({ edit }: Part) {
  const { onlyForMe } = edit.draft
  const change = (part: Partial<typeof onlyForMe>): void => edit.change({ onlyForMe: { ...onlyForMe, ...part } })
  return (
    <Entry side={<h2>First, us</h2>} beside="keep">
      <Keep tag={stays}>
        <CircleOne
          legend="Energy now"
          options={[
            { value: 'low', label: 'Low' },
            { value: 'middling', label: 'Middling' },
            { value: 'good', label: 'Good' }
          ]}
          value={onlyForMe.energy}
          onChange={(energy) => change({ energy })}
        />
        <WrittenLines questions={aboutUs} values={onlyForMe} onChange={change} />
      </Keep>
    </Entry>
  )
}

export function SessionPart({ edit, opened }: Part & { readonly opened: Opened }) {
  const { session } = edit.draft
  const change = (part: Partial<typeof session>): void => edit.change({ session: { ...session, ...part } })
  const side = (
    <>
      <h2>The session</h2>
      <p>Stays in this notebook</p>
    </>
  )
  return (
    <Entry side={side}>
      <div className="stack">
        <WrittenLines questions={aboutTheSession} values={session} onChange={change} />
        <CircleOne
          legend="We ended"
          options={[
            { value: 'early', label: 'Early' },
            { value: 'on-time', label: 'On time' },
            { value: 'over', label: 'Over' }
          ]}
          value={session.time}
          onChange={(time) => change({ time, minutesOver: time === 'over' ? session.minutesOver : null })}
        />
        {session.time === 'over' ? (
          <div className="row">
            <span>Over by, in minutes</span>
            <NumberField
              label="minutes over"
              value={session.minutesOver}
              step={5}
              most={600}
              onChange={(minutesOver) => change({ minutesOver })}
            />
          </div>
        ) : null}
        {opened.uses.map((use, index) => (
          <CircleOne
            key={use.id}
            legend={opened.uses.length === 1 ? 'The prompt' : `Prompt ${index + 1}`}
            options={[
              { value: 'landed', label: 'Landed' },
              { value: 'flat', label: 'Flat' },
              { value: 'too-heavy', label: 'Too heavy' }
            ]}
            value={edit.answers.get(use.id) ?? null}
            onChange={(answer) => edit.feedback(use, answer)}
            hint={<PromptWords promptId={use.promptId} />}
          />
        ))}
      </div>
    </Entry>
  )
}

function PromptWords({ promptId }: { readonly promptId: string }) {
  const prompt = useLive(() => promptOf(promptId), [promptId])
  return prompt ? <>“{prompt.text}”</> : null
}

const counts = [
  ['here', 'Here', 'people here'],
  ['firstTimers', 'First-timers', 'first-timers'],
  ['backAfterGap', 'Back after a gap', 'people back after a gap'],
  ['movedOn', 'Moved on', 'people who moved on'],
  ['rolesTaken', 'Roles taken by participants', 'roles taken by participants']
] as const

export function NumbersPart({ edit }: Part) {
  const { counts: numbers } = edit.draft
  const side = (
    <>
      <h2>Numbers</h2>
      <p>Counts only</p>
    </>
  )
  return (
    <Entry side={side} beside="row">
      <ul className="ruled counts">
        {counts.map(([key, words, label]) => (
          <li className="row" key={key}>
            <span>{words}</span>
            <NumberField
              id={`debrief-${key}`}
              label={label}
              value={numbers[key]}
              onChange={(value) => edit.change({ counts: { ...numbers, [key]: value } })}
            />
          </li>
        ))}
      </ul>
    </Entry>
  )
}

/** What the session's prompts were about comes first, then what this group often talks about. */
async function likelyThemes({ uses, group }: Opened): Promise<readonly ThemeId[]> {
  const own = await Promise.all(uses.map(async (use) => (await promptOf(use.promptId))?.theme ?? null))
  const past = await database.debrief.where('[groupId+date]').between([group.id, ''], [group.id, '9999']).toArray()
  const often = new Map<ThemeId, number>()
  for (const debrief of past) for (const theme of debrief.themes) often.set(theme, (often.get(theme) ?? 0) + 1)
  const byUse = [...themeIds].sort((one, other) => (often.get(other) ?? 0) - (often.get(one) ?? 0))
  return [...new Set([...own.filter((theme) => theme !== null), ...byUse])].slice(0, 3)
}

export function ThemesPart({ edit, opened }: Part & { readonly opened: Opened }) {
  const [all, setAll] = useState(false)
  const likely = useLive(() => likelyThemes(opened), [opened.session.id]) ?? []
  const { themes } = edit.draft
  const shown = all ? themeIds : themeIds.filter((theme) => likely.includes(theme) || themes.includes(theme))
  const side = (
    <>
      <h2>Themes</h2>
      <p>Up to three</p>
    </>
  )
  return (
    <Entry side={side} beside="row">
      <CircleSome
        legend="Themes, up to three"
        legendHidden
        options={shown.map((theme) => ({ value: theme, label: themeNames[theme] }))}
        values={themes}
        most={3}
        onChange={(values) => edit.change({ themes: [...values] })}
      />
      {all ? null : (
        <Button look="quiet" small onPress={() => setAll(true)}>
          Show all twelve themes
        </Button>
      )}
    </Entry>
  )
}

export function FollowUpsPart({ opened }: { readonly opened: Opened }) {
  const { session, group } = opened
  const place = { groupId: group.id, sessionId: session.id, noteId: null, us: group.facilitators }
  return (
    <Entry side={<h2>Follow-ups</h2>}>
      <FollowUps place={place} fieldId="debrief-follow-up" />
    </Entry>
  )
}

export function CrisisPart({ edit }: Part) {
  return (
    <Entry side={<h2>Crisis plan</h2>}>
      <CircleOne
        legend="Tonight the crisis plan was"
        options={[
          { value: 'not-needed', label: 'Not needed' },
          { value: 'used', label: 'Used' }
        ]}
        value={edit.draft.crisisPlan}
        onChange={(crisisPlan) => edit.change({ crisisPlan })}
        hint="If it was used, the safety record opens next. It is kept apart from this debrief."
      />
    </Entry>
  )
}

export function OnlyForMe({ edit }: Part) {
  const { onlyForMe } = edit.draft
  return (
    <Entry side={<h2>Only for me</h2>} beside="keep">
      <Keep tag={stays}>
        <WrittenLines
          questions={forMe}
          values={onlyForMe}
          onChange={(part) => edit.change({ onlyForMe: { ...onlyForMe, ...part } })}
        />
      </Keep>
    </Entry>
  )
}
