/** The place a title begins with: 浙江省, 宁波市, 汕头经济特区. Words such as 城市 or 房屋建筑和市政 are no place. */
export function placeIn(title: string): string | undefined {
  const zone = /^中国（([\u3400-\u9fff]{2,6})）自由贸易试验区/.exec(title)?.[1]
  if (zone !== undefined) return zone
  const match =
    /^([\u3400-\u9fff]{2,9}?(?:维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|地区|新区|省|市|州|盟|县|旗|区|经济特区))/.exec(
      title,
    )
  const place = match?.[1]
  if (
    place === undefined ||
    /[和与及的对]|^(?:全国|国家|中华|城|都市|上市|超市|行政|民族|特区|社区|保税|小区|自然|矿|景|风景|湿地)/.test(place)
  )
    return undefined
  return /(?:城|都|超|上|股|门|行)市$|(?:社|小|景|矿|园|校|灾|林|牧|库|山|地)区$/.test(place) ? undefined : place
}
