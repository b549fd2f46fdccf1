// The vault lies in local application data on every system.
import { expect, it } from 'vitest'
import { placesFor } from '../../main/places.ts'

const base = { homeFolder: '/home/ann', appData: '/home/ann/.config', environment: {} }

it.skipIf(process.platform === 'win32')(
  'never in the folder Windows copies to servers, and where Linux wants data',
  () => {
    const homes = [
      placesFor({ ...base, platform: 'win32', environment: { LOCALAPPDATA: '/ann/Local', APPDATA: '/ann/Roaming' } })
        .home,
      placesFor({ ...base, platform: 'darwin', appData: '/Users/ann/Library/Application Support' }).home,
      placesFor({ ...base, platform: 'linux' }).home,
      placesFor({ ...base, platform: 'linux', environment: { XDG_DATA_HOME: '/data' } }).home,
      placesFor({ ...base, platform: 'linux', environment: { XDG_DATA_HOME: 'relative' } }).home
    ]
    expect(homes).toEqual([
      '/ann/Local/Circlekeeper',
      '/Users/ann/Library/Application Support/Circlekeeper',
      '/home/ann/.local/share/Circlekeeper',
      '/data/Circlekeeper',
      '/home/ann/.local/share/Circlekeeper'
    ])
  }
)
