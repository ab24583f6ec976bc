import type { Finding } from '../reading.ts'
import { around, type Trap } from './trap.ts'

/** T19 to T21: figures that do not add up, or are given with different precision, as annual reports are inspected for. */
export const figureTraps: readonly Trap[] = [mixedPrecision, sharesOfAnotherTotal, differentScopes]

/** 分别为1.47%、0.43%、0.8%: one list, different numbers of decimals. */
function mixedPrecision({ paragraphs }: Parameters<Trap>[0]): Finding[] {
  return paragraphs.flatMap((words) =>
    [...words.matchAll(/\d+(?:\.\d+)?[%％](?:[、,，和]\d+(?:\.\d+)?[%％]){2,}/g)].flatMap((match): Finding[] => {
      const decimals = new Set(match[0].split(/[、,，和]/).map((share) => /\.(\d+)/.exec(share)?.[1]?.length ?? 0))
      return decimals.size < 2
        ? []
        : [{ id: 'T19', class: 'noted', sentence: '同一组百分比的小数位数不一致，请核算后统一。', where: match[0] }]
    }),
  )
}

/** 占48.4% of what? The parts must add up to the total that the text gives before them. */
function sharesOfAnotherTotal({ paragraphs }: Parameters<Trap>[0]): Finding[] {
  return paragraphs.flatMap((words): Finding[] => {
    const parts = [...words.matchAll(/(\d+)([件个项人次份条])[,，]占(\d+(?:\.\d+)?)[%％]/g)]
    if (parts.length < 3) return []
    const sum = parts.reduce((total, part) => total + Number(part[1]), 0)
    const first = parts[0] as RegExpExecArray
    const wrong = parts.filter((part) => Math.abs((Number(part[1]) / sum) * 100 - Number(part[3])) > 0.55)
    const unit = first[2] ?? '件'
    const stated = [...words.slice(0, first.index).matchAll(new RegExp(`(\\d{2,})${unit}`, 'g'))].at(-1)
    if (wrong.length > 0)
      return [
        {
          id: 'T20',
          class: 'noted',
          sentence: `${wrong.length} 个百分比与各项之和 ${sum} 核算不符。`,
          where: wrong[0]?.[0] ?? '',
        },
      ]
    if (stated === undefined || Number(stated[1]) === sum) return []
    return [
      {
        id: 'T20',
        class: 'noted',
        sentence: `各项之和是 ${sum}${unit}，前文总数是 ${stated[1]}${unit}，相差 ${Math.abs(sum - Number(stated[1]))}。请核对上年结转与结转下年。`,
        where: around(words, stated.index, stated[0].length),
      },
    ]
  })
}

/** 规章89件 and 204件省政府规章: both may be true, of different scopes. */
function differentScopes({ paragraphs }: Parameters<Trap>[0]): Finding[] {
  return ['规章', '规范性文件', '地方性法规'].flatMap((kind): Finding[] => {
    const counts = new Map<string, string>()
    for (const words of paragraphs)
      for (const match of words.matchAll(
        new RegExp(`${kind}(\\d+)件|(\\d+)件(?:省|市|县|区)?(?:政府|级)?${kind}`, 'g'),
      ))
        counts.set(match[1] ?? match[2] ?? '', around(words, match.index, match[0].length))
    return counts.size < 2
      ? []
      : [
          {
            id: 'T21',
            class: 'noted',
            sentence: `“${kind}”有不同的数目（${[...counts.keys()].join('、')}），请写明各自的范围和截止日期。`,
            where: [...counts.values()].slice(0, 2).join('；'),
          },
        ]
  })
}
