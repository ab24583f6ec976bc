/** Tables of forms, read by a person, that the scan goes by: it shares none with the folding that it judges. */

/** Forms that readers take for the same and that stand in the mainland texts of the corpus: the second is written as the first. */
export const sameForms: readonly [string, string][] = pairs(
  ...['着著', '复覆', '咨谘', '余馀', '准凖', '占佔', '污汙', '游遊', '注註', '册冊', '么麽', '升昇', '迹跡', '伙夥'],
  ...['了瞭', '借藉', '岩巖', '只衹', '台臺', '干乾', '于於', '里裡', '面麵', '制製', '征徵', '云雲', '后後', '与與'],
)

/** Forms that look or sound alike and are other words: what is asked for with the one is not found with the other. */
export const differentForms: readonly [string, string][] = pairs(
  ...['己已', '未末', '人入', '土士', '日曰', '干千', '大太', '免兔', '贷货', '侯候', '折拆', '栽裁', '即既', '治冶'],
  ...['准淮', '像象', '做作', '坐座', '具俱', '决绝', '籍藉', '拨拔', '析折', '历厉', '园圆', '第弟', '处外', '目自'],
)

function pairs(...written: string[]): [string, string][] {
  return written.map((pair) => [pair.slice(0, 1), pair.slice(1)])
}
