// Gentle reminders: the sheet, the quarterly drill, what has reached its time; all can be put off for a month.
import { useEffect, useState } from 'react'
import { addDays, monthName, type PlainDate } from '../../shared/dates.ts'
import type { Setting } from '../../shared/records.ts'
import { lastTried, type Reminder, remindersOf } from '../../shared/reminders.ts'
import { loading } from '../database.ts'
import { dueNow, emptyOldTrash } from '../removal.ts'
import { navigate } from '../router.ts'
import { changeSetting } from '../setting.ts'
import { type AskedPart, askForPart } from '../settings-door.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/button.tsx'
import { Entry } from '../ui/leaf.tsx'
import { useReadOnly } from '../vault-state.ts'

export function Reminders({ setting, today }: { readonly setting: Setting; readonly today: PlainDate }) {
  const due = useDueCount(setting, today)
  const readOnly = useReadOnly()
  const reminders = remindersOf(setting, today, due)
  if (reminders.length === 0 || readOnly) return null
  return (
    <Entry side={<h2>When you have time</h2>}>
      <ul className="stack">
        {reminders.map((reminder) => (
          <li key={reminder}>
            <p>{wordsOf(reminder, setting, due)}</p>
            <div className="actions tight later-actions">
              <Button small onPress={steps[reminder].go}>
                {steps[reminder].label}
              </Button>
              {reminder === reminders.at(-1) ? (
                <Button
                  look="quiet"
                  small
                  onPress={() => void changeSetting({ remindersQuietUntil: addDays(today, 30) })}
                >
                  Not this month
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </Entry>
  )
}

function toSettings(part: AskedPart): void {
  askForPart(part)
  navigate({ screen: 'settings' })
}

const steps: Readonly<Record<Reminder, { readonly label: string; readonly go: () => void }>> = {
  sheet: { label: 'Try the sheet', go: () => toSettings('recovery-sheet') },
  drill: { label: 'Open a backup', go: () => toSettings('backup-drill') },
  review: { label: 'Look through it', go: () => navigate({ screen: 'review' }) }
}

function wordsOf(reminder: Reminder, { sheetTriedOn, drilledOn }: Setting, due: number): string {
  if (reminder === 'sheet')
    return 'You have not tried your recovery sheet yet. Trying it takes four minutes and changes nothing.'
  if (reminder === 'drill') {
    const month = sheetTriedOn === null ? '' : monthName(lastTried(sheetTriedOn, drilledOn))
    return `You last tried your recovery sheet in ${month}. Opening a backup with it takes four minutes and changes nothing.`
  }
  const reached = due === 1 ? 'One page has reached its time.' : `${due} pages and names have reached their time.`
  return `${reached} Nothing goes until you say so.`
}

/** Counted once everything is loaded and the first screen has been drawn: it looks at every record that ages. What has been in the trash for thirty days goes on the way. */
function useDueCount(setting: Setting, today: PlainDate): number {
  const isLoaded = useStore(loading).step === 'done'
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (!isLoaded) return
    let wanted = true
    const idle = requestIdleCallback(() => {
      void dueNow(setting, today)
        .then(emptyOldTrash)
        .then(({ due }) => {
          if (wanted) setCount(due.length)
        })
    })
    return () => {
      wanted = false
      cancelIdleCallback(idle)
    }
  }, [isLoaded, setting, today])
  return count
}
