// A follow-up typed in one line is read into what, by when and who; what is not understood stays in the words.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFollowUpLine } from '../../shared/follow-up-line.ts'

/** A Thursday. */
const today = '2026-07-02'
const us = ['Marta', 'Joel']

test.each([
  [
    'Hall lights flicker: tell the library by Monday, Joel',
    'Hall lights flicker: tell the library',
    '2026-07-06',
    'Joel'
  ],
  ['Bring the second sand timer by Thursday', 'Bring the second sand timer', '2026-07-09', ''],
  ['Print the guidelines, Marta', 'Print the guidelines', null, 'Marta'],
  ['Call the programme lead tomorrow', 'Call the programme lead tomorrow', null, ''],
  ['Call the programme lead by tomorrow, me', 'Call the programme lead', '2026-07-03', 'me'],
  ['Book the room by 14 September', 'Book the room', '2026-09-14', ''],
  ['Book the room before March 3rd', 'Book the room', '2027-03-03', ''],
  ['Send it by 2026-12-01', 'Send it', '2026-12-01', ''],
  ['Bring tea, coffee, milk', 'Bring tea, coffee, milk', null, ''],
  ['Sit by Theo', 'Sit by Theo', null, ''],
  ['Pay by 31 February', 'Pay by 31 February', null, '']
])('“%s”', (line, what, due, who) => {
  expect(readFollowUpLine(line, today, us)).toEqual({ what, due, who })
})

test('no word is lost, whatever is typed', () => {
  const part = fc.constantFrom('tell', 'by', 'Monday', 'Joel', ',', 'the', 'library', 'tomorrow', '14', 'March', 'me')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const read = readFollowUpLine(parts.join(' '), today, us)
      const kept = `${read.what} ${read.who}`
      for (const word of ['tell', 'library', 'Joel']) {
        expect(kept.split(/[\s,]+/).filter((one) => one === word)).toHaveLength(
          parts.filter((one) => one === word).length
        )
      }
    })
  )
})
