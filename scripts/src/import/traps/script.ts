import { Converter } from 'opencc-js'

/**
 * Whether a text is in traditional characters. Simplified texts have none of them; a traditional one has every third
 * character outside the simplified set, so a tenth tells them apart.
 */
export function isTraditional(words: string): boolean {
  let han = 0
  let traditional = 0
  for (const character of words.slice(0, 60_000)) {
    if (!/[\u3400-\u9fff]/.test(character)) continue
    han += 1
    if (isTraditionalCharacter(character)) traditional += 1
  }
  return han > 0 && traditional / han > 0.1
}

/**
 * T3: characters that no traditional text has and that a careless conversion from simplified leaves: 製度, 體係, 全麵,
 * 曆史, 谘詢. Each different word once.
 */
export function signsOfConversion(words: string): string[] {
  return [...new Set([...words.matchAll(wrongForms)].map(([form]) => form))]
}

const wrongForms =
  /製[度定約止裁](?!書)|[機體法管控限抑強遏]製(?![造作品成劑藥])|體係|係統|聯係|[全方負書頁層界局場平表]麵(?![粉包條食館])|曆史|[學經履]曆(?=[，。、；的])|谘詢|發麵|乾部|幹淨|裏程|[公裏]裏|覆雜|回複|恢複|答複|複議/g

/** T2: simplified words of a traditional text that only a machine made; the exceptions are what the converter leaves. */
export function simplified(words: string): string {
  return toSimplified(words)
    .replace(/谘/g, '咨')
    .replace(/著(?=力|手|眼|重|急|想|落|陆|装|色|实|[，。])(?!录|作|名|述|书)/g, (all, at: number, whole: string) =>
      /[显卓专原编土执论名巨译遗拙]/.test(whole.charAt(at - 1)) ? all : '着',
    )
}

const toSimplified = Converter({ from: 't', to: 'cn' })
const known = new Map<string, boolean>()

function isTraditionalCharacter(character: string): boolean {
  let traditional = known.get(character)
  if (traditional === undefined) {
    traditional = toSimplified(character) !== character
    known.set(character, traditional)
  }
  return traditional
}
