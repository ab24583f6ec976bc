import { placeIn } from './place.ts'

const endings =
  '国务院|中央军委|中共中央|党中央|人民政府|政府|人民代表大会|代表大会|委员会|常委会|委|法院|检察院|办公厅|办公室|办公室|政治部|总署|总局|总队|总社|总公司|部|局|厅|署|院|处|会|银行|中心|兵团|军区|指挥部|领导小组|协会|联合会|联社|公司|集团|大学|学会|公安机关|街道办事处|管委会|党组|党委|組織|總統|部門|會|國民政府|總處'
const organisation = new RegExp(`^[\\u3400-\\u9fff（）()“”·]{0,40}(?:${endings})$`)

/** Whether words are the name of a body, or several set apart by 、 or spaces. */
export function isOrganisation(words: string): boolean {
  const names = splitNames(words)
  return (
    names.length > 0 && names.every((name) => organisation.test(name) && !/[关於于]于?.*的|印发|通知|决定/.test(name))
  )
}

/** 国务院办公厅　中央军委办公厅, 财政部、税务总局 → the names apart. A name set with spaces between letters stays one. */
export function splitNames(words: string): string[] {
  const spaced = words.trim().split(/[\s\u3000]+/)
  const joined = spaced.length > 1 && spaced.every((part) => part.length === 1) ? spaced.join('') : words
  return joined
    .split(/[\s\u3000、,，;；]+|(?<=.)(?=中华人民共和国(?!主席|成立))/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/**
 * The body behind the words of a note: without its session and meeting, without the state before a ministry,
 * and with the place that the title names where the words only say 省, 市 or 自治区.
 */
export function issuerName(words: string, title: string): string | undefined {
  const bare = withoutMeeting(
    words
      .replace(/[\s\u3000]/g, '')
      .replace(/^(?:已|业|并|经|由|以|根据|依据|按照|原|现)+/, '')
      .replace(/^[，、。；）)(（]+|[，、。；]+$/g, ''),
  )
    .replace(/第?[\d一二三四五六七八九十百]+届/g, '')
    // 生态环境部部令: the ministry's 部令.
    .replace(/部部$/, '部')
    .replace(/人大常委会/g, '人民代表大会常务委员会')
    .replace(/人大$/, '人民代表大会')
    .replace(/(?<!人民)政府$/, '人民政府')
    .replace(/(最高人民法院)审判委员会$/, '$1')
    .replace(/(最高人民检察院)检察委员会$/, '$1')
    .replace(/^(中国共产党)中央委员会$/, '$1中央委员会')
    .replace(/^中华人民共和国(?!主席|中央)(?=.*(?:国务院|法院|检察院|部|委员会|署|局|行|办公室)$)/, '')
  const placed = withPlace(bare, title)
  return placed.length >= 2 && placed.length <= 40 && organisation.test(placed) && !bareKinds.has(placed)
    ? placed
    : undefined
}

/** A kind of body without a name says nothing about which one it is. */
const bareKinds = new Set([
  ...[
    '部',
    '局',
    '厅',
    '委',
    '委员会',
    '省',
    '市',
    '会',
    '办公室',
    '局务会',
    '部务会',
    '常委会',
    '政府',
    '人民政府',
    '法院',
    '院',
  ],
  ...['人民代表大会', '人民代表大会常务委员会', '我部', '我局', '本部', '本局', '我会', '我委', '会议'],
])

function withoutMeeting(words: string): string {
  return words.replace(
    /(?:第[\d一二三四五六七八九十百千零〇]+次|[\d一二三四五六七八九十]+次|全体会议|常务会议|常委会会议|党组会议|(?:部|局|委|署|行|会|厅|院)务(?:扩大)?会|(?:部长|局长|主任|行长|主席|省长|市长)办公会).*$/,
    '',
  )
}

function withPlace(name: string, title: string): string {
  if (
    !/^(?:自治区|省|市|自治州|州|盟|县|区|本省|本市|我省|我市)(?=人民|政府|委|[\u3400-\u9fff]{1,12}(?:局|厅|委|办))/.test(
      name,
    )
  )
    return name
  const place = placeIn(title)
  if (place === undefined) return name
  return place + name.replace(/^(?:自治区|自治州|本省|本市|我省|我市|省|市|州|盟|县|区)/, '')
}

/** The bodies a title begins with: 国务院办公厅、中央军委办公厅关于…的通知. */
export function issuersInTitle(title: string): string[] {
  const match = /^(.{2,80}?)\s*(?:关于|關於|印发|转发|批转|公布|发布|颁布|对)/.exec(title)
  const before = match?.[1]?.replace(/^[《“]/, '')
  if (before === undefined || /[《》]/.test(before)) return []
  const names = splitNames(before).map((name) => issuerName(name, ''))
  return names.every((name) => name !== undefined) ? (names as string[]) : []
}
