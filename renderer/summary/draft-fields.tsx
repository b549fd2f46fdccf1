// The fields a draft is made from, asked before it is made and again while it is in work: own dates, k, prepared by.
import type { Period } from '../../shared/summary/periods.ts'
import { TextField } from '../ui/field.tsx'
import { NumberField } from '../ui/number-field.tsx'

type DatesProps = { readonly period: Period; readonly onChange: (period: Period) => void }

export function OwnDates({ period, onChange }: DatesProps) {
  return (
    <div className="actions">
      <TextField label="From" type="date" value={period.from} onChange={(from) => onChange({ ...period, from })} />
      <TextField
        label="To"
        type="date"
        value={period.to}
        error={period.from > period.to ? 'This lies before the first day. Choose a later one.' : undefined}
        onChange={(to) => onChange({ ...period, to })}
      />
    </div>
  )
}

type PageProps = {
  readonly preparedBy: string
  readonly onPreparedBy: (words: string) => void
  readonly k: number
  readonly onK: (k: number) => void
}

export function OnThePage({ preparedBy, onPreparedBy, k, onK }: PageProps) {
  return (
    <>
      <TextField
        id="prepared-by"
        label="Prepared by"
        hint="By role, such as “the two facilitators”, not by name."
        value={preparedBy}
        onChange={onPreparedBy}
      />
      <div className="field">
        <strong>Hide counts of people below</strong>
        <div className="actions">
          <NumberField label="Smallest count shown" value={k} least={3} most={11} onChange={(next) => onK(next ?? 5)} />
          <p className="hint">
            Counts from 0 to {k - 1} are shown as “fewer than {k}”.
          </p>
        </div>
      </div>
    </>
  )
}
