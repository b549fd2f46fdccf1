// Gentle reminders: at most one, and it can be put off for a month.
import { addDays, daysBetween, monthName, type PlainDate } from '../../shared/dates.ts'
import type { Setting } from '../../shared/records.ts'
import { navigate } from '../router.ts'
import { changeSetting } from '../setting.ts'
import { askForPart } from '../settings-door.ts'
import { Button } from '../ui/button.tsx'
import { Entry } from '../ui/leaf.tsx'

const quarterDays = 90

export function Reminders({ setting, today }: { readonly setting: Setting; readonly today: PlainDate }) {
  const { sheetTriedOn, remindersQuietUntil } = setting
  const quiet = remindersQuietUntil !== null && remindersQuietUntil > today
  const due = sheetTriedOn === null || daysBetween(sheetTriedOn, today) > quarterDays
  if (quiet || !due) return null
  return (
    <Entry side={<h2>When you have time</h2>}>
      <p>
        {sheetTriedOn === null
          ? 'You have not tried your recovery sheet yet. Trying it takes four minutes and changes nothing.'
          : `You last tried your recovery sheet in ${monthName(sheetTriedOn)}. Trying it takes four minutes and changes nothing.`}
      </p>
      <div className="actions tight later-actions">
        <Button
          small
          onPress={() => {
            askForPart('recovery-sheet')
            navigate({ screen: 'settings' })
          }}
        >
          Try the sheet
        </Button>
        <Button look="quiet" small onPress={() => void changeSetting({ remindersQuietUntil: addDays(today, 30) })}>
          Not this month
        </Button>
      </div>
    </Entry>
  )
}
