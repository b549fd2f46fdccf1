// A question with two plain choices: the safe one first, filled and focused; Escape chooses it too.
import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

type DialogProps = {
  readonly opened: boolean
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly safe: { readonly label: string; readonly onPress: () => void }
  readonly other?: { readonly label: string; readonly onPress: () => void; readonly final?: boolean } | undefined
}

export function Dialog({ opened, title, children, safe, other }: DialogProps) {
  return (
    <Panel opened={opened} title={title} onClose={safe.onPress}>
      {children}
      <div className="actions">
        <Button look="main" onPress={safe.onPress} ref={focusNow}>
          {safe.label}
        </Button>
        {other ? (
          <Button look={other.final ? 'final' : 'plain'} onPress={other.onPress}>
            {other.label}
          </Button>
        ) : null}
      </div>
    </Panel>
  )
}

function focusNow(button: HTMLButtonElement | null): void {
  button?.setAttribute('data-autofocus', '')
}

type PanelProps = {
  readonly opened: boolean
  readonly title: ReactNode
  readonly children: ReactNode
  /** Escape and a press outside; it must keep the work. */
  readonly onClose: () => void
  /** Lies over every other dialog, whichever was opened first; who opens it also closes it at Escape. */
  readonly above?: boolean | undefined
}

/** A dialog whose content brings its own buttons, such as a small form. */
export function Panel({ opened, title, children, onClose, above = false }: PanelProps) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      closeOnEscape={!above}
      zIndex={above ? 300 : 200}
      centered
      size="auto"
      transitionProps={{ duration: 0 }}
      lockScroll={false}
      classNames={{ content: 'dialog mantine-dialog', overlay: 'mantine-overlay' }}
    >
      <Modal.Overlay backgroundOpacity={0} />
      <Modal.Content radius={12}>
        {/* Its own title part: only that one gives the dialog its name. */}
        <Modal.Title>{title}</Modal.Title>
        {children}
      </Modal.Content>
    </Modal.Root>
  )
}
