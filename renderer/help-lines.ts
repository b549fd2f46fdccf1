// Public help-lines by country, shown without unlocking; a group’s own numbers stand on its crisis card.
import type { Setting } from '../shared/records.ts'
import { publicHelpLines } from '../shared/starter-text.ts'

export type HelpLine = { readonly label: string; readonly number: string }

export function helplines(country: Setting['country']): readonly HelpLine[] {
  return publicHelpLines[country]
}
