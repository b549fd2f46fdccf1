// Starting the agenda from another one: a built-in template, one of her own, or last time's; and keeping this one as a template.
import { useState } from 'react'
import type { Blocks } from '../../shared/agenda/edit.ts'
import { blocksFromTemplate, builtInTemplates, templateBlocks } from '../../shared/agenda/templates.ts'
import { totalMinutes } from '../../shared/agenda/totals.ts'
import { friendlyDate } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Group, RecordOf, Session } from '../../shared/records.ts'
import { database } from '../database.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { useHeld } from '../held.ts'
import { useLive } from '../live.ts'
import { lastAgenda } from '../planning.ts'
import { newRecordId } from '../record-id.ts'
import { saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { showToast } from '../ui/toast.tsx'
import type { Planning } from './plan-edit.ts'

type Props = {
  readonly session: Session
  readonly group: Group
  readonly planning: Planning
  readonly onClose: () => void
}
type Own = RecordOf<'agendaTemplate'>

export function TemplatesPanel({ session, group, planning, onClose }: Props) {
  const own = useLive(() => database.agendaTemplate.toArray(), [])
  const last = useLive(() => lastAgenda(session.groupId, session.date), [session.groupId, session.date])
  const [failure, setFailure] = useState<Failure | null>(null)
  const { plan } = planning
  const take = (template: Blocks | (typeof builtInTemplates)[number]['blocks'], name: string): void => {
    const about = { people: plan.expected, minutesEach: group.checkInMinutesEach, minutes: session.minutes }
    planning.change({ blocks: blocksFromTemplate(template, about) })
    showToast({ text: `The agenda starts from ${name} now. Undo brings the one before back.` })
    onClose()
  }
  const remove = async (template: Own): Promise<void> => {
    const saved = await saveRecords([], [template.id])
    setFailure(saved.ok ? null : saved.failure)
    const back = (): void => void saveRecords([draftOf(template)])
    if (saved.ok) showToast({ text: `“${template.name}” is removed.`, undo: { label: 'Bring it back', onPress: back } })
  }
  return (
    <Panel opened title="Start from another agenda" onClose={onClose}>
      <ul className="ruled">
        {last ? (
          <Row
            label={`${friendlyDate(last.date)}, as it was`}
            minutes={totalMinutes(last.blocks)}
            onTake={() => take(last.blocks, 'last time’s')}
          />
        ) : null}
        {builtInTemplates.map((template) => (
          <Row
            key={template.name}
            label={template.name}
            minutes={template.minutes}
            onTake={() => take(template.blocks, `the ${template.name}`)}
          />
        ))}
        {(own ?? []).map((template) => (
          <Row
            key={template.id}
            label={template.name}
            minutes={totalMinutes(template.blocks)}
            onTake={() => take(template.blocks, `“${template.name}”`)}
            onRemove={() => void remove(template)}
          />
        ))}
      </ul>
      {failure ? <FailureNotice failure={failure} /> : null}
      <KeepAsTemplate blocks={plan.blocks} onFailure={setFailure} />
      <div className="actions">
        <Button look="main" onPress={onClose}>
          Keep the agenda as it is
        </Button>
      </div>
    </Panel>
  )
}

type RowProps = {
  readonly label: string
  readonly minutes: number
  readonly onTake: () => void
  readonly onRemove?: () => void
}

function Row({ label, minutes, onTake, onRemove }: RowProps) {
  return (
    <li className="row">
      <span>{label}</span>
      <span className="meta">{minutes} min</span>
      <Button small onPress={onTake}>
        Start from it<span className="seen-by-readers-only">: {label}</span>
      </Button>
      {onRemove ? (
        <Button look="quiet" small onPress={onRemove}>
          Remove<span className="seen-by-readers-only">: {label}</span>
        </Button>
      ) : null}
    </li>
  )
}

type KeepProps = { readonly blocks: Blocks; readonly onFailure: (failure: Failure | null) => void }

function KeepAsTemplate({ blocks, onFailure }: KeepProps) {
  const [name, setName] = useHeld('template-name', '')
  const keep = async (): Promise<void> => {
    const saved = await saveRecords([
      { id: newRecordId(), kind: 'agendaTemplate', name: name.trim(), blocks: [...templateBlocks(blocks)] }
    ])
    onFailure(saved.ok ? null : saved.failure)
    if (!saved.ok) return
    setName('')
    showToast({ text: `“${name.trim()}” is kept as a template, without its prompts.` })
  }
  return (
    <div className="keep-template">
      <TextField
        id="template-name"
        label="Keep this agenda as a template"
        hint={
          blocks.length === 0 ? 'It has no blocks yet, so there is nothing to keep.' : 'A name you will know again.'
        }
        maxLength={120}
        value={name}
        onChange={setName}
      />
      <Button waiting={name.trim() === '' || blocks.length === 0} onPress={() => void keep()}>
        Keep it
      </Button>
    </div>
  )
}
