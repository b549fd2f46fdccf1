// Choosing: a box to tick, a word to circle, a number with a button on either side.
import { IconCheck, IconMinus, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { Icon } from './icon.tsx'

type ChoiceProps = {
  readonly children: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly type?: 'checkbox' | 'radio' | undefined
  readonly name?: string | undefined
  readonly id?: string | undefined
  readonly describedBy?: string | undefined
}

/** The whole row is the label. */
export function Choice(props: ChoiceProps) {
  return (
    <label className="choice">
      <input
        type={props.type ?? 'checkbox'}
        id={props.id}
        name={props.name}
        checked={props.checked}
        aria-describedby={props.describedBy}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>{props.children}</span>
    </label>
  )
}

type Option<Value> = { readonly value: Value; readonly label: ReactNode }

type CircleOneProps<Value extends string | number> = {
  readonly legend: ReactNode
  readonly legendHidden?: boolean | undefined
  readonly options: readonly Option<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly hint?: ReactNode
}

/** One answer out of a few: the chosen word is circled. */
export function CircleOne<Value extends string | number>(props: CircleOneProps<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend className={props.legendHidden ? 'seen-by-readers-only' : undefined}>{props.legend}</legend>
      <div className="circle-one">
        {props.options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            <Icon of={IconCheck} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {props.hint ? <p className="hint gap-above">{props.hint}</p> : null}
    </fieldset>
  )
}

type CircleSomeProps<Value extends string | number> = {
  readonly legend: ReactNode
  readonly legendHidden?: boolean | undefined
  readonly options: readonly Option<Value>[]
  readonly values: readonly Value[]
  readonly most: number
  readonly onChange: (values: readonly Value[]) => void
}

/** Up to `most` answers; one more than that takes the place of none, it simply does not take. */
export function CircleSome<Value extends string | number>(props: CircleSomeProps<Value>) {
  const full = props.values.length >= props.most
  return (
    <fieldset>
      <legend className={props.legendHidden ? 'seen-by-readers-only' : undefined}>{props.legend}</legend>
      <div className="circle-one">
        {props.options.map((option) => {
          const chosen = props.values.includes(option.value)
          return (
            <label key={option.value}>
              <input
                type="checkbox"
                checked={chosen}
                aria-disabled={(full && !chosen) || undefined}
                onChange={() => {
                  if (chosen) props.onChange(props.values.filter((value) => value !== option.value))
                  else if (!full) props.onChange([...props.values, option.value])
                }}
              />
              <Icon of={IconCheck} />
              <span>{option.label}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

type NumberFieldProps = {
  /** Read out for the number and its two buttons; the visible words stand beside it. */
  readonly label: string
  /** null = not said; shown as an empty field. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly least?: number | undefined
  readonly most?: number | undefined
  readonly step?: number | undefined
  readonly id?: string | undefined
}

export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, least = 0, most = 10_000, step = 1 } = props
  const [typed, setTyped] = useState<string | null>(null)
  const within = (number: number): number => Math.min(most, Math.max(least, number))
  const change = (by: number): void => {
    setTyped(null)
    onChange(within((value ?? (by < 0 ? least : least - by)) + by))
  }
  const accept = (text: string): void => {
    setTyped(text)
    if (text.trim() === '') onChange(null)
    else if (/^\d+([.,]\d+)?$/.test(text.trim())) onChange(within(Number(text.trim().replace(',', '.'))))
  }
  return (
    <span className="number">
      <button type="button" aria-label={`One less: ${label}`} onClick={() => change(-step)}>
        <Icon of={IconMinus} />
      </button>
      <input
        id={props.id}
        inputMode="numeric"
        aria-label={label}
        value={typed ?? (value === null ? '' : String(value))}
        onChange={(event) => accept(event.target.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
          event.preventDefault()
          change(event.key === 'ArrowUp' ? step : -step)
        }}
      />
      <button type="button" aria-label={`One more: ${label}`} onClick={() => change(step)}>
        <Icon of={IconPlus} />
      </button>
    </span>
  )
}
