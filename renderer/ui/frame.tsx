// The open notebook: bar, rail, page, and the way past them for the keyboard.
import type { ReactNode } from 'react'

type FrameProps = {
  readonly bar: ReactNode
  /** null in a mode: no way to other pages. */
  readonly rail: ReactNode | null
  readonly children: ReactNode
  /** Small news in a strip of its own below the page, so that it covers nothing. */
  readonly news?: ReactNode
}

export function Frame({ bar, rail, children, news }: FrameProps) {
  return (
    <>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <div className="app">
        <div className={rail === null ? 'frame no-rail' : 'frame'}>
          <header className="bar">{bar}</header>
          {rail === null ? null : (
            <nav className="rail" aria-label="Notebook">
              {rail}
            </nav>
          )}
          <main className="page" id="page" tabIndex={-1}>
            {children}
          </main>
          {news}
        </div>
      </div>
    </>
  )
}

/** A page on its own, without bar and rail: the first run. */
export function BareFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="app">
      <div className="frame no-rail no-bar">
        <main className="page" id="page" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  )
}
