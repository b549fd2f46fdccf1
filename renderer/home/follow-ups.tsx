// Every follow-up of the group: the open ones with a line to add one that belongs to no session or note, and those that are closed.
import { useState } from 'react'
import { openFollowUps } from '../../shared/agenda/plan.ts'
import type { FollowUp, Group, RecordId } from '../../shared/records.ts'
import { database } from '../database.ts'
import { FollowUpRow } from '../follow-up-row.tsx'
import { FollowUps } from '../follow-ups.tsx'
import { useCurrentGroup, useLive } from '../live.ts'
import { saveRecords } from '../save.ts'
import { draftOf } from '../setting.ts'
import { Button } from '../ui/button.tsx'
import { Entry, Leaf, PageHeading } from '../ui/leaf.tsx'
import { Waiting } from '../ui/words.tsx'

const shownFirst = 10

/** Open ones of the group and of no group, the due ones first. */
export async function openOnes(groupId: RecordId | null): Promise<readonly FollowUp[]> {
  const open = await database.followUp.where('state').equals('open').toArray()
  return groupId === null ? open : openFollowUps(open, groupId)
}

async function closedOnes(groupId: RecordId | null): Promise<readonly FollowUp[]> {
  const closed = await database.followUp.where('state').anyOf('done', 'let-go').toArray()
  return closed
    .filter((one) => one.groupId === null || groupId === null || one.groupId === groupId)
    .sort((one, other) => (other.closedOn ?? '').localeCompare(one.closedOn ?? ''))
}

export function AllFollowUps() {
  const group = useCurrentGroup()
  if (group === undefined) return <Waiting label="Reading the follow-ups" />
  return (
    <Leaf screen="follow-ups">
      <Entry side={<p className="head">Follow-ups</p>} beside="title">
        <PageHeading>What is still to do</PageHeading>
        <p className="under-title soft">
          They come with you into the next plan until they are done or let go. Letting go is fine.
        </p>
      </Entry>
      <Open key={group?.id ?? 'none'} group={group} />
      <Closed groupId={group?.id ?? null} />
    </Leaf>
  )
}

function Open({ group }: { readonly group: Group | null }) {
  const groupId = group?.id ?? null
  const place = { groupId, sessionId: null, noteId: null, us: group?.facilitators ?? [] }
  return (
    <Entry side={<h2>Open</h2>} beside="row">
      <FollowUps place={place} fieldId="follow-up-alone" list={() => openOnes(groupId)} />
      <p className="hint gap-above">For example: Tell the library about the lights by Monday, Joel</p>
    </Entry>
  )
}

function Closed({ groupId }: { readonly groupId: RecordId | null }) {
  const rows = useLive(() => closedOnes(groupId), [groupId])
  const [shown, setShown] = useState(shownFirst)
  if (rows === undefined || rows.length === 0) return null
  const reopen = (one: FollowUp): void => void saveRecords([{ ...draftOf(one), state: 'open', closedOn: null }])
  return (
    <Entry side={<h2>Done or let go</h2>} beside="row">
      <ul className="ruled">
        {rows.slice(0, shown).map((one) =>
          one.state === 'done' ? (
            <FollowUpRow key={one.id} followUp={one} />
          ) : (
            <li key={one.id} className="row">
              <bdi>{one.what}</bdi>
              <span className="meta">Let go</span>
              <Button look="quiet" small label={`Open it again: ${one.what}`} onPress={() => reopen(one)}>
                Open it again
              </Button>
            </li>
          )
        )}
      </ul>
      {rows.length > shown ? (
        <div className="actions gap-above">
          <Button small onPress={() => setShown(shown + 40)}>
            Show earlier ones
          </Button>
        </div>
      ) : null}
    </Entry>
  )
}
