// Where the notebook lies and whether it is anywhere else.
import { Entry } from '../ui/leaf.tsx'

export function BackupState() {
  return (
    <Entry side={<h2>Backup</h2>}>
      <p>Only on this computer so far.</p>
    </Entry>
  )
}
