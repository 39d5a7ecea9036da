/* Types that only a check can make: a plain string is not a name, an officer's id is not a subject's id. */

declare const brand: unique symbol

/** A `Base` that has passed the check called `Tag`. 经过名为 `Tag` 的检查的值。 @since 0.1.0 */
export type Brand<Base, Tag extends string> = Base & { readonly [brand]: Tag }
