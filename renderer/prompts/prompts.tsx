// The Prompts screen: the library, the chooser, the themes of six months, and packs; own prompts are written and changed here.
import { useState } from 'react'
import { friendlyDateFrom } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Prompt, ThemeId } from '../../shared/prompts/prompt-schema.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { useCurrentGroup, useLive } from '../live.ts'
import { type PromptTarget, promptTarget, putPrompt } from '../prompt-target.ts'
import { navigate } from '../router.ts'
import { saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/button.tsx'
import { Entry, Leaf, PageHeading } from '../ui/leaf.tsx'
import { showToast } from '../ui/toast.tsx'
import { Notice, Waiting } from '../ui/words.tsx'
import { Choose } from './choose.tsx'
import { CoveragePicture } from './coverage-picture.tsx'
import { LastTime } from './last-time.tsx'
import { Library } from './library.tsx'
import { OwnPromptForm } from './own-prompt-form.tsx'
import { Packs } from './packs.tsx'
import { type PromptShelf, usePromptShelf } from './use-prompts.ts'

type Tab = 'library' | 'choose' | 'themes' | 'packs'
const tabs: readonly { readonly key: Tab; readonly label: string }[] = [
  { key: 'library', label: 'Library' },
  { key: 'choose', label: 'Three that fit' },
  { key: 'themes', label: 'Themes' },
  { key: 'packs', label: 'Packs' }
]

export function Prompts() {
  const group = useCurrentGroup()
  const shelf = usePromptShelf(group ?? null)
  if (group === undefined || !shelf) return <Waiting label="Opening the prompts" />
  return <OpenPrompts group={group} shelf={shelf} />
}

type Group = NonNullable<ReturnType<typeof useCurrentGroup>>
type Written = { readonly start: Prompt | null; readonly own: boolean }

function OpenPrompts({ group, shelf }: { readonly group: Group | null; readonly shelf: PromptShelf }) {
  const today = useToday(group?.zone)
  const target = useStore(promptTarget)
  const [tab, setTab] = useHeld<Tab>('prompts-tab', 'library')
  const [theme, setTheme] = useHeld<ThemeId | null>('prompts-theme', null)
  const [written, setWritten] = useHeld<Written | null>('prompts-written', null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const use = target
    ? async (prompt: Prompt): Promise<void> => {
        const put = await putPrompt(target, prompt.id)
        if (put.ok) navigate({ screen: 'session', id: target.sessionId })
        else setFailure(put.failure)
      }
    : null
  const onUse = use ? (prompt: Prompt) => void use(prompt) : null
  return (
    <Leaf screen="prompts">
      <Entry beside="title" side={<p className="head">{shelf.prompts.length} in all</p>}>
        <PageHeading>Prompts</PageHeading>
        {target ? <Choosing target={target} today={today} /> : null}
        <Tabs
          tab={tab}
          onChange={(next) => {
            setTheme(null)
            setTab(next)
          }}
          onWrite={() => setWritten({ start: null, own: false })}
        />
        {failure ? <FailureNotice failure={failure} /> : null}
      </Entry>
      {written ? (
        <OwnPromptForm
          start={written.start}
          record={written.own && written.start ? (shelf.own.get(written.start.id) ?? null) : null}
          onDone={() => setWritten(null)}
        />
      ) : null}
      {tab === 'library' && !written ? (
        <>
          {group && !target ? <LastTime group={group} today={today} /> : null}
          <Library
            shelf={shelf}
            today={today}
            onUse={onUse}
            onChange={(prompt) => setWritten({ start: prompt, own: shelf.own.has(prompt.id) })}
            onPutAway={(prompt) => void putAway(prompt, shelf, today).then((reason) => setFailure(reason))}
          />
        </>
      ) : null}
      {tab === 'choose' && !written ? (
        <Choose shelf={shelf} group={group} today={today} slot={target?.minutes ?? null} theme={theme} onUse={onUse} />
      ) : null}
      {tab === 'themes' && !written && group ? (
        <CoveragePicture
          group={group}
          today={today}
          onLook={(next) => {
            setTheme(next)
            setTab('choose')
          }}
        />
      ) : null}
      {tab === 'packs' && !written ? <Packs shelf={shelf} today={today} /> : null}
    </Leaf>
  )
}

type TabsProps = { readonly tab: Tab; readonly onChange: (tab: Tab) => void; readonly onWrite: () => void }

function Tabs({ tab, onChange, onWrite }: TabsProps) {
  return (
    <div className="prompts-tools">
      <nav className="tabs" aria-label="Parts of the prompts">
        {tabs.map(({ key, label }) => (
          <button key={key} type="button" aria-pressed={key === tab} onClick={() => onChange(key)}>
            {label}
          </button>
        ))}
      </nav>
      <Button small onPress={onWrite}>
        Write a prompt
      </Button>
    </div>
  )
}

function Choosing({ target, today }: { readonly target: PromptTarget; readonly today: string }) {
  const about = useLive(async () => {
    const session = await database.session.get(target.sessionId)
    const agenda = await database.agenda.where('sessionId').equals(target.sessionId).first()
    const block = agenda?.blocks.find(({ id }) => id === target.blockId)
    return session && block ? `“${block.title}” on ${friendlyDateFrom(session.date, today)}` : null
  }, [target.sessionId, target.blockId, today])
  if (!about) return null
  return (
    <Notice
      actions={
        <Button
          look="quiet"
          small
          onPress={() => {
            promptTarget.set(null)
            navigate({ screen: 'session', id: target.sessionId })
          }}
        >
          Back to the agenda without one
        </Button>
      }
    >
      You are looking for {about}, {target.minutes} min.
    </Notice>
  )
}

async function putAway(prompt: Prompt, shelf: PromptShelf, today: string): Promise<Failure | null> {
  const record = shelf.own.get(prompt.id)
  if (!record) return null
  const draft = draftOf(record)
  const saved = await saveRecords([{ ...draft, archivedOn: today }])
  if (!saved.ok) return saved.failure
  showToast({
    text: 'Your prompt is put away. Earlier agendas keep its words.',
    undo: { label: 'Undo', onPress: () => void saveRecords([{ ...draft, archivedOn: null }]) }
  })
  return null
}
