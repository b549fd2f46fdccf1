// Names, places and other words the check should look for: held for this check only.
import type { Group } from '../../shared/records.ts'
import { database } from '../database.ts'
import { useLive } from '../live.ts'
import { Lines } from '../ui/field.tsx'
import { Entry } from '../ui/leaf.tsx'

type Props = { readonly value: string; readonly onChange: (value: string) => void; readonly group: Group }

export function NamesToLookFor({ value, onChange, group }: Props) {
  const known = useLive(() => database.person.where('groupId').equals(group.id).count(), [group.id]) ?? 0
  return (
    <Entry beside="base" side={<h2>Names to look for</h2>}>
      <Lines
        id="look-for"
        label="Other names the check should look for"
        noSpelling
        hint={
          known === 0
            ? 'Members, helpers, places: one on each line. They are kept for this check only. With headcounts nothing else tells the check whom to look for.'
            : `The ${known === 1 ? 'nickname' : `${known} nicknames`} on your roster are looked for anyway. Add others, helpers and places, one on each line; they are kept for this check only.`
        }
        rows={2}
        value={value}
        onChange={onChange}
      />
    </Entry>
  )
}

export function namesFrom(text: string): string[] {
  return text
    .split(/[\n,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, 500)
}
