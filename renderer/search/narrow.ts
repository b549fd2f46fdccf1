// How a search is narrowed on the screen, and the filter that makes of it.
import { addDays, addMonths, type PlainDate } from '../../shared/dates.ts'
import type { ThemeId } from '../../shared/prompts/prompt-schema.ts'
import type { RecordId } from '../../shared/records.ts'
import { type SearchFilter, type SearchKind, searchKinds } from '../../shared/search.ts'

export type Tab = 'all' | 'notes' | 'debriefs' | 'agendas' | 'prompts' | 'people' | 'follow-ups'
export type When = 'any' | 'month' | 'quarter' | 'year' | 'between'
export type Narrowed = {
  readonly tab: Tab
  readonly groupId: RecordId | null
  readonly theme: ThemeId | null
  readonly personId: RecordId | null
  readonly when: When
  /** For `between`; empty = open. */
  readonly from: PlainDate
  readonly to: PlainDate
  readonly safety: boolean
}
export const everything: Narrowed = {
  ...{ tab: 'all', groupId: null, theme: null, personId: null, when: 'any', from: '', to: '', safety: false }
}

export const tabs: readonly { readonly tab: Tab; readonly label: string; readonly kinds: readonly SearchKind[] }[] = [
  { tab: 'all', label: 'Everything', kinds: searchKinds.filter((kind) => kind !== 'safety') },
  { tab: 'notes', label: 'Notes', kinds: ['note'] },
  { tab: 'debriefs', label: 'Debriefs', kinds: ['debrief'] },
  { tab: 'agendas', label: 'Agendas', kinds: ['agenda', 'session'] },
  { tab: 'prompts', label: 'Prompts', kinds: ['prompt'] },
  { tab: 'people', label: 'People', kinds: ['person'] },
  { tab: 'follow-ups', label: 'Follow-ups', kinds: ['followUp'] }
]
export const whens: readonly { readonly when: When; readonly label: string }[] = [
  { when: 'any', label: 'Any time' },
  { when: 'month', label: 'The last 30 days' },
  { when: 'quarter', label: 'The last three months' },
  { when: 'year', label: 'The last year' },
  { when: 'between', label: 'Between two dates' }
]

export function filterOf(narrowed: Narrowed, today: PlainDate): SearchFilter {
  const { tab, groupId, theme, personId, safety } = narrowed
  const kinds = tabs.find((one) => one.tab === tab)?.kinds ?? []
  return {
    ...(tab === 'all' && !safety ? {} : { kinds: [...kinds, ...(looksInSafety(narrowed) ? ['safety' as const] : [])] }),
    ...(groupId ? { groupId } : {}),
    ...(theme ? { theme } : {}),
    ...(personId ? { personId } : {}),
    ...datesOf(narrowed, today)
  }
}

/** The safety record has no kind of its own to choose: it is looked in with everything, or not at all. */
export function looksInSafety({ tab, safety }: Narrowed): boolean {
  return tab === 'all' && safety
}

/** Something beyond the kind is set. */
export function isNarrowed({ groupId, theme, personId, when }: Narrowed): boolean {
  return groupId !== null || theme !== null || personId !== null || when !== 'any'
}

function datesOf({ when, from, to }: Narrowed, today: PlainDate): Pick<SearchFilter, 'from' | 'to'> {
  switch (when) {
    case 'any':
      return {}
    case 'month':
      return { from: addDays(today, -30), to: today }
    case 'quarter':
      return { from: addMonths(today, -3), to: today }
    case 'year':
      return { from: addMonths(today, -12), to: today }
    case 'between':
      return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) }
  }
}
