// Where the page begins: the look, the appearance of this computer, then the app.
import { createRoot } from 'react-dom/client'
import './ui/look.css'
import { App } from './app.tsx'
import { followSystemAppearance, showAppearance } from './appearance.ts'
import { bridge, styleNonce } from './bridge.ts'

// The scroll lock under dialogs makes its style at run time and looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() })

const root = document.getElementById('root')
if (root) {
  const state = await bridge.appState({})
  if (state.ok) showAppearance(state.value.appearance)
  followSystemAppearance()
  createRoot(root).render(<App state={state} />)
}
