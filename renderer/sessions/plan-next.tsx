// Planning the next session from the list of all: from a template, or like an earlier one.
import { useState } from 'react'
import { addDays, friendlyDate } from '../../shared/dates.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Group } from '../../shared/records.ts'
import { nextSession } from '../../shared/recurrence.ts'
import { useToday } from '../clock.ts'
import { useLive } from '../live.ts'
import { lastAgenda, startPlanning } from '../planning.ts'
import { navigate } from '../router.ts'
import { Button } from '../ui/button.tsx'

type Start = Parameters<typeof startPlanning>[2]

/** Plans a session and opens it. */
export function usePlan(group: Group) {
  const today = useToday(group.zone)
  const [failure, setFailure] = useState<Failure | null>(null)
  const plan = async (start?: Start): Promise<void> => {
    const planned = await startPlanning(group, today, start)
    if (planned.ok) navigate({ screen: 'session', id: planned.value })
    else setFailure(planned.failure)
  }
  return { plan: (start?: Start) => void plan(start), failure }
}

type PlanNextProps = { readonly group: Group; readonly main: boolean; readonly onPlan: (start?: Start) => void }

export function PlanNext({ group, main, onPlan }: PlanNextProps) {
  const today = useToday(group.zone)
  const next = nextSession(group, today)
  const last = useLive(() => lastAgenda(group.id, addDays(today, 1)), [group.id, today])
  return (
    <div className="actions gap-above">
      <Button look={main ? 'main' : 'plain'} onPress={() => onPlan()}>
        {next ? 'Plan the next session' : 'Plan a session'}
      </Button>
      {last ? (
        <Button look="quiet" onPress={() => onPlan({ like: last })}>
          Plan it like {friendlyDate(last.date)}
        </Button>
      ) : null}
    </div>
  )
}
