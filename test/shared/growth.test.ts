// The growth path counts only those who know and agree; two entries of one person become one without losing anything.
import { expect, test } from 'vitest'
import { growthTallies, mergePeople, presentStep, renameMentions } from '../../shared/growth.ts'
import type { RecordDraft, RecordId } from '../../shared/records.ts'
import type { RichText } from '../../shared/rich-text.ts'

const one = '1'.repeat(32) as RecordId
const two = '2'.repeat(32) as RecordId

function person(part: Partial<RecordDraft<'person'>>): RecordDraft<'person'> {
  return {
    id: one,
    kind: 'person',
    groupId: 'f'.repeat(32) as RecordId,
    nickname: 'Wren',
    names: [],
    milestones: [],
    agreed: true,
    firstSeen: null,
    lastSeen: null,
    ...part
  }
}

test('the latest step counts, and only with agreement', () => {
  const milestones = [
    { name: 'sharing', date: '2026-03-01' },
    { name: 'first-visit', date: '2026-01-01' }
  ] as const
  expect(presentStep(person({ milestones: [...milestones] }))).toBe('sharing')
  expect(presentStep(person({ milestones: [...milestones], agreed: false }))).toBeNull()
  const tallies = growthTallies([
    person({ milestones: [...milestones] }),
    person({ milestones: [...milestones], agreed: false })
  ])
  expect(tallies.filter(({ people }) => people > 0)).toEqual([{ step: 'sharing', people: 1 }])
})

test('a merged person keeps the first nickname and everything known of both', () => {
  const stays = person({ firstSeen: '2026-02-01', lastSeen: '2026-05-01', names: ['W.'] })
  const goes = person({ id: two, nickname: 'Wrenna', firstSeen: '2026-01-01', agreed: false })
  expect(mergePeople(stays, goes)).toEqual({
    ...stays,
    names: ['W.', 'Wrenna'],
    agreed: false,
    firstSeen: '2026-01-01',
    lastSeen: '2026-05-01'
  })
})

test('mentions of the one that goes name the one that stays, and nothing else changes', () => {
  const mention = (id: RecordId) => ({ type: 'mention' as const, attrs: { id } })
  const doc: RichText = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'With ' }, mention(two)] },
      { type: 'shareable', content: [{ type: 'paragraph', content: [mention(one), mention(two)] }] }
    ]
  }
  const renamed = renameMentions(doc, two, one)
  expect(JSON.stringify(renamed)).toBe(JSON.stringify(doc).replaceAll(two, one))
  expect(renameMentions(renamed, two, one)).toBe(renamed)
})
