/* JSON of windows: spans as they stand, and the place of each that is reversed, touches or steps back. */

import * as t from 'io-ts'
import { closed, dateCodec, dayNumber, listOf, type Codec, type Message } from '../kernel/index.js'
import type { Span, Window } from './window.js'

/** A span whose last day is not before its first. 末日不早于首日的日期段。 @since 0.1.0 */
export const spanCodec: Codec<Span> = placed(closed('Span', { from: dateCodec, to: dateCodec }), ({ from, to }) =>
  from <= to ? [] : [{ steps: ['to'], found: to, expected: fromDay(from) }]
)

/**
 * A window: spans ascending, disjoint and not touching. 时间窗：各段升序、不重叠、不相接。
 *
 * @example reasonsOf(decode(windowCodec)([{ from: '2022-02-01', to: '2022-02-28' }, { from: '2022-03-01', to: '2022-03-31' }])).map(({ at }) => at) // => ['/1/from']
 * @since 0.1.0
 */
export const windowCodec: Codec<Window> = placed(listOf(spanCodec), (window) =>
  window.flatMap(({ from }, i) => {
    const before = window[i - 1]
    // One closed day at least must lie between two spans, or they were one.
    if (before === undefined || dayNumber(from) > dayNumber(before.to) + 1) return []
    return [{ steps: [String(i), 'from'], found: from, expected: afterGap(before) }]
  })
)

type Trouble = { readonly steps: readonly string[]; readonly found: unknown; readonly expected: Message }

/** What a codec accepts, less what the second look finds, each with the steps that lead to it. */
function placed<A>(shape: Codec<A>, troubles: (value: A) => readonly Trouble[]): Codec<A> {
  const is = (value: unknown): value is A => shape.is(value) && troubles(value).length === 0
  return new t.Type<A>(
    shape.name,
    is,
    (value, context) => {
      const checked = shape.validate(value, context)
      if (checked._tag === 'Left') return checked
      const errors = troubles(checked.right).map(({ steps, found, expected }) => ({
        value: found,
        context: steps.reduce<t.Context>((path, step) => t.appendContext(path, step, t.unknown), context),
        message: JSON.stringify(expected)
      }))
      return errors.length > 0 ? t.failures(errors) : t.success(checked.right)
    },
    t.identity
  )
}

const fromDay = (day: string): Message => ({ zh: `不早于 ${day} 的日期`, en: `a day not before ${day}` })

const afterGap = ({ to }: Span): Message => ({
  zh: `与上一段（至 ${to}）至少相隔一天的日期`,
  en: `a day that leaves at least one day after the span before it, which ends on ${to}`
})
