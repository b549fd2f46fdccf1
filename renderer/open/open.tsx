// The open notebook: its frame around the present screen, and everything that holds on every screen.
import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Menu.layer.css'
import { MantineProvider } from '@mantine/core'
import { useEffect } from 'react'
import type { AppState } from '../../shared/bridge.ts'
import { styleNonce } from '../bridge.ts'
import { useFieldSpelling } from '../field-spelling.ts'
import { useKeepPlace } from '../keep-place.ts'
import { locking } from '../lock.ts'
import { navigate, useRoute } from '../router.ts'
import { fullScreens, modes, preloadNote, screens } from '../screens.tsx'
import { useStore } from '../store.ts'
import { FieldSpellingContext } from '../ui/field-spelling.ts'
import { Frame } from '../ui/frame.tsx'
import { cssVariables, theme } from '../ui/theme.ts'
import { Toasts } from '../ui/toast.tsx'
import { Beside, useBeside } from './beside.tsx'
import { CrisisCard } from './crisis-card.tsx'
import { IdleWarning } from './idle-warning.tsx'
import { useKeptFocus } from './kept-focus.ts'
import { Page } from './page.tsx'
import { Rail } from './rail.tsx'
import { SearchDoor } from './search-door.tsx'
import { useLockEvents, useShortcuts } from './shortcuts.ts'
import { TopBar } from './top-bar.tsx'

// Home is what most unlocks lead to: it comes in with the frame around it.
void screens.home?.preload()

type Props = { readonly platform: AppState['platform'] }

export function Open({ platform }: Props) {
  const hidden = useStore(locking)
  useLockEvents()
  useKeepPlace()
  useShortcuts(platform)
  // Nothing readable is drawn once locking has begun, not even for a screen reader.
  if (hidden) return <div className="app" />
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      withGlobalClasses={false}
      deduplicateCssVariables
    >
      <Notebook platform={platform} />
    </MantineProvider>
  )
}

function Notebook({ platform }: Props) {
  const route = useRoute()
  const beside = useBeside()
  const spelling = useFieldSpelling()
  useEffect(preloadNote, [])
  useKeptFocus()
  const page = (
    <Beside>
      <Page onHome={() => navigate({ screen: 'home' })} />
    </Beside>
  )
  return (
    <FieldSpellingContext value={spelling}>
      {fullScreens.has(route.screen) ? (
        <div className="app">{page}</div>
      ) : (
        <Frame
          bar={<TopBar platform={platform} mode={modes.has(route.screen)} />}
          rail={modes.has(route.screen) ? null : <Rail />}
          news={beside ? null : <Toasts />}
        >
          {page}
        </Frame>
      )}
      {beside ? null : <SearchDoor platform={platform} />}
      <CrisisCard />
      <IdleWarning />
    </FieldSpellingContext>
  )
}
