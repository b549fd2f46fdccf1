// What is shown when a screen breaks: what is safe, and the ways on. Nothing about the error itself, it could hold a name.
import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Notice } from './words.tsx'

type Props = {
  readonly children: ReactNode
  /** A new value (the route) gives the screen another chance. */
  readonly screenKey: string
  readonly onHome?: (() => void) | undefined
}
type State = { readonly broken: boolean; readonly screenKey: string }

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false, screenKey: this.props.screenKey }

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.screenKey === state.screenKey ? null : { broken: false, screenKey: props.screenKey }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    const { onHome } = this.props
    return (
      <div className="stack broken-screen">
        <Notice
          tone="failed"
          actions={
            <>
              <Button small onPress={() => this.setState({ broken: false })}>
                Open this page again
              </Button>
              {onHome ? (
                <Button look="quiet" small onPress={onHome}>
                  Go to Home
                </Button>
              ) : null}
            </>
          }
        >
          <strong>This page could not be shown.</strong> What you had written is safe in the notebook. You can open the
          page again.
        </Notice>
      </div>
    )
  }
}
