// Which themes came up in the last six months, as a table that is also the picture, and which have had no turn for a while.
import type { PlainDate } from '../../shared/dates.ts'
import { coverageInWords, type ThemeUse, themeCoverage } from '../../shared/prompts/coverage.ts'
import { type ThemeId, themeNames } from '../../shared/prompts/prompt-schema.ts'
import type { Group } from '../../shared/records.ts'
import { database } from '../database.ts'
import { useLive } from '../live.ts'
import { promptsAtHand, promptsOf, sessionsThatTookPlace } from '../planning.ts'
import { Button } from '../ui/button.tsx'
import { Entry } from '../ui/leaf.tsx'
import { EmptyState, Waiting } from '../ui/words.tsx'

type Props = {
  readonly group: Group
  readonly today: PlainDate
  /** Looks for a prompt of a theme. */
  readonly onLook: (theme: ThemeId) => void
}

export function CoveragePicture({ group, today, onLook }: Props) {
  const uses = useLive(() => themeUses(group, today), [group.id, today])
  if (!uses) return <Waiting label="Drawing the themes" />
  const { months, monthNames, rows, gaps } = themeCoverage(uses, today)
  if (uses.length === 0) {
    return (
      <Entry beside="base" side={<h2>Themes</h2>}>
        <EmptyState>After a few sessions the themes you have talked about show here, month by month.</EmptyState>
      </Entry>
    )
  }
  return (
    <>
      <Entry beside="base" side={<h2>Six months</h2>}>
        <div className="wide-table">
          <table className="table coverage">
            <caption className="hint">How many sessions each theme came up in</caption>
            <thead>
              <tr>
                <th scope="col">Theme</th>
                {months.map((month, index) => (
                  <th key={month} scope="col" className="n">
                    <abbr title={monthNames[index] ?? ''}>{monthNames[index]?.slice(0, 3)}</abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.theme}>
                  <th scope="row" title={coverageInWords(row)}>
                    {row.name}
                  </th>
                  {row.counts.map((count, index) => (
                    <td key={months[index]} className="n" data-count={Math.min(count, 3)}>
                      <Sessions count={count} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Entry>
      {gaps.length > 0 ? (
        <Entry beside="row" side={<h2>Perhaps next</h2>}>
          <ul className="ruled">
            {gaps.map((gap) => (
              <li className="row" key={gap.theme}>
                <span>{gap.words}.</span>
                <Button look="quiet" small onPress={() => onLook(gap.theme)}>
                  Look at its prompts<span className="seen-by-readers-only">: {themeNames[gap.theme]}</span>
                </Button>
              </li>
            ))}
          </ul>
        </Entry>
      ) : null}
    </>
  )
}

/** A dash to the eye, a word to a screen reader. */
function Sessions({ count }: { readonly count: number }) {
  if (count > 0) return <span>{count}</span>
  return (
    <span>
      <span className="soft" aria-hidden="true">
        –
      </span>
      <span className="seen-by-readers-only">none</span>
    </span>
  )
}

/** Themes of the prompts in the agendas, and those ticked in debriefs, of sessions that took place. */
async function themeUses(group: Group, today: PlainDate): Promise<readonly ThemeUse[]> {
  const sessions = await sessionsThatTookPlace(group.id, today)
  const dates = new Map(sessions.map((session) => [session.id, session.date]))
  const ids = [...dates.keys()]
  const themeOf = new Map((await promptsAtHand()).map((prompt) => [prompt.id, prompt.theme]))
  const agendas = await database.agenda.where('sessionId').anyOf(ids).toArray()
  const debriefs = await database.debrief.where('sessionId').anyOf(ids).toArray()
  const planned = agendas.flatMap(({ sessionId, blocks }) =>
    promptsOf(blocks).map((id) => ({ sessionId, theme: themeOf.get(id) }))
  )
  const ticked = debriefs.flatMap(({ sessionId, themes }) => themes.map((theme) => ({ sessionId, theme })))
  return [...planned, ...ticked].flatMap(({ sessionId, theme }) => {
    const date = dates.get(sessionId)
    return theme && date ? [{ theme, date, sessionId }] : []
  })
}
