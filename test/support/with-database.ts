// Changing a closed vault's file from outside, as damage or an attacker would.
import { DatabaseSync } from '@photostructure/sqlite'

export function withDatabase(path: string, act: (database: InstanceType<typeof DatabaseSync>) => void): void {
  const database = new DatabaseSync(path)
  try {
    act(database)
  } finally {
    database.close()
  }
}
