/* Another value with one place changed, the place given as a JSON pointer. */

type Members = Readonly<Record<string, unknown>>

/** The value with what stands at a place replaced; nothing else changes, and the first value stays as it is. */
export function changed(value: unknown, pointer: string, change: (old: unknown) => unknown): unknown {
  if (pointer === '') return change(value)
  const [, step = '', rest = ''] = /^\/([^/]*)(.*)$/s.exec(pointer) ?? []
  if (Array.isArray(value)) {
    return value.map((entry: unknown, i) => (String(i) === step ? changed(entry, rest, change) : entry))
  }
  const members = value as Members
  return { ...members, [step]: changed(members[step], rest, change) }
}

/** The value with one place set. */
export const put = (value: unknown, pointer: string, to: unknown): unknown => changed(value, pointer, () => to)

/** The value without the member, or the entry of a list, at a place. */
export function without(value: unknown, pointer: string): unknown {
  const cut = pointer.lastIndexOf('/')
  const step = pointer.slice(cut + 1)
  return changed(value, pointer.slice(0, cut), (parent) =>
    Array.isArray(parent)
      ? parent.filter((_, i) => String(i) !== step)
      : Object.fromEntries(Object.entries(parent as Members).filter(([key]) => key !== step))
  )
}

/** What stands at a place. */
export const standing = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((parent, step) => (parent as Members)[step], value)

/** A deep copy by way of JSON: what a reader of the published text holds. */
export const published = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
