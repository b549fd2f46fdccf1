// The two papers that must never look alike: brown stays only for me, white can be shared.
import { IconLock, IconScissors } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export function Keep({ children, tag }: { readonly children: ReactNode; readonly tag?: ReactNode }) {
  return (
    <div className="keep stack">
      {tag ? <StaysTag>{tag}</StaysTag> : null}
      {children}
    </div>
  )
}

export function Slip({ children, tag }: { readonly children: ReactNode; readonly tag?: ReactNode }) {
  return (
    <div className="slip stack">
      {tag ? <LeavesTag>{tag}</LeavesTag> : null}
      {children}
    </div>
  )
}

export function StaysTag({ children }: { readonly children: ReactNode }) {
  return (
    <p className="tag stays">
      <Icon of={IconLock} />
      {children}
    </p>
  )
}

export function LeavesTag({ children }: { readonly children: ReactNode }) {
  return (
    <p className="tag leaves">
      <Icon of={IconScissors} />
      {children}
    </p>
  )
}
