/* Types that only a check can make: a plain string is not a name, an officer's id is not a subject's id. */

declare const brand: unique symbol

/** A `Base` that has passed the check called `Tag`. 经过名为 `Tag` 的检查的值。 @since 0.1.0 */
export type Brand<Base, Tag extends string> = Base & { readonly [brand]: Tag }

/**
 * A type as JSON gives it, before any check: brands taken off, all else the same. 检查之前的数据类型：去掉标记，其余不变。
 *
 * Verbs that check what they are given take this; what they return carries its brands.
 *
 * @since 0.1.0
 */
export type Plain<A> = A extends string & { readonly [brand]: string }
  ? string
  : A extends readonly (infer E)[]
    ? readonly Plain<E>[]
    : A extends object
      ? { readonly [K in keyof A]: Plain<A[K]> }
      : A
