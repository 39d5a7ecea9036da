/* 配合部门 and 发起部门: names of departments out of the cells that list them. */

import type { Name } from '../kernel/index.js'

/** Another name of a department, as a table prints it, and the one to be used. 部门的另一写法及其规范名称。 @since 0.1.0 */
export type Alias = { readonly printed: Name; readonly read: Name }

/** A partner as printed and as read. 配合部门的印刷写法与读法。 @since 0.1.0 */
export type PrintedPartner = {
  readonly printed: string
  readonly read: string
  /** Whether nothing in the cell says that this one is a 部门. 单元格未表明其为“部门”。 */
  readonly assumed: boolean
}

/** What a cell of partners says. 配合部门单元格的内容。 @since 0.1.0 */
export type PrintedPartners = { readonly partners: readonly PrintedPartner[]; readonly open: boolean }

/**
 * Splits a cell of partners on 、 and gives each its suffix; null where a name is missing or anything but 、 parts them. 按顿号拆分配合部门并补足“部门”后缀；有空缺或以其他符号分隔则为 null。
 *
 * A final 部门 belongs to every name before it; 机构 only to its own. A final 等 leaves the list open.
 *
 * @example readPartners('市场监管、民政部门')?.partners.map(({ read }) => read) // => ['市场监管部门', '民政部门']
 * @example readPartners('住建、交通等部门')?.open // => true
 * @since 0.1.0
 */
export function readPartners(cell: string): PrintedPartners | null {
  const etc = /等(部门)?$/.exec(cell)
  const before = etc === null ? cell : cell.slice(0, etc.index)
  // A list whose last name is a 部门 already does not get the word twice.
  const list = stemOf(before) === before ? before + (etc?.[1] ?? '') : before
  const shared = list.endsWith('部门')
  const printed = list.split('、')
  if (printed.some((name) => stemOf(name) === '' || /[，,；;／/\n]/.test(name))) return null
  const partners = printed.map((name) =>
    stemOf(name) === name
      ? { printed: name, read: `${name}部门`, assumed: !shared }
      : { printed: name, read: name, assumed: false }
  )
  return { partners, open: etc !== null }
}

/**
 * A department's name without its suffix. 去掉后缀的部门名称。
 *
 * @example stemOf('消防救援机构') // => '消防救援'
 * @since 0.1.0
 */
export const stemOf = (name: string): string => name.replace(/(?:部门|机构)$/, '')

/**
 * Whether the one name may be short for the other: its stem begins the other's. 一名称是否可能是另一名称的简称。
 *
 * @example mayBeShortFor('交通部门', '交通运输部门') // => true
 * @since 0.1.0
 */
export const mayBeShortFor = (short: string, long: string): boolean =>
  stemOf(long).startsWith(stemOf(short)) && stemOf(long) !== stemOf(short)
