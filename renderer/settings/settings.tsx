// Settings, part by part, each saved as it is changed.
import { useCurrentGroup, useSetting } from '../live.ts'
import { Entry, Leaf, PageHeading } from '../ui/leaf.tsx'
import { Waiting } from '../ui/words.tsx'
import { AppearanceSettings } from './appearance-settings.tsx'
import { BackupSettings } from './backup-settings.tsx'
import { DrillSettings } from './drill-settings.tsx'
import { GroupSettings } from './group-settings.tsx'
import { KeepSettings } from './keep-settings.tsx'
import { LockSettings } from './lock-settings.tsx'
import { MoreGroups } from './more-groups.tsx'
import { PassphraseSettings } from './passphrase-settings.tsx'
import { RecoverySettings } from './recovery-settings.tsx'
import { RenewSettings } from './renew-settings.tsx'
import { WritingSettings } from './writing-settings.tsx'

export function Settings() {
  const setting = useSetting()
  const group = useCurrentGroup()
  if (!setting || group === undefined) return <Waiting label="Opening the settings" />
  return (
    <Leaf screen="settings">
      <Entry beside="title" side={<p className="head">This notebook</p>}>
        <PageHeading>Settings</PageHeading>
        <p className="under-title soft">Each change is kept as you make it.</p>
      </Entry>
      <AppearanceSettings setting={setting} />
      <WritingSettings setting={setting} />
      <LockSettings setting={setting} />
      <PassphraseSettings />
      <RecoverySettings />
      <RenewSettings />
      <BackupSettings />
      <DrillSettings setting={setting} />
      <KeepSettings setting={setting} />
      {group ? <GroupSettings key={group.id} group={group} /> : null}
      <MoreGroups />
    </Leaf>
  )
}
