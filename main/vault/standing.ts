// How the unlocked vault stands: what did not open or is of a strange shape, and whether there is room; told unasked when it changes.
import type { VaultState } from '../../shared/bridge.ts'
import type { VaultNews } from './messages.ts'
import { Room } from './room.ts'
import { Shapes } from './shapes.ts'
import type { Inspection, UnlockedVault } from './vault.ts'

export class Standing {
  readonly shapes = new Shapes()
  readonly #room = new Room()
  readonly #vault: () => UnlockedVault | null
  readonly #tell: (news: VaultNews) => void
  inspection: Inspection = { unreadable: 0, missing: 0, damaged: false }

  /** `vault`: the unlocked one; null while there is none. */
  constructor(vault: () => UnlockedVault | null, tell: (news: VaultNews) => void) {
    this.#vault = vault
    this.#tell = tell
  }

  state(): VaultState {
    const vault = this.#vault()
    const { unreadable, missing } = this.inspection
    return {
      readOnly: this.#readOnly(vault),
      unreadable: unreadable + this.shapes.count,
      missing: Math.max(0, missing),
      records: vault?.count ?? 0,
      hasRecoveryKey: vault?.header.slots.some((slot) => slot.kind === 'recovery') ?? false
    }
  }

  #readOnly(vault: UnlockedVault | null): VaultState['readOnly'] {
    if (this.inspection.damaged) return 'damaged'
    if (vault?.isWritable === false) return 'no-permission'
    return this.#room.isFull ? 'disk-full' : 'no'
  }

  /** Now and then: a disk that fills up is told, and so is room that has come back. */
  lookAtRoom(): void {
    if (this.#look()) this.#tellState()
  }

  /** At unlock, when the state is told anyway. */
  lookAtRoomFirst(): void {
    this.#look()
  }

  /** A save found no room. */
  ranOut(): void {
    if (this.#room.ranOut()) this.#tellState()
  }

  /** In steps, begun after unlocking: whether every record is of a shape this version knows. */
  *lookAtShapes(): Generator<undefined, void> {
    const before = this.shapes.count
    const vault = this.#vault()
    if (vault) yield* this.shapes.lookAtRest(vault)
    if (this.#vault() && this.shapes.count !== before) this.#tellState()
  }

  #look(): boolean {
    const vault = this.#vault()
    return vault?.isWritable === true && this.#room.look(vault.store.path)
  }

  #tellState(): void {
    this.#tell({ news: 'state', state: this.state() })
  }
}
