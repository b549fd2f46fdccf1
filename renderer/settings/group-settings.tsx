// The group of the top bar: its facts, its breaks, its guidelines, its crisis card, and putting it away when it ends.
import { useState } from 'react'
import type { Failure } from '../../shared/failure.ts'
import type { Group, RecordDraft } from '../../shared/records.ts'
import { useToday } from '../clock.ts'
import { CrisisCardForm } from '../crisis-card-form.tsx'
import { FailureNotice } from '../failure-notice.tsx'
import { GroupForm } from '../group-form.tsx'
import { useHeld } from '../held.ts'
import { PrintButton } from '../print-button.tsx'
import { saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'
import { groupSheets } from '../sheets.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choices.tsx'
import { Lines } from '../ui/field.tsx'
import { Entry } from '../ui/leaf.tsx'
import { showToast } from '../ui/toast.tsx'
import { GroupDates } from './group-dates.tsx'
import { Opened } from './opened.tsx'

type Part = 'facts' | 'dates' | 'guidelines' | 'crisis' | null

export function GroupSettings({ group }: { readonly group: Group }) {
  const today = useToday(group.zone)
  const [part, setPart] = useHeld<Part>(`settings-part-${group.id}`, null)
  const [failure, setFailure] = useState<Failure | null>(null)
  /** `next`: the part that stays open, where there may be more to do. */
  const keep = async (change: Partial<RecordDraft<'group'>>, said: string, next: Part = null): Promise<void> => {
    const saved = await saveRecords([{ ...draftOf(group), ...change }])
    setFailure(saved.ok ? null : saved.failure)
    if (!saved.ok) return
    setPart(next)
    showToast({ text: said })
  }
  return (
    <Entry beside="row" side={<h2>{group.name}</h2>}>
      {failure ? <FailureNotice failure={failure} /> : null}
      {part === null ? (
        <div className="actions">
          <Button onPress={() => setPart('facts')}>When and where it meets</Button>
          <Button onPress={() => setPart('dates')}>Breaks and changed dates</Button>
          <Button onPress={() => setPart('guidelines')}>Guidelines</Button>
          <Button onPress={() => setPart('crisis')}>Crisis card</Button>
          <PrintButton choices={() => groupSheets(group, null)} />
          <Button
            look="quiet"
            onPress={() => void keep({ archivedOn: today }, 'The group is put away. It can be opened again below.')}
          >
            This group has ended
          </Button>
        </div>
      ) : null}
      {part === 'facts' ? (
        <Opened>
          <GroupForm
            start={group}
            save="Keep this"
            onSave={(facts) => void keep(onlyFacts(facts), 'The group is kept as you wrote it.')}
            later={{ label: 'Leave it as it is', onPress: () => setPart(null) }}
          />
        </Opened>
      ) : null}
      {part === 'dates' ? (
        <Opened>
          <GroupDates
            group={group}
            today={today}
            onSave={(dates, said) => void keep(dates, said, 'dates')}
            onDone={() => setPart(null)}
          />
        </Opened>
      ) : null}
      {part === 'guidelines' ? (
        <Opened>
          <GuidelinesForm
            group={group}
            onSave={(guidelines, mandatedReporter) =>
              void keep({ guidelines, mandatedReporter }, 'The guidelines are kept.')
            }
            onLater={() => setPart(null)}
          />
        </Opened>
      ) : null}
      {part === 'crisis' ? (
        <Opened>
          <CrisisForm
            group={group}
            onSave={(crisisCard) =>
              void keep(
                { crisisCard: { ...crisisCard, lastChecked: today } },
                'The crisis card is kept, and marked as checked today.'
              )
            }
            onLater={() => setPart(null)}
          />
        </Opened>
      ) : null}
    </Entry>
  )
}

function onlyFacts(facts: Parameters<Parameters<typeof GroupForm>[0]['onSave']>[0]): Partial<RecordDraft<'group'>> {
  const { name, cadence, firstDate, startTime, minutes, usualSize, place, attendanceMode } = facts
  return { name, cadence, firstDate, startTime, minutes, usualSize, place, attendanceMode }
}

type GuidelinesProps = {
  readonly group: Group
  readonly onSave: (guidelines: string[], mandatedReporter: boolean) => void
  readonly onLater: () => void
}

function GuidelinesForm({ group, onSave, onLater }: GuidelinesProps) {
  const [text, setText] = useHeld(`settings-guidelines-${group.id}`, group.guidelines.join('\n'))
  const [mandated, setMandated] = useHeld(`settings-mandated-${group.id}`, group.mandatedReporter)
  const lines = text
    .split('\n')
    .map((line) => line.trim().slice(0, 500))
    .filter(Boolean)
    .slice(0, 30)
  return (
    <div className="stack">
      <Lines id="guidelines" label="Guidelines, one a line" rows={8} value={text} onChange={setText} />
      <Choice checked={mandated} onChange={setMandated}>
        Say that we may have to tell people who can help
      </Choice>
      <div className="actions">
        <Button look="main" onPress={() => onSave(lines, mandated)}>
          Keep the guidelines
        </Button>
        <Button look="quiet" onPress={onLater}>
          Leave them as they are
        </Button>
      </div>
    </div>
  )
}

type CrisisProps = {
  readonly group: Group
  readonly onSave: (card: Group['crisisCard']) => void
  readonly onLater: () => void
}

function CrisisForm({ group, onSave, onLater }: CrisisProps) {
  const [card, setCard] = useHeld(`settings-crisis-card-${group.id}`, group.crisisCard)
  return (
    <div className="stack">
      <CrisisCardForm card={card} onChange={setCard} />
      <div className="actions">
        <Button look="main" onPress={() => onSave(card)}>
          This is right
        </Button>
        <Button look="quiet" onPress={onLater}>
          Leave it as it is
        </Button>
      </div>
    </div>
  )
}
