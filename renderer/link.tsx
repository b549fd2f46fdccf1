// A link to another screen of the notebook.
import type { ReactNode } from 'react'
import { navigate, type Route, routeToText } from './router.ts'

type Props = {
  readonly to: Route
  readonly children: ReactNode
  readonly className?: string | undefined
  readonly current?: boolean | undefined
}

export function Link({ to, children, className, current }: Props) {
  return (
    <a
      href={`#/${routeToText(to)}`}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault()
        navigate(to)
      }}
    >
      {children}
    </a>
  )
}
