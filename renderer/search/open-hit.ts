// Where a hit leads: the page it stands on, and the passage there.
import type { RecordId } from '../../shared/records.ts'
import type { Run, SearchHit } from '../../shared/search.ts'
import { arriveAt } from '../arrival.ts'
import type { Passage } from '../passage.ts'
import type { Route } from '../router.ts'
import { changeSetting } from '../setting.ts'

/** People, follow-ups and summaries are shown for one group at a time: theirs becomes the present one. */
export async function openHit(hit: SearchHit, presentGroup: RecordId | null): Promise<void> {
  const to = routeOf(hit)
  if (!('id' in to) && hit.groupId && hit.groupId !== presentGroup) await changeSetting({ currentGroupId: hit.groupId })
  arriveAt({ to, passage: passageOf(hit), promptId: hit.kind === 'prompt' ? hit.promptId : null })
}

export function routeOf(hit: SearchHit): Route {
  const { kind, sessionId } = hit
  switch (kind) {
    case 'note':
      return { screen: 'note', id: hit.id as RecordId }
    case 'safety':
      return { screen: 'safety-record', id: hit.id as RecordId }
    case 'debrief':
      return sessionId ? { screen: 'debrief', id: sessionId } : { screen: 'home' }
    case 'agenda':
    case 'session':
      return sessionId ? { screen: 'session', id: sessionId } : { screen: 'sessions' }
    case 'followUp':
      return { screen: 'follow-ups' }
    case 'person':
      return { screen: 'people' }
    case 'prompt':
      return { screen: 'prompts' }
    case 'summary':
      return { screen: 'summary' }
  }
}

const around = 24

/** The first thing found in the text, else in the title; a person or a prompt is found by its title in any case. */
export function passageOf({ title, snippet }: SearchHit): Passage | null {
  const inText = snippet.some(({ hit }) => hit)
  const runs = inText ? snippet : title
  const at = runs.findIndex(({ hit }) => hit)
  const found = runs[at]?.text ?? title.map(({ text }) => text).join('')
  if (found === '') return null
  const joined = (some: readonly Run[]): string => some.map(({ text }) => text).join('')
  const bare = (text: string): string => text.replace(/^… | …$/g, '')
  return {
    found,
    before: at < 0 ? '' : bare(joined(runs.slice(0, at))).slice(-around),
    after: at < 0 ? '' : bare(joined(runs.slice(at + 1))).slice(0, around),
    also: [...new Set([...title, ...snippet].flatMap(({ hit, text }) => (hit ? [text] : [])))]
  }
}
