/* 不公开的内容: a part of a result that is not shown, and a result that is not shown at all, each with its ground.
   中山市实施方案 三（四）; 临夏州部门联合细则 第三十条4; 临夏州实施意见 一（二）2; 临夏州市场监管系统细则 第四条（三）. */

/**
 * Why something is not made public: state secret, trade secret, privacy, or another provision of a law (国家秘密、商业秘密、个人隐私、法律法规另有规定).
 *
 * @basis 中山市实施方案 三（四）; 临夏州部门联合细则 第三十条4
 * @since 0.1.0
 */
export type WithholdGround = 'state-secret' | 'trade-secret' | 'privacy' | 'law'

/** The four grounds. 四种事由。 @since 0.1.0 */
export const WITHHOLD_GROUNDS: readonly WithholdGround[] = ['state-secret', 'trade-secret', 'privacy', 'law']

/**
 * The parts of a published result: who, what was checked, when, with what result, what was found, non-cooperation (检查对象、检查事项、检查日期、检查结果、发现的问题、不予配合情况).
 *
 * @basis 临夏州市场监管系统细则 第二十二条、第二十三条
 * @since 0.1.0
 */
export type PublicPart = 'subject' | 'items' | 'day' | 'result' | 'findings' | 'nonCooperation'

/** The six parts. 六项内容。 @since 0.1.0 */
export const PUBLIC_PARTS: readonly PublicPart[] = ['subject', 'items', 'day', 'result', 'findings', 'nonCooperation']

/** A part that is not shown, with the ground and the provision of law that it rests on. 不予公开的部分、事由及所依据的法律条款。 @since 0.1.0 */
export type Withheld = {
  readonly part: PublicPart
  readonly ground: WithholdGround
  /** The provision of law, as it is cited; never empty. 所依据的法律条款，不得为空。 */
  readonly law: string
}
