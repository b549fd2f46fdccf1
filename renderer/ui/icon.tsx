// One way to draw an icon: always beside words, never read out.
import type { TablerIcon } from '@tabler/icons-react'

export function Icon({ of: Drawing }: { readonly of: TablerIcon }) {
  return <Drawing className="icon" stroke={1.75} aria-hidden="true" />
}
