import { findingFor, placesOf, type Trap } from './trap.ts'

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧温施颜季俞章鲁葛伍申尤毕聂焦柳邢路岳齐庞樊兰殷庄倪牛关耿左安常管卜祝游阮凌童'
const givenNameOnly = new RegExp(
  `(?<=^|[。；，,“”：:\\s])(?![${surnames}])(?!我|各|市|省|县|区|局|部|国|全|本|该|其|副|原|时|现|主|党|常|办|政|厅|委|分|双|两|三|四|五|六|七|八|九|十|一|二|任|由|经|按|对|以|请|报)[\\u4e00-\\u9fff]{2}(?:秘书长|局长|省长|市长|书记|部长|主任|厅长|县长|区长)(?=批示|指出|强调|要求|表示|说|对|在)`,
)

/** T18, T24, T26: what a reader stumbles over and an editor should see; nothing of it is changed. */
export const wordingTraps: readonly Trap[] = [
  ({ paragraphs }) =>
    findingFor(placesOf(paragraphs, givenNameOnly), {
      id: 'T18',
      class: 'noted',
      sentence: (count) => `有 ${count} 处称呼只有名没有姓，公众看不出是谁。`,
    }),
  ({ paragraphs }) => {
    const places = placesOf(
      paragraphs,
      /(?<=[\u4e00-\u9fff])[,:;](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])•(?=[\u4e00-\u9fff])/,
    )
    return places.length < 10
      ? []
      : findingFor(places, {
          id: 'T24',
          class: 'noted',
          sentence: (count) => `有 ${count} 处使用半角标点或错用间隔号，原文未改，检索时会统一。`,
        })
  },
  ({ paragraphs, reading }) =>
    reading.fits === 'legal-text'
      ? []
      : findingFor(placesOf(paragraphs, /\d+(?:\.\d+)?(?:多|余)?[万亿]?(?:多|余)[份条件人次个期册户名]/), {
          id: 'T26',
          class: 'noted',
          sentence: (count) => `有 ${count} 处约数（如 16000 多份），只能按原文保留。`,
        }),
]
