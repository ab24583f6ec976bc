import { findingFor, placesOf, type Trap } from './trap.ts'

/** T5: brands of gambling sites, set into sentences by whoever broke into a page. Words a statute uses are not among them. */
const brands =
  /爱游戏(?:电竞|体育|官网)?|开云(?:体育|电竞|kaiyun)|kaiyun|亚博(?:体育|电竞|yabo)|yabo\d*|必威(?:体育|betway)|betway|乐鱼(?:体育|电竞)|leyu|华体会|hth体育|万博(?:体育|manbetx)|manbetx|澳门(?:新葡京|威尼斯人|银河)(?:娱乐|赌场|官网|平台)|新葡京(?:娱乐|官网|平台)|百家乐(?:平台|官网|网站)|(?:九游|星空|米兰|江南|半岛|雷竞技|火狐|天博|贝博|爱博|金沙)(?:体育|电竞|娱乐)(?:官网|app|平台|下载|、|,|，|。)|雷竞技|\b(?:bet365|365bet)\b|(?:赌博|棋牌|捕鱼|彩票|博彩)(?:平台|网站)?(?:app)?(?:下载|官网|注册送)|注册送彩金|六合彩(?:开奖|资料)|时时彩(?:平台|官网)|私服发布/gi

/** T5b: ornaments that no official text has, and what stands beside them. */
const ornaments = /[✿ღ★☆◈❤♥♡❀✨☎➤►▶◆◇]{1,}[^，。；]{0,12}[✿ღ★☆◈❤♥♡❀✨☎➤►▶]|[✿ღ❀♡◈]/g
const adult =
  /(?:成人|色情|无码|有码|国产精品|亚洲精品)(?:视频|电影|网站|小说|在线|论坛)|(?:一本道|久久精品|约炮|裸聊)/g

export const spamTraps: readonly Trap[] = [
  ({ paragraphs, reading }) =>
    findingFor(placesOf([reading.title ?? '', ...paragraphs], brands), {
      id: 'T5',
      class: 'held',
      sentence: (count) => `文中有 ${count} 处赌博网站一类的插入文字，页面可能被篡改。请对照原件重录，不能发布。`,
    }),
  ({ paragraphs }) =>
    findingFor([...placesOf(paragraphs, ornaments), ...placesOf(paragraphs, adult)], {
      id: 'T5b',
      class: 'held',
      sentence: (count) => `文中有 ${count} 处垃圾信息常用的符号或词语。请核对后再发布。`,
    }),
  ({ reading }) =>
    findingFor(
      [...reading.body.matchAll(/href="(https?:\/\/[^"/]+)/g)]
        .map(([, host]) => host ?? '')
        .filter((host) => /(?:bet|casino|poker|av\d|sex|porn|xxx|vip\d{2,}|\d{4,}\.(?:com|cc|vip|top))/i.test(host)),
      { id: 'T5b', class: 'held', sentence: (count) => `文中有 ${count} 个链接指向可疑网站。请删去后再发布。` },
    ),
]
