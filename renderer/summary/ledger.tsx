// Earlier summaries: when they were saved, what they hid, opening one, and comparing two.
import { useState } from 'react'
import type { RecordId } from '../../shared/records.ts'
import type { LedgerEntry } from '../../shared/summary/calls.ts'
import { withheldInWords } from '../../shared/summary/count-rows.ts'
import { dayInWords, periodInWords } from '../../shared/summary/periods.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choices.tsx'
import { Entry } from '../ui/leaf.tsx'

type Props = { readonly entries: readonly LedgerEntry[]; readonly onOpen: (id: RecordId) => void }

export function Ledger({ entries, onOpen }: Props) {
  const [chosen, setChosen] = useState<readonly RecordId[]>([])
  if (entries.length === 0) return null
  const two = entries.filter(({ id }) => chosen.includes(id))
  return (
    <Entry beside="base" side={<h2>Earlier summaries</h2>}>
      <div className="table-scroll">
        <table className="table ledger">
          <thead>
            <tr>
              <th scope="col">Period</th>
              <th scope="col">Saved</th>
              <th scope="col">Not shown exactly</th>
              <th scope="col">Compare</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <td>
                  <button type="button" className="change ledger-open" onClick={() => onOpen(entry.id)}>
                    {periodInWords(entry)}
                  </button>
                  <p className="hint">
                    Below {entry.k} hidden · mark {entry.hash.slice(0, 8)}
                  </p>
                </td>
                <td>{dayInWords(entry.savedOn)}</td>
                <td>{withheldInWords(entry.document.counts)}</td>
                <td>
                  <Choice
                    checked={chosen.includes(entry.id)}
                    onChange={(on) =>
                      setChosen(on ? [...chosen, entry.id].slice(-2) : chosen.filter((id) => id !== entry.id))
                    }
                  >
                    <span className="seen-by-readers-only">Compare {periodInWords(entry)}</span>
                  </Choice>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {two.length === 2 ? <Comparison entries={two} /> : <CompareHint many={entries.length} />}
      {chosen.length > 0 ? (
        <Button look="quiet" onPress={() => setChosen([])}>
          Compare none
        </Button>
      ) : null}
    </Entry>
  )
}

function CompareHint({ many }: { readonly many: number }) {
  return many < 2 ? null : <p className="hint gap-above">Tick two to see their counts side by side.</p>
}

function Comparison({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const [later, earlier] = entries as [LedgerEntry, LedgerEntry]
  const rows = later.document.counts.filter(({ id }) => !id.startsWith('slice '))
  const only = earlier.document.counts.filter(
    ({ id }) => !id.startsWith('slice ') && !rows.some((row) => row.id === id)
  )
  const shown = (entry: LedgerEntry, id: string): string =>
    entry.document.counts.find((row) => row.id === id)?.shown ?? 'not counted'
  return (
    <div className="table-scroll">
      <table className="table gap-above">
        <caption className="seen-by-readers-only">Two summaries side by side</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col" className="n">
              {periodInWords(earlier)}
            </th>
            <th scope="col" className="n">
              {periodInWords(later)}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...rows, ...only].map(({ id, name }) => (
            <tr key={id}>
              <td>{name}</td>
              <td className="n">{shown(earlier, id)}</td>
              <td className="n">{shown(later, id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
