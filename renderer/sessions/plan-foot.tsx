// The foot of the agenda: when it ends, how it sums up, and the ways on.
import { IconPlus } from '@tabler/icons-react'
import type { Blocks } from '../../shared/agenda/edit.ts'
import { type BlockType, blockTitles } from '../../shared/agenda/templates.ts'
import type { LengthMessage } from '../../shared/agenda/totals.ts'
import type { PlainDate } from '../../shared/dates.ts'
import type { Prompt } from '../../shared/prompts/prompt-schema.ts'
import type { Group, Session } from '../../shared/records.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { useLive, useSetting } from '../live.ts'
import { PrintButton } from '../print-button.tsx'
import { navigate } from '../router.ts'
import { agendaSheet, cardsSheet, groupSheets, type SheetChoice } from '../sheets.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Foot } from '../ui/leaf.tsx'
import { Menu } from '../ui/menu.tsx'

type Props = {
  readonly endTime: string
  readonly length: LengthMessage
  readonly onAdd: (type: BlockType) => void
  readonly full: boolean
  readonly session: Session
  readonly group: Group
  readonly blocks: Blocks
  readonly prompts: ReadonlyMap<string, Prompt>
  readonly roles: Session['roles']
  readonly expected: number
  readonly onDone: (today: string) => void
}

const addable: readonly BlockType[] = ['main-prompt', 'check-in', 'pause', 'spare', 'other']

export function PlanFoot(props: Props) {
  const today = useToday(props.group.zone)
  const clock = useSetting()?.clock ?? '24'
  return (
    <Foot screen="plan-foot">
      <p className="total">
        <span className="clock figures soft">{props.endTime}</span>
        <span>
          <strong className="figures">{props.length.total}</strong>
          <br />
          <span className="soft small">{props.length.note}</span>
        </span>
      </p>
      {props.full ? (
        <p className="soft small">200 blocks are as many as an agenda holds.</p>
      ) : (
        <Menu
          label="Which block?"
          rows={addable.map((type) => ({
            key: type,
            label: blockTitles[type],
            onPress: () => props.onAdd(type)
          }))}
        >
          <button type="button" className="button icon-first">
            <Icon of={IconPlus} />
            Add a block
          </button>
        </Menu>
      )}
      <PrintButton choices={() => sheetsOf(props, clock)} />
      <NextStep session={props.session} today={today} onDone={() => props.onDone(today)} />
    </Foot>
  )
}

type NextProps = { readonly session: Session; readonly today: PlainDate; readonly onDone: () => void }

/** What follows the agenda: planning ends before the session, its debrief comes after it. */
function NextStep({ session, today, onDone }: NextProps) {
  const debrief = useLive(
    async () => (await database.debrief.where('sessionId').equals(session.id).first()) ?? null,
    [session.id]
  )
  if (session.state === 'cancelled') {
    return (
      <Button look="main" onPress={() => navigate({ screen: 'sessions' })}>
        Back to the sessions
      </Button>
    )
  }
  if (session.state === 'planned' && session.date >= today && !debrief?.finished) {
    return (
      <Button look="main" onPress={onDone}>
        Done planning
      </Button>
    )
  }
  return (
    <Button look="main" onPress={() => navigate({ screen: 'debrief', id: session.id })}>
      {debrief ? (debrief.finished ? 'Look at the debrief' : 'Go on with the debrief') : 'Write the debrief'}
    </Button>
  )
}

function sheetsOf(props: Props, clock: '12' | '24'): readonly SheetChoice[] {
  const { group, blocks, prompts, roles, expected } = props
  const session = { ...props.session, roles, expected }
  const used = blocks.flatMap((block) => (block.promptId === null ? [] : (prompts.get(block.promptId) ?? [])))
  return [
    { key: 'agenda', label: 'Agenda', sheet: agendaSheet({ session, group, blocks, prompts, clock }) },
    ...groupSheets(group, session.date),
    ...cardsSheet(used)
  ]
}
