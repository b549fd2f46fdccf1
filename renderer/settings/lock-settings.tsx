// When the notebook locks by itself, and whether other programs may see the window.
import type { Setting } from '../../shared/records.ts'
import { changeSetting } from '../setting.ts'
import { Choice } from '../ui/choices.tsx'
import { Entry } from '../ui/leaf.tsx'
import { NumberField } from '../ui/number-field.tsx'

export function LockSettings({ setting }: { readonly setting: Setting }) {
  return (
    <Entry beside="row" side={<h2>Locking</h2>}>
      <div className="sum-line">
        Lock after
        <NumberField
          id="idle-minutes"
          label="quiet minutes until it locks"
          value={setting.idleMinutes}
          least={1}
          most={60}
          onChange={(minutes) => void changeSetting({ idleMinutes: minutes ?? setting.idleMinutes })}
        />
        quiet minutes
      </div>
      <p className="hint">No word is lost, and you come back to the same line.</p>
      <Choice
        checked={setting.contentProtection}
        onChange={(contentProtection) => void changeSetting({ contentProtection })}
      >
        Keep the window out of screen pictures and recordings
      </Choice>
      <p className="hint">Turn this off if you use a magnifier or share your screen on purpose.</p>
    </Entry>
  )
}
