// The bar while leading: the time of day, the crisis card, a dimmed look for the room, and the ways out.
import { IconArrowBackUp, IconLifebuoy, IconLock, IconMoon } from '@tabler/icons-react'
import type { Clock } from '../../shared/dates.ts'
import { formatTime, plainOf } from '../../shared/times.ts'
import { useMinute } from '../clock.ts'
import { showCrisisCard } from '../crisis-card-door.ts'
import { lock } from '../lock.ts'
import { Icon } from '../ui/icon.tsx'

type Props = {
  readonly zone: string
  readonly clock: Clock
  readonly room: boolean
  readonly onRoom: () => void
  readonly onLeave: () => void
}

export function RunBar({ zone, clock, room, onRoom, onLeave }: Props) {
  const now = useMinute()
  return (
    <header className="bar">
      <p className="run-clock">
        <strong>{formatTime(plainOf(now.getTime(), zone).time, clock)}</strong>
      </p>
      <button type="button" className="bar-item" aria-pressed={room} onClick={onRoom}>
        <Icon of={IconMoon} />
        Dim for the room
      </button>
      <button type="button" className="bar-item" onClick={showCrisisCard}>
        <Icon of={IconLifebuoy} />
        Crisis card<kbd>F9</kbd>
      </button>
      <button type="button" className="bar-item" onClick={onLeave}>
        <Icon of={IconArrowBackUp} />
        Leave<kbd>Esc</kbd>
      </button>
      <button type="button" className="bar-item" onClick={() => void lock('asked')}>
        <Icon of={IconLock} />
        Lock<kbd>Ctrl L</kbd>
      </button>
    </header>
  )
}
