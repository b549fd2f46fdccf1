// Planning a session: the agenda set like a printed one, prompts that fit beside it, the sum at its foot.
import { IconArrowBackUp, IconArrowForwardUp, IconTemplate } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { addBlock } from '../../shared/agenda/edit.ts'
import { templateFor } from '../../shared/agenda/templates.ts'
import { checkInWarning, clockTimes, lengthMessage } from '../../shared/agenda/totals.ts'
import { daysBetween, friendlyDate, friendlyDateFrom, type PlainDate } from '../../shared/dates.ts'
import { promptsById } from '../../shared/prompts/library.ts'
import type { Agenda, Group, Session } from '../../shared/records.ts'
import { formatTimeBare } from '../../shared/times.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { useLive, useSetting } from '../live.ts'
import { promptsAtHand } from '../planning.ts'
import { navigate } from '../router.ts'
import { Icon } from '../ui/icon.tsx'
import { Entry, Leaf, PageHeading } from '../ui/leaf.tsx'
import { EmptyState, Notice } from '../ui/words.tsx'
import { AgendaList } from './agenda-list.tsx'
import { CarriedOver } from './carried-over.tsx'
import { ChooserPanel } from './chooser-panel.tsx'
import { Particulars } from './particulars.tsx'
import { type Planning, usePlanning } from './plan-edit.ts'
import { PlanFoot } from './plan-foot.tsx'
import { SessionTabs } from './session-tabs.tsx'
import { TemplatesPanel } from './templates-panel.tsx'
import { ThisSession } from './this-session.tsx'

type Props = { readonly session: Session; readonly agenda: Agenda; readonly group: Group }

export function Plan({ session, agenda, group }: Props) {
  const planning = usePlanning(session, agenda)
  const { plan } = planning
  const [chosen, setChosen] = useState<string | null>(() => firstPromptBlock(plan.blocks))
  const clock = useSetting()?.clock ?? '24'
  const prompts = useLive(promptsAtHand, [])
  const byId = useMemo(() => promptsById(prompts ?? []), [prompts])
  const timed = clockTimes(plan.blocks, session.startTime)
  const length = lengthMessage(plan.blocks, session.minutes)
  const warning = checkInWarning(plan.blocks, session.minutes)
  const end = timed.at(-1)?.end ?? session.startTime
  useUndoKeys(planning)
  return (
    <>
      <Leaf withPanel screen="plan">
        <PlanTitle session={session} group={group} planning={planning} />
        {plan.blocks.length === 0 ? (
          <Entry side={null}>
            <EmptyState>
              This agenda has no blocks. Add one below, or start from a template. Undo brings the last change back.
            </EmptyState>
          </Entry>
        ) : null}
        <AgendaList
          timed={timed}
          clock={clock}
          chosen={chosen}
          onChoose={setChosen}
          planning={planning}
          checkInMinutesEach={group.checkInMinutesEach}
          byId={byId}
          roles={plan.roles}
          hasGuidelines={group.guidelines.length > 0}
        />
        {warning ? (
          <div className="entry plan-warning">
            <div className="side" />
            <Notice tone="look">{warning}</Notice>
          </div>
        ) : null}
        {session.state === 'planned' ? <CarriedOver session={session} group={group} /> : null}
        <Particulars planning={planning} />
        <ThisSession key={`${session.date} ${session.startTime}`} session={session} group={group} planning={planning} />
        <ChooserPanel
          session={session}
          planning={planning}
          prompts={prompts ?? []}
          block={plan.blocks.find((block) => block.id === chosen) ?? null}
          onChoose={setChosen}
        />
      </Leaf>
      <PlanFoot
        endTime={formatTimeBare(end, clock)}
        length={length}
        onAdd={(type) => {
          const blocks = addBlock(plan.blocks, type)
          planning.change({ blocks })
          setChosen(blocks.find((block) => !plan.blocks.includes(block))?.id ?? chosen)
        }}
        full={plan.blocks.length >= 200}
        session={session}
        group={group}
        blocks={plan.blocks}
        prompts={byId}
        roles={plan.roles}
        expected={plan.expected}
        onDone={async (today) => {
          const saved = await planning.finish({ plannedOn: session.plannedOn ?? today })
          if (saved.ok) navigate({ screen: 'home' })
        }}
      />
    </>
  )
}

function firstPromptBlock(blocks: Agenda['blocks'] | readonly Agenda['blocks'][number][]): string | null {
  return blocks.find((block) => block.type === 'main-prompt')?.id ?? null
}

type TitleProps = { readonly session: Session; readonly group: Group; readonly planning: Planning }

function PlanTitle({ session, group, planning }: TitleProps) {
  const today = useToday(group.zone)
  const [starting, setStarting] = useState(false)
  const debrief = useLive(() => lastDebriefDate(session), [session.groupId, session.date])
  return (
    <div className="entry">
      <div className="side beside-title">
        <p className="head">Agenda</p>
      </div>
      <div>
        <PageHeading>{friendlyDateFrom(session.date, today)}</PageHeading>
        <div className="plan-under-title">
          <p className="under-title soft">
            From the {templateFor(session.minutes).name}
            {debrief ? ` and ${debriefWords(debrief, session.date)}` : ''}
          </p>
        </div>
        <div className="plan-tools">
          <SessionTabs session={session} current="agenda" />
          <div className="tools">
            <ToolButton icon={IconTemplate} label="Templates" act={() => setStarting(true)} />
            {planning.undo ? <ToolButton icon={IconArrowBackUp} label="Undo" act={planning.undo} /> : null}
            {planning.redo ? <ToolButton icon={IconArrowForwardUp} label="Redo" act={planning.redo} /> : null}
          </div>
        </div>
        {starting ? (
          <TemplatesPanel session={session} group={group} planning={planning} onClose={() => setStarting(false)} />
        ) : null}
      </div>
    </div>
  )
}

/** What the numbers and cares were taken from. */
async function lastDebriefDate(session: Session): Promise<PlainDate | null> {
  const debriefs = await database.debrief
    .where('[groupId+date]')
    .between([session.groupId, ''], [session.groupId, session.date])
    .toArray()
  return debriefs.at(-1)?.date ?? null
}

function debriefWords(date: PlainDate, session: PlainDate): string {
  return daysBetween(date, session) <= 7 ? 'last week’s debrief' : `the debrief of ${friendlyDate(date)}`
}

type ToolProps = { readonly icon: typeof IconArrowBackUp; readonly label: string; readonly act: () => void }

function ToolButton({ icon, label, act }: ToolProps) {
  return (
    <button type="button" className="bar-item" onClick={act}>
      <Icon of={icon} />
      {label}
    </button>
  )
}

/** Undo and redo for the agenda; a field being typed in keeps its own. */
function useUndoKeys(planning: Planning): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const act = key === 'z' ? (event.shiftKey ? planning.redo : planning.undo) : key === 'y' ? planning.redo : null
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [planning])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox')
}
