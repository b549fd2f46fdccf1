// After packing: Electron's own default app goes, so that only ours can be opened.
import { rmSync } from 'node:fs'
import { join } from 'node:path'

export default async function afterPack({ appOutDir, packager, electronPlatformName }) {
  const mac = electronPlatformName === 'darwin'
  const resources = mac ? `${packager.appInfo.productFilename}.app/Contents/Resources` : 'resources'
  rmSync(join(appOutDir, resources, 'default_app.asar'), { force: true })
}
