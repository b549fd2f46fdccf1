// The countries the app knows paper, clock and help-lines of.
import type { Setting } from '../shared/records.ts'

export const countryNames: readonly { readonly value: Setting['country']; readonly label: string }[] = [
  { value: 'US', label: 'United States' },
  { value: 'CA', label: 'Canada' },
  { value: 'GB', label: 'United Kingdom' },
  { value: 'IE', label: 'Ireland' },
  { value: 'AU', label: 'Australia' },
  { value: 'NZ', label: 'New Zealand' },
  { value: 'other', label: 'Another country' }
]
