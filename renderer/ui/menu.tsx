// A menu of at most a few rows, each an icon and words; the present one is tinted and bold.
import { Menu as MantineMenu } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'

export type MenuRow = {
  readonly key: string
  readonly label: ReactNode
  readonly icon?: ReactNode
  readonly meta?: string | undefined
  readonly current?: boolean | undefined
  readonly onPress: () => void
}

type MenuProps = {
  readonly label: string
  readonly rows: readonly MenuRow[]
  /** The button that opens it. */
  readonly children: ReactElement
}

export function Menu({ label, rows, children }: MenuProps) {
  return (
    <MantineMenu position="bottom-start" offset={4} shadow="none" transitionProps={{ duration: 0 }} loop>
      <MantineMenu.Target>{children}</MantineMenu.Target>
      <MantineMenu.Dropdown className="menu menu-open" aria-label={label}>
        {rows.map((row) => (
          <MantineMenu.Item
            key={row.key}
            className={row.current ? 'is-on' : ''}
            aria-current={row.current || undefined}
            onClick={row.onPress}
            leftSection={row.icon}
            rightSection={row.meta ? <span className="meta">{row.meta}</span> : undefined}
          >
            {row.label}
          </MantineMenu.Item>
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  )
}
