/* Refusals are tagged data; their words stand in one table a module, in Chinese and in English. */

/** Chinese or English. 中文或英文。 @since 0.1.0 */
export type Language = 'zh' | 'en'

/** One text in both languages. 中英文对照文本。 @since 0.1.0 */
export type Message = { readonly [L in Language]: string }

/** Anything told apart by `_tag`. 以 `_tag` 区分的数据。 @since 0.1.0 */
export type Tagged = { readonly _tag: string }

/**
 * The words for every tag of a union: a forgotten tag or language does not compile. 联合类型每个标签的中英文文本；缺标签或缺语言均无法编译。
 *
 * @since 0.1.0
 */
export type Messages<R extends Tagged> = {
  readonly [T in R['_tag']]: { readonly [L in Language]: (refusal: Extract<R, { readonly _tag: T }>) => string }
}

/**
 * Says a refusal in one language. 以指定语言说明一条拒绝理由。
 *
 * @since 0.1.0
 */
export function explainBy<R extends Tagged>(messages: Messages<R>): (language: Language) => (refusal: R) => string {
  return (language) => (refusal) => {
    // The tag picks the row whose parameter is that very member of the union, which TypeScript cannot follow.
    const words = messages[refusal._tag as R['_tag']][language] as (refusal: R) => string
    return words(refusal)
  }
}
