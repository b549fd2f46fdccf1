// What a flag is known by on the page: its place in the text as typed.
import type { FlagView } from '../../shared/summary/view.ts'

export function keyOf({ place }: FlagView): string {
  return `${place.block}@${place.start}-${place.end}`
}
