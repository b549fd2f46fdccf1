// Two small pictures, how many came and how long it took against the plan, each with its sentence and a table for whoever reads numbers.
import { attendanceInWords, type TrendPoint, timeInWords, trendPoints } from '../../shared/agenda/trends.ts'
import { shortDate } from '../../shared/dates.ts'
import { Entry } from '../ui/leaf.tsx'
import type { SessionRow } from './session-row.ts'

const width = 640
const height = 120
const least = 3

export function Trends({ rows }: { readonly rows: readonly SessionRow[] }) {
  const points = trendPoints(rows)
  if (points.length < least) return null
  return (
    <Entry beside="row" side={<h2>Over time</h2>}>
      <div className="stack trends">
        <figure>
          <figcaption>
            <strong>How many came.</strong> {attendanceInWords(points)}
          </figcaption>
          <Bars points={points} heightOf={(point) => point.here} />
        </figure>
        <figure>
          <figcaption>
            <strong>Minutes, against the plan.</strong> {timeInWords(points)}
          </figcaption>
          <Bars points={points} heightOf={(point) => point.tookMinutes} markOf={(point) => point.plannedMinutes} />
        </figure>
        <details className="more-filters">
          <summary>The numbers as a table</summary>
          <Numbers points={points} />
        </details>
      </div>
    </Entry>
  )
}

type BarsProps = {
  readonly points: readonly TrendPoint[]
  readonly heightOf: (point: TrendPoint) => number | null
  /** A line across the bar, such as what was planned. */
  readonly markOf?: (point: TrendPoint) => number
}

function Bars({ points, heightOf, markOf }: BarsProps) {
  const most = Math.max(1, ...points.map((point) => Math.max(heightOf(point) ?? 0, markOf?.(point) ?? 0)))
  const step = width / points.length
  const y = (value: number): number => height - (value / most) * (height - 20)
  return (
    <svg className="trend" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <line className="ground" x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} />
      {points.map((point, index) => {
        const value = heightOf(point)
        const mark = markOf?.(point)
        const x = index * step + step * 0.18
        return (
          <g key={point.date}>
            {value === null ? null : <rect x={x} y={y(value)} width={step * 0.64} height={height - y(value)} />}
            {mark === undefined ? null : (
              <line className="mark" x1={index * step} x2={(index + 1) * step} y1={y(mark)} y2={y(mark)} />
            )}
            {value === null || points.length > 14 ? null : (
              <text x={x + step * 0.32} y={y(value) - 5}>
                {value}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

function Numbers({ points }: { readonly points: readonly TrendPoint[] }) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">Session</th>
          <th scope="col" className="n">
            Came
          </th>
          <th scope="col" className="n">
            Planned
          </th>
          <th scope="col" className="n">
            Took
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.date}>
            <td>{shortDate(point.date)}</td>
            <td className="n">{point.here ?? 'not said'}</td>
            <td className="n">{point.plannedMinutes} min</td>
            <td className="n">{point.tookMinutes === null ? 'not said' : `${point.tookMinutes} min`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
