// Public help-lines by country, shown without unlocking; a group’s own numbers stand on its crisis card.
import type { Setting } from '../shared/records.ts'

export type HelpLine = { readonly label: string; readonly number: string }
type Country = Setting['country']

const byCountry: Readonly<Record<Country, readonly HelpLine[]>> = {
  US: [
    { label: '988 Suicide and Crisis Lifeline, call or text', number: '988' },
    { label: 'Emergency', number: '911' }
  ],
  CA: [
    { label: '988 Suicide Crisis Helpline, call or text', number: '988' },
    { label: 'Emergency', number: '911' }
  ],
  GB: [
    { label: 'Samaritans', number: '116 123' },
    { label: 'NHS urgent mental health help, option 2', number: '111' },
    { label: 'Emergency', number: '999' }
  ],
  IE: [
    { label: 'Samaritans', number: '116 123' },
    { label: 'Text About It, text HELLO', number: '50808' },
    { label: 'Emergency', number: '112' }
  ],
  AU: [
    { label: 'Lifeline', number: '13 11 14' },
    { label: 'Emergency', number: '000' }
  ],
  NZ: [
    { label: 'Need to talk? Call or text', number: '1737' },
    { label: 'Emergency', number: '111' }
  ],
  other: [{ label: 'Emergency, in most of Europe and from most mobile phones', number: '112' }]
}

export function helplines(country: Country): readonly HelpLine[] {
  return byCountry[country]
}
