// The page: a leaf with its margin line, entries with what a thing is on the left, and the bar at its foot.
import type { ReactNode } from 'react'

type LeafProps = {
  readonly children: ReactNode
  /** The screen's own class, as in the look. */
  readonly screen?: string | undefined
  readonly withPanel?: boolean | undefined
}

export function Leaf({ children, screen, withPanel }: LeafProps) {
  return <div className={['leaf', withPanel && 'with-panel', screen].filter(Boolean).join(' ')}>{children}</div>
}

type EntryProps = {
  /** What it is, in the margin; usually a heading. */
  readonly side: ReactNode
  readonly children: ReactNode
  /** What the side-head stands level with. */
  readonly beside?: 'title' | 'base' | 'row' | 'keep' | undefined
}

export function Entry({ side, children, beside = 'base' }: EntryProps) {
  return (
    <section className="entry">
      <div className={`side beside-${beside}`}>{side}</div>
      <div>{children}</div>
    </section>
  )
}

export function Foot({ children, screen }: { readonly children: ReactNode; readonly screen?: string | undefined }) {
  return <footer className={screen ? `foot ${screen}` : 'foot'}>{children}</footer>
}

/** The heading a screen is entered by: focus moves here on arrival, so that it is read out. */
export function PageHeading({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return (
    <h1 className={className} tabIndex={-1} data-page-heading="">
      {children}
    </h1>
  )
}
