// The bar on top: which group, the crisis card, covering the page, locking; and the pages when there is no room for the rail.
import {
  IconArrowBackUp,
  IconChevronDown,
  IconEyeOff,
  IconLifebuoy,
  IconLock,
  IconNotebook,
  IconPlus,
  IconSearch,
  IconUsersGroup
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { AppState } from '../../shared/bridge.ts'
import { showCrisisCard } from '../crisis-card-door.ts'
import { useCurrentGroup, useGroups } from '../live.ts'
import { lock } from '../lock.ts'
import { goBack, navigate, type Route, useRoute } from '../router.ts'
import { changeSetting } from '../setting.ts'
import { useOnce } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/menu.tsx'
import { coverPage, useBeside } from './beside.tsx'
import { ShortSavedLine } from './saved-line.tsx'
import { showSearch } from './search-door.tsx'
import { tabOf, tabs } from './tabs.ts'

type Props = {
  readonly platform: AppState['platform']
  /** A mode is left, and nothing else is reached from it. */
  readonly mode?: boolean | undefined
}

export function TopBar({ platform, mode }: Props) {
  const lockOnce = useOnce(() => void lock('asked'))
  const key = platform === 'mac' ? '⌘' : 'Ctrl'
  return (
    <>
      {mode ? (
        <button className="bar-item leave" type="button" onClick={goBack}>
          <Icon of={IconArrowBackUp} />
          Leave, keep what I wrote
        </button>
      ) : (
        <>
          <GroupSwitcher />
          <ShortSavedLine />
          <PagesMenu />
          <button
            className="bar-item in-pages-menu"
            type="button"
            onClick={showSearch}
            aria-keyshortcuts={platform === 'mac' ? 'Meta+K' : 'Control+K'}
          >
            <Icon of={IconSearch} />
            Search<Key>{key} K</Key>
          </button>
        </>
      )}
      <button className="bar-item" type="button" onClick={showCrisisCard} aria-keyshortcuts="F9">
        <Icon of={IconLifebuoy} />
        Crisis card<Key>F9</Key>
      </button>
      <button className="bar-item in-pages-menu" type="button" onClick={coverPage}>
        <Icon of={IconEyeOff} />
        Someone’s beside me
      </button>
      <button
        className="bar-item"
        type="button"
        data-passing=""
        onClick={() => lockOnce()}
        aria-keyshortcuts={platform === 'mac' ? 'Meta+L' : 'Control+L'}
      >
        <Icon of={IconLock} />
        Lock<Key>{key} L</Key>
      </button>
    </>
  )
}

function GroupSwitcher() {
  const groups = useGroups()
  const current = useCurrentGroup()
  const covered = useBeside()
  // Covered, not even the group's name is to be read.
  if (covered || !groups || current === undefined) return <span className="group bar-item" />
  const rows = groups.map((group) => ({
    key: group.id,
    label: group.name,
    icon: <Icon of={IconUsersGroup} />,
    current: group.id === current?.id,
    onPress: () => void changeSetting({ currentGroupId: group.id })
  }))
  const add = {
    key: 'add',
    label: current ? 'Add a group' : 'Add your group',
    icon: <Icon of={IconPlus} />,
    onPress: () => navigate({ screen: 'settings' })
  }
  return (
    <Menu label="Groups" rows={[...rows, add]}>
      <button className="bar-item group" type="button">
        {current?.name ?? 'No group yet'}
        <Icon of={IconChevronDown} />
      </button>
    </Menu>
  )
}

function PagesMenu() {
  const present = tabOf(useRoute())
  const pages = tabs.map((tab) => ({
    key: tab.screen,
    label: tab.name,
    icon: <Icon of={tab.icon} />,
    current: tab.screen === present,
    onPress: () => navigate({ screen: tab.screen } as Route)
  }))
  const search = { key: 'search', label: 'Search', icon: <Icon of={IconSearch} />, onPress: showSearch }
  const cover = {
    key: 'cover',
    label: 'Someone’s beside me',
    icon: <Icon of={IconEyeOff} />,
    onPress: coverPage
  }
  return (
    <Menu label="Pages" rows={[...pages, search, cover]}>
      <button className="bar-item pages-button" type="button">
        <Icon of={IconNotebook} />
        Pages
        <Icon of={IconChevronDown} />
      </button>
    </Menu>
  )
}

/** Seen, not read out: screen readers get it from aria-keyshortcuts. */
function Key({ children }: { readonly children: ReactNode }) {
  return (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  )
}
