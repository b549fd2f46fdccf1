// The button that opens the print panel.
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { PrintPanel } from './print-panel.tsx'
import type { SheetChoice } from './sheets.ts'
import { Button } from './ui/button.tsx'
import { Icon } from './ui/icon.tsx'

type Props = {
  /** Made when the panel opens, so that it prints what is there then. */
  readonly choices: () => readonly SheetChoice[]
  readonly label?: string
  readonly waiting?: boolean
}

export function PrintButton({ choices, label = 'Print', waiting }: Props) {
  const [opened, setOpened] = useState<readonly SheetChoice[] | null>(null)
  return (
    <>
      <Button icon={<Icon of={IconPrinter} />} waiting={waiting} onPress={() => setOpened(choices())}>
        {label}
      </Button>
      {opened ? <PrintPanel choices={opened} onClose={() => setOpened(null)} /> : null}
    </>
  )
}
