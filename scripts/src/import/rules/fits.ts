import { folded, type Line } from '../lines.ts'
import type { Fits } from '../reading.ts'

export interface FitEvidence {
  readonly title: string
  readonly lines: readonly Line[]
  /** All paragraphs, those of lists and tables too. */
  readonly paragraphs: readonly string[]
  readonly issuers: readonly string[]
  readonly hasNumber: boolean
  /** The file declares itself to be law (a level of force or a legal history). */
  readonly declaredLegal: boolean
  readonly isPdf: boolean
}

/** Whether a text belongs in the library of legal texts, with the reason in Chinese where it does not. */
export function fitOf(evidence: FitEvidence): { readonly fits: Fits; readonly reason?: string } {
  if (evidence.declaredLegal) return { fits: 'legal-text' }
  for (const { fits, reason, holds } of kinds) if (holds(evidence)) return { fits, reason }
  return { fits: 'legal-text' }
}

const legalForms =
  /(?:条例|规定|办法|细则|规则|规程|决定|决议|通知|意见|通告|公告|批复|函|命令|令|(?<![做方看用手想说书语])法|法典|宪法|解释|方案|规划|纲要|章程|准则|制度|预案|修正案|议定书|公约|复函|答复|纪要|通报|公报|要点|措施|标准|基准|名录|目录|清单|指引|指南|建议|请示|议案|简章|协定|宣言|组织法|说明)(?:[（(][^（）()]*[）)])*(?:的通知|的决定)?$/

const kinds: readonly {
  readonly fits: Fits
  readonly reason: string
  readonly holds: (evidence: FitEvidence) => boolean
}[] = [
  {
    fits: 'standard',
    reason: '这是技术标准，不是法规或规范性文件。',
    holds: ({ title, lines, paragraphs, issuers, hasNumber }) => {
      const opening = lines.slice(0, 25).map(({ words }) => folded(words))
      if (opening.some((words) => standardNumber.test(words))) return true
      if (hasArticles(lines)) return false
      const series = opening.some((words) =>
        /^(?:中华人民共和国)?(?:国家|行业|地方|[\u3400-\u9fff]{2,12})?标准$/.test(words),
      )
      const scope = paragraphs
        .slice(0, 60)
        .some((words) => /^[-·•]?\s*(?:\d[\d.]*\s*)?本(?:标准|文件|规范|规程)(?:规定了|适用于|规定)/.test(words))
      const named = /(?:标准|规范|规程|限值|导则|通则|技术指南)$/.test(title)
      return scope || (issuers.length === 0 && !hasNumber && (series || (named && /标准|技术/.test(title))))
    },
  },
  {
    fits: 'standard',
    reason: '这是单独的表或目录，没有条文和发文机关，不能作为文件发布。',
    holds: ({ title, lines, isPdf, issuers, hasNumber }) =>
      isPdf &&
      !hasArticles(lines) &&
      issuers.length === 0 &&
      !hasNumber &&
      /(?:表|目录|名录|清单|编号|标准)(?:[（(][^（）()]*[）)])*$/.test(title),
  },
  {
    fits: 'other',
    reason: '这是案例，不是法规或规范性文件。',
    holds: ({ lines, title }) => {
      const marks = lines.filter(({ words }) =>
        /^[【[]?(?:基本案情|简要案情|案情回顾|案情简介|案情|裁判结果|裁判要旨|裁判要点|裁判理由|典型意义|处理结果|判决理由|法院裁判|法官说法|案例分析|相关法条|原告诉讼请求|申请人请求|指导意义|推荐理由|关键词|要\s*旨)[】\]]?[：:]?$/.test(
          words,
        ),
      ).length
      return !hasArticles(lines) && (marks >= 2 || (marks === 1 && /案$|案例/.test(title)))
    },
  },
  {
    fits: 'other',
    reason: '这是讲话、报告或文章，不是法规或规范性文件。',
    holds: ({ title, lines }) => {
      const opening = lines.slice(0, 12).map(({ words }) => words)
      const speech = opening.some(
        (words) =>
          /^(?:各位代表|同志们|各位委员|各位同志|女士们|各位来宾|各位领导|朋友们|尊敬的)[^。]{0,30}[：:！!，,]?$/.test(
            words,
          ) || /^(?:同志们|各位代表)[！：:，,]/.test(words),
      )
      return (
        speech ||
        (/政府工作报告$|的讲话$|的致辞$|在.*上的(?:报告|讲话|发言|致辞)$/.test(title) &&
          !/(?:决议|决定|通知)/.test(title))
      )
    },
  },
  {
    fits: 'other',
    reason: '没有条文、文种、发文机关和文号，看不出是法规或规范性文件（可能是新闻、经验材料或介绍文章）。',
    holds: ({ title, lines, issuers, hasNumber }) =>
      !hasArticles(lines) &&
      !hasNumber &&
      !(legalForms.test(title) && title.length > 3) &&
      (issuers.length === 0 || !/关于|的决定|决议/.test(title)),
  },
]

const standardNumber =
  /^(?:ICS[\d.]+|(?:GB|HJ|DB\d*|JT|JGJ|CJJ|AQ|NY|SL|YY|WS|GA|MT|TB|YD|QX|LY|SB|DZ|DL|CJ)(?:\/T|\/Z)?\s?\d[\d.]*[—\-–]\d{2,4})$/

export function hasArticles(lines: readonly Line[]): boolean {
  let count = 0
  for (const { words } of lines)
    if (/^第\s*[一二三四五六七八九十百千零〇\d]+\s*[条條]/.test(words) && ++count >= 2) return true
  return false
}
