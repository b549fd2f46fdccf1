// The bar while leading: the time of day, the crisis card, a dimmed look for the room, and the ways out.
import { IconBell, IconBellOff, IconDoorExit, IconLifebuoy, IconLock, IconMoon } from '@tabler/icons-react'
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
  readonly bell: boolean
  readonly onBell: () => void
  readonly onLeave: () => void
}

export function RunBar({ zone, clock, room, onRoom, bell, onBell, onLeave }: Props) {
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
      <button type="button" className="bar-item" onClick={onBell}>
        <Icon of={bell ? IconBell : IconBellOff} />
        Soft bell {bell ? 'on' : 'off'}
      </button>
      <button type="button" className="bar-item" onClick={showCrisisCard} aria-keyshortcuts="F9">
        <Icon of={IconLifebuoy} />
        Crisis card<Key>F9</Key>
      </button>
      <button type="button" className="bar-item" onClick={onLeave} aria-keyshortcuts="Escape">
        <Icon of={IconDoorExit} />
        Leave<Key>Esc</Key>
      </button>
      <button type="button" className="bar-item" onClick={() => void lock('asked')} aria-keyshortcuts="Control+L">
        <Icon of={IconLock} />
        Lock<Key>Ctrl L</Key>
      </button>
    </header>
  )
}

/** Seen, not read out: screen readers get it from aria-keyshortcuts. */
function Key({ children }: { readonly children: string }) {
  return (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  )
}
