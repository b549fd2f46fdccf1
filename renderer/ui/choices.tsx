// Choosing: a box to tick, a word to circle.
import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
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
