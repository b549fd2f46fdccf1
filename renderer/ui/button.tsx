// Buttons. A repeated click within 400 ms counts once, for hands that tremble.
import { type MouseEvent, type ReactNode, type Ref, useRef } from 'react'

export type ButtonLook = 'main' | 'plain' | 'quiet' | 'final'

const guard = 400

/** Lets the first of several quick presses through. */
export function useOnce<Args extends readonly unknown[]>(act: ((...args: Args) => void) | undefined) {
  const lastPress = useRef(Number.NEGATIVE_INFINITY)
  return (...args: Args): void => {
    const now = performance.now()
    if (now - lastPress.current < guard) return
    lastPress.current = now
    act?.(...args)
  }
}

/** For what takes a row away: the next row’s button comes to lie under the same finger, so all rows share one guard. */
export function sharedOnce(): (act: () => void) => void {
  let lastPress = Number.NEGATIVE_INFINITY
  return (act) => {
    const now = performance.now()
    if (now - lastPress < guard) return
    lastPress = now
    act()
  }
}

export type ButtonProps = {
  readonly children: ReactNode
  readonly look?: ButtonLook | undefined
  readonly small?: boolean | undefined
  readonly icon?: ReactNode
  readonly type?: 'button' | 'submit' | undefined
  /** Not possible yet: dashed, and pressing it does nothing. Say why above it, and name that element in `describedBy`. */
  readonly waiting?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly label?: string | undefined
  readonly pressed?: boolean | undefined
  readonly id?: string | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
  readonly onPress?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined
}

export function Button(props: ButtonProps) {
  const { children, look = 'plain', small, icon, type = 'button', waiting = false, onPress } = props
  const once = useOnce(onPress)
  const classes = ['button', waiting ? 'waiting' : look, small && 'small', icon !== undefined && 'icon-first']
  return (
    <button
      ref={props.ref}
      id={props.id}
      className={classes.filter(Boolean).join(' ')}
      type={type}
      aria-disabled={waiting || undefined}
      aria-describedby={props.describedBy}
      aria-label={props.label}
      aria-pressed={props.pressed}
      onClick={(event) => {
        if (waiting) event.preventDefault()
        else once(event)
      }}
    >
      {icon}
      {children}
    </button>
  )
}
