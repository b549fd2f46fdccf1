// The foot of the agenda: when it ends, how it sums up, and the ways on.
import { IconPlus } from '@tabler/icons-react'
import type { Blocks } from '../../shared/agenda/edit.ts'
import { type BlockType, blockTitles } from '../../shared/agenda/templates.ts'
import type { LengthMessage } from '../../shared/agenda/totals.ts'
import type { Prompt } from '../../shared/prompts/prompt-schema.ts'
import type { Group, Session } from '../../shared/records.ts'
import { useToday } from '../clock.ts'
import { useSetting } from '../live.ts'
import { PrintButton } from '../print-button.tsx'
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
      <Button look="main" onPress={() => props.onDone(today)}>
        Done planning
      </Button>
    </Foot>
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
