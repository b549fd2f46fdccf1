// What the search field can do besides finding: the pages, a new note, planning, debriefing, the crisis card, covering, locking.
import { useMemo } from 'react'
import type { AppState } from '../../shared/bridge.ts'
import type { PlainDate } from '../../shared/dates.ts'
import type { Group } from '../../shared/records.ts'
import { ok, type Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { useToday } from '../clock.ts'
import type { Command } from '../command.ts'
import { showCrisisCard } from '../crisis-card-door.ts'
import { database } from '../database.ts'
import { useCurrentGroup, useGroups, useLive } from '../live.ts'
import { lock } from '../lock.ts'
import { startNote } from '../new-note.ts'
import { startPlanning } from '../planning.ts'
import { navigate, type Route } from '../router.ts'
import { changeSetting } from '../setting.ts'
import { coverPage } from './beside.tsx'
import { tabs } from './tabs.ts'

type Platform = AppState['platform']

export function useCommands(platform: Platform): readonly Command[] {
  const group = useCurrentGroup()
  const groups = useGroups()
  const today = useToday(group?.zone)
  const last = useLive(async () => (group ? lastPast(group, today) : null), [group, today])
  return useMemo(
    () => [
      ...(group ? ofGroup(group, today, last ?? null) : []),
      ...everywhere(group ?? null, platform),
      ...(groups ?? []).filter(({ id }) => id !== group?.id).map(switchTo)
    ],
    [group, groups, today, last, platform]
  )
}

/** The latest session that was not cancelled, today's included: what a debrief is written about. */
async function lastPast(group: Group, today: PlainDate): Promise<Route | null> {
  const past = await database.session
    .where('[groupId+date]')
    .between([group.id, ''], [group.id, today], true, true)
    .toArray()
  const last = past.filter(({ state }) => state !== 'cancelled').at(-1)
  return last ? { screen: 'debrief', id: last.id } : null
}

function ofGroup(group: Group, today: PlainDate, debrief: Route | null): readonly Command[] {
  const plan: Command = {
    key: 'plan',
    label: 'Plan the next session',
    also: 'agenda prepare',
    first: true,
    run: async () => {
      const planned = await startPlanning(group, today)
      if (planned.ok) navigate({ screen: 'session', id: planned.value })
      return planned
    }
  }
  if (!debrief) return [plan]
  return [plan, { key: 'debrief', label: 'Debrief the last session', also: 'write', first: true, run: go(debrief) }]
}

function everywhere(group: Group | null, platform: Platform): readonly Command[] {
  const key = platform === 'mac' ? '⌘' : 'Ctrl'
  const start = (): Promise<Result<unknown>> => startNote({ groupId: group?.id ?? null })
  return [
    { key: 'note', label: 'New private note', also: 'write page', first: true, run: start },
    {
      key: 'crisis',
      label: 'Show the crisis card',
      also: 'help emergency',
      shortcut: 'F9',
      first: true,
      run: act(showCrisisCard)
    },
    {
      key: 'lock',
      label: 'Lock the notebook',
      also: 'close leave',
      shortcut: `${key} L`,
      first: true,
      run: act(() => void lock('asked'))
    },
    { key: 'cover', label: 'Cover the page', also: 'someone beside me hide', run: act(coverPage) },
    { key: 'backup', label: 'Make a backup now', also: 'copy save', run: () => bridge.backUpNow({}) },
    ...[...tabs, ...more].map(({ screen, name }): Command => {
      return { key: screen, label: `Go to ${name}`, also: 'open page', run: go({ screen } as Route) }
    })
  ]
}

/** Pages without a tab of their own. */
const more = [
  { screen: 'follow-ups', name: 'all follow-ups' },
  { screen: 'safety', name: 'the safety record' }
] as const

function switchTo(group: Group): Command {
  return {
    key: group.id,
    label: `Switch to ${group.name}`,
    also: 'group change',
    run: () => changeSetting({ currentGroupId: group.id })
  }
}

function go(to: Route): Command['run'] {
  return act(() => navigate(to))
}

function act(does: () => void): Command['run'] {
  return () => {
    does()
    return Promise.resolve(ok(null))
  }
}
