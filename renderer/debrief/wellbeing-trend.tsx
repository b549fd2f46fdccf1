// The facilitator's own trend, in words and a small table: private, without a score.
import { friendlyDateFrom } from '../../shared/dates.ts'
import type { RecordOf } from '../../shared/records.ts'
import { useToday } from '../clock.ts'
import { database } from '../database.ts'
import { useLive } from '../live.ts'

const energyWords = ['Empty', 'Low', 'Middling', 'Good', 'Full'] as const
const loadWords = ['Nothing', 'A little', 'Some', 'A lot', 'Too much'] as const
const supportWords = ['Not at all', 'A little', 'Somewhat', 'Well', 'Very well'] as const
const shown = 12

export function WellbeingTrend() {
  const today = useToday()
  const rows = useLive(() => database.wellbeing.orderBy('date').reverse().limit(shown).toArray(), [])
  if (!rows || rows.length < 2) return null
  return (
    <details>
      <summary>The last {rows.length} times</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Energy</th>
            <th scope="col">Carrying</th>
            <th scope="col">Supported</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} today={today} />
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Row({ row, today }: { readonly row: RecordOf<'wellbeing'>; readonly today: string }) {
  return (
    <tr>
      <td>{friendlyDateFrom(row.date, today)}</td>
      <td>{energyWords[row.energy - 1]}</td>
      <td>{loadWords[row.load - 1]}</td>
      <td>{supportWords[row.support - 1]}</td>
    </tr>
  )
}
