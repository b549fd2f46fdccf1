// One step of the first run: where she is in it, its title, and its content.
import { type ReactNode, useEffect, useRef } from 'react'
import { Leaf } from '../ui/leaf.tsx'

export type StepPlace = { readonly at: number; readonly of: number }

type Props = {
  readonly place: StepPlace
  readonly name: string
  readonly title: string
  readonly under?: ReactNode
  readonly panel?: ReactNode
  readonly children: ReactNode
}

export function Step({ place, name, title, under, panel, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title is a new step, and its heading is read out
  useEffect(() => heading.current?.focus(), [title])
  return (
    <Leaf screen="first-run" withPanel={panel !== undefined}>
      <div className="entry">
        <div className="side beside-title">
          <p className="head">
            Step {place.at} of {place.of}
          </p>
          <p>{name}</p>
        </div>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {under ? <p className="under-title">{under}</p> : null}
          <div className="first-run-body">{children}</div>
        </div>
      </div>
      {panel}
    </Leaf>
  )
}
