// Fields: the label above, the hint or the error below, tied together for screen readers.
import { IconAlertCircle, IconCheck } from '@tabler/icons-react'
import { type ReactNode, type Ref, useId, useState } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { SpelledLines } from './spelled-lines.tsx'

type FieldTexts = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** A sentence that says what to do. */
  readonly error?: ReactNode
  /** A sentence that confirms. */
  readonly right?: ReactNode
  /** Chosen ids let the focus come back after a lock. */
  readonly id?: string | undefined
}

type Wiring = {
  readonly id: string
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
}

export function Field(props: FieldTexts & { readonly children: (wiring: Wiring) => ReactNode }) {
  const generated = useId()
  const id = props.id ?? generated
  const told = { hint: props.hint ? `${id}-hint` : '', said: props.error || props.right ? `${id}-said` : '' }
  const described = [told.said, told.hint].filter(Boolean).join(' ')
  return (
    <div className={`field${props.error ? ' is-wrong' : ''}${props.right && !props.error ? ' is-right' : ''}`}>
      <label htmlFor={id}>{props.label}</label>
      {props.children({
        id,
        'aria-invalid': props.error ? true : undefined,
        'aria-describedby': described === '' ? undefined : described
      })}
      {props.hint ? (
        <p className="hint" id={told.hint}>
          {props.hint}
        </p>
      ) : null}
      <Said id={told.said} error={props.error} right={props.right} />
    </div>
  )
}

function Said({ id, error, right }: { readonly id: string; readonly error: ReactNode; readonly right: ReactNode }) {
  if (!error && !right) return null
  return (
    <p className={error ? 'said wrong' : 'said right'} id={id} role={error ? 'alert' : 'status'}>
      <Icon of={error ? IconAlertCircle : IconCheck} />
      <span>{error || right}</span>
    </p>
  )
}

type TextFieldProps = FieldTexts & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onLeave?: (() => void) | undefined
  readonly type?: 'text' | 'date' | 'time' | 'search' | undefined
  readonly autoFocus?: boolean | undefined
  readonly maxLength?: number | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

export function TextField(props: TextFieldProps) {
  return (
    <Field {...texts(props)}>
      {(wiring) => (
        <input
          {...wiring}
          ref={props.ref}
          className="input"
          type={props.type ?? 'text'}
          value={props.value}
          maxLength={props.maxLength}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: only where the screen has one field to begin with
          autoFocus={props.autoFocus}
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={props.onLeave}
        />
      )}
    </Field>
  )
}

type PasswordFieldProps = FieldTexts & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoFocus?: boolean | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

export function PasswordField(props: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <Field {...texts(props)}>
      {(wiring) => (
        <div className="input-row">
          <input
            {...wiring}
            ref={props.ref}
            className="input"
            type={shown ? 'text' : 'password'}
            value={props.value}
            maxLength={1_024}
            autoComplete="off"
            autoCapitalize="off"
            // biome-ignore lint/a11y/noAutofocus: only where the screen has one field to begin with
            autoFocus={props.autoFocus}
            onChange={(event) => props.onChange(event.target.value)}
          />
          <Button pressed={shown} onPress={() => setShown(!shown)}>
            Show
          </Button>
        </div>
      )}
    </Field>
  )
}

type LinesProps = FieldTexts & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onLeave?: (() => void) | undefined
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
  /** For names, numbers and words that are no sentences. */
  readonly noSpelling?: boolean | undefined
}

/** Ruled lines that grow with what is written on them. */
export function Lines(props: LinesProps) {
  return (
    <Field {...texts(props)}>
      {(wiring) => (
        <SpelledLines value={props.value} off={props.noSpelling}>
          {(spelling) => (
            <textarea
              {...wiring}
              {...spelling}
              className="lines"
              spellCheck={false}
              style={{ minHeight: `calc(var(--leading-read) * ${props.rows ?? 1})` }}
              value={props.value}
              maxLength={props.maxLength ?? 20_000}
              onChange={(event) => props.onChange(event.target.value)}
              onBlur={props.onLeave}
            />
          )}
        </SpelledLines>
      )}
    </Field>
  )
}

function texts({ label, hint, error, right, id }: FieldTexts): FieldTexts {
  return { label, hint, error, right, id }
}
