// What the app says beside a thing: notices, proven facts, empty pages, progress, waiting.
import { IconAlertCircle, IconClock, IconInfoCircle, IconShieldCheck } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

type NoticeProps = {
  readonly children: ReactNode
  /** fact = good to know; look = worth a look; failed = something did not work. */
  readonly tone?: 'fact' | 'look' | 'failed' | undefined
  readonly actions?: ReactNode
  readonly id?: string | undefined
}

const noticeIcons = { fact: IconInfoCircle, look: IconClock, failed: IconAlertCircle } as const

export function Notice({ children, tone = 'fact', actions, id }: NoticeProps) {
  return (
    <div
      className={tone === 'fact' ? 'notice' : `notice ${tone}`}
      role={tone === 'failed' ? 'alert' : undefined}
      id={id}
    >
      <Icon of={noticeIcons[tone]} />
      <div>
        <p>{children}</p>
        {actions ? <div className="actions">{actions}</div> : null}
      </div>
    </div>
  )
}

export function Proven({ children }: { readonly children: ReactNode }) {
  return (
    <p className="proven">
      <Icon of={IconShieldCheck} />
      <span>{children}</span>
    </p>
  )
}

/** One sentence, one step. */
export function EmptyState({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div>
      <p className="read">{children}</p>
      {action ? <div className="actions gap-above">{action}</div> : null}
    </div>
  )
}

type ProgressProps = {
  /** A sentence with the count in it. */
  readonly children: ReactNode
  readonly done: number
  readonly of: number
  readonly onStop?: (() => void) | undefined
}

export function Progress({ children, done, of, onStop }: ProgressProps) {
  const id = useId()
  return (
    <div className="stack">
      <p id={id}>{children}</p>
      <div
        className="progress"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
      >
        <span style={{ width: `${of === 0 ? 0 : Math.round((done / of) * 100)}%` }} />
      </div>
      {onStop ? (
        <div className="actions">
          <Button small onPress={onStop}>
            Stop
          </Button>
        </div>
      ) : null}
    </div>
  )
}

const widths = ['46%', '100%', '92%', '71%']

/** Still bars, only when waiting lasts longer than 300 ms. */
export function Waiting({ label }: { readonly label: string }) {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!long) return null
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {widths.map((width) => (
        <div key={width} style={{ width }} />
      ))}
    </div>
  )
}
