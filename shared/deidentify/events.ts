// Asks about happenings a neighbour could place: what was in the news, a fire or crash with a place, the only one of a kind.
import { findShapes, type Shape } from './shapes.ts'
import type { Finding } from './spans.ts'

const why = 'Somebody nearby may know what happened, and to whom.'
const happening =
  '(?:crash|wreck|pile-?up|fire|blaze|explosion|collapse|shooting|stabbing|murder|homicide|drowning|kidnapping|bombing|derailment|stand-?off|lawsuit|raid|hold-?up|robbery)'
const rest =
  "(?:[^\\S\\n]{1,2}(?:on|in|at|of|near|outside|behind|downtown|last|by)?[^\\S\\n]?\\p{Lu}[\\p{L}\\p{N}'-]{1,24}){0,4}"

function shape(source: string): Shape {
  return { shape: new RegExp(source, 'gu'), category: 'EVENT', action: 'ask', why, weight: 5 }
}

const shapes: readonly Shape[] = [
  shape(
    `(?<!\\p{L})(?:[\\p{L}-]{2,20} )?(?:[\\p{L}-]{2,20} ){0,1}${happening}${rest}(?= (?:on|in|at|near|outside|last|where|that|when) |[.,;)])`
  ),
  shape(
    `(?<!\\p{L})(?:it |that |she |he |they |who )?(?:was|were|is|been|got|made|ran|appeared) (?:all over |on |in )?(?:the )?(?:front page|evening news|local news|news|paper|papers|headlines|TV|television)(?: of the \\p{L}{2,20})?(?!\\p{L})`
  ),
  shape(
    `(?<!\\p{L})(?:the )?(?:only|first|last|youngest|oldest|sole) (?:[\\p{L}-]{2,20} ){0,3}(?:who (?:[\\p{L}]{2,14} ?){1,4}|in (?:the |this )?(?:town|valley|county|city|state|village|area|school|history|parish)|survivor|passenger|to survive)(?!\\p{L})`
  ),
  shape(
    `(?<!\\p{L})(?:house|home|building|car|truck|barn|church|school|mill|boat|trailer|apartment) (?:that |which )?(?:burned|burnt|exploded|collapsed|sank|was raided|flooded|caught fire)(?: down)?(?: on [\\p{L}' ]{3,24})?(?!\\p{L})`
  )
]

/** Questions about happenings. No rule finds them all: they are the reader's to see. */
export function findEvents(plain: string): Finding[] {
  return findShapes(plain, shapes)
}
