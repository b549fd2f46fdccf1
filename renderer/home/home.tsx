// Home: the next session with its one main button, what is open, and what to look at when there is time.
import { friendlyDate } from '../../shared/dates.ts'
import type { Group } from '../../shared/records.ts'
import { useToday } from '../clock.ts'
import { useCurrentGroup, useSetting } from '../live.ts'
import { Entry, Leaf } from '../ui/leaf.tsx'
import { Waiting } from '../ui/words.tsx'
import { BackupState } from './backup-state.tsx'
import { FirstGroup } from './first-group.tsx'
import { NextSession } from './next-session.tsx'
import { OpenFollowUps } from './open-follow-ups.tsx'
import { Reminders } from './reminders.tsx'

export function Home() {
  const group = useCurrentGroup()
  if (group === undefined) return <Waiting label="Opening the notebook" />
  return (
    <Leaf screen="home">
      {group === null ? <FirstGroup /> : <ThisWeek key={group.id} group={group} />}
      <BackupState />
      <Later zone={group?.zone} />
    </Leaf>
  )
}

function ThisWeek({ group }: { readonly group: Group }) {
  const today = useToday(group.zone)
  return (
    <>
      <Entry
        beside="title"
        side={
          <>
            <h1>This week</h1>
            <p>{friendlyDate(today)}</p>
          </>
        }
      >
        <NextSession group={group} today={today} />
      </Entry>
      <OpenFollowUps group={group} today={today} />
    </>
  )
}

function Later({ zone }: { readonly zone: string | undefined }) {
  const today = useToday(zone)
  const setting = useSetting()
  return setting ? <Reminders setting={setting} today={today} /> : null
}
