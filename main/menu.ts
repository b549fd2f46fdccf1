// The menu: none but on macOS, where copy and paste come from it.
import { Menu } from 'electron'

/** The standard menu would bring reload, developer tools and a way to the web. */
export function setQuietMenu(): void {
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null
  )
}
