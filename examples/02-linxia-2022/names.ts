/* Names put together from syllables; with 示例 before them nobody can take one for a real firm or person. */

import type { Chance } from './random.js'

const FIRST = '禾沐云岚松柏砚川星朗泽润晨曦槐桐梓杉荷芷兰菱瑶琅琥珀青朱白玄赤橙'
const SECOND = '田溪岭原谷湾坪台畔汀野陌林园坊庐舟桥亭轩斋阁堂苑圃渡津浦'

/** Two syllables. */
export const syllables = (chance: Chance): string => `${one(FIRST, chance)}${one(SECOND, chance)}`

const one = (characters: string, chance: Chance): string => characters.charAt(chance.below(characters.length))
