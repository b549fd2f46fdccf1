// Sorts a list into groups by a key, each in its first order.

export function groupedBy<Value, Key>(
  values: readonly Value[],
  keyOf: (value: Value) => Key
): Map<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}
