// A new group as a record: the facts of the form, our starter guidelines and crisis card, this computer's zone.
import type { Group, RecordDraft, Setting } from '../shared/records.ts'
import { starterCrisisCard, starterGuidelines } from '../shared/starter-text.ts'
import { ownZone } from './clock.ts'
import type { GroupFacts } from './group-form.tsx'
import { newRecordId } from './record-id.ts'

export function newGroup(
  facts: GroupFacts,
  country: Setting['country'],
  crisisCard: Group['crisisCard'] = starterCrisisCard(country)
): RecordDraft<'group'> {
  return {
    id: newRecordId(),
    kind: 'group',
    ...facts,
    zone: ownZone,
    checkInMinutesEach: 2,
    exceptions: [],
    breaks: [],
    guidelines: [...starterGuidelines],
    mandatedReporter: false,
    crisisCard,
    facilitators: [],
    archivedOn: null
  }
}
