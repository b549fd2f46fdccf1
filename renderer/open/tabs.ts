// The pages of the notebook in their order, and the tab a screen belongs to.
import {
  IconAdjustmentsHorizontal,
  IconCalendarEvent,
  IconFileText,
  IconHome,
  IconMessage2,
  IconNotebook,
  IconUsers,
  type TablerIcon
} from '@tabler/icons-react'
import type { Route } from '../router.ts'

type TabScreen = 'home' | 'sessions' | 'prompts' | 'notes' | 'people' | 'summary' | 'settings'
type Tab = { readonly screen: TabScreen; readonly name: string; readonly icon: TablerIcon }

export const tabs: readonly Tab[] = [
  { screen: 'home', name: 'Home', icon: IconHome },
  { screen: 'sessions', name: 'Sessions', icon: IconCalendarEvent },
  { screen: 'prompts', name: 'Prompts', icon: IconMessage2 },
  { screen: 'notes', name: 'Notes', icon: IconNotebook },
  { screen: 'people', name: 'People', icon: IconUsers },
  { screen: 'summary', name: 'Summary', icon: IconFileText },
  { screen: 'settings', name: 'Settings', icon: IconAdjustmentsHorizontal }
]

export function tabOf(route: Route): TabScreen {
  switch (route.screen) {
    case 'session':
    case 'debrief':
    case 'run':
      return 'sessions'
    case 'note':
    case 'safety':
    case 'safety-record':
      return 'notes'
    case 'follow-ups':
      return 'home'
    case 'review':
      return 'settings'
    default:
      return route.screen
  }
}
