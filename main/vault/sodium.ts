// The one way to libsodium in the vault worker, ready before first use.
import sodium from 'libsodium-wrappers'

await sodium.ready

export { sodium }
