import { expect, test } from 'vitest'
import { eventsIn } from './history-note.ts'

const acts = (note: string) => eventsIn(note).map(({ on, acts }) => [on, ...acts])

test('adoption, approval, promulgation and effect each keep their own day', () => {
  expect(
    acts(
      '（2020年6月12日云汀市第十四届人民代表大会常务委员会第三十五次会议通过 2020年7月29日澜江省第十三届人民代表大会常务委员会第二十二次会议批准 2020年8月4日公布 自2020年10月1日起施行）',
    ),
  ).toEqual([
    ['2020-06-12', 'adoptedOn'],
    ['2020-07-29', 'approvedOn'],
    ['2020-08-04', 'promulgatedOn'],
    ['2020-10-01', 'effectiveOn'],
  ])
})

test('a later meeting that approves a decision to amend is an amendment, not an approval', () => {
  expect(
    acts(
      '2016年1月4日云汀市第三届人民代表大会常务委员会第三十六次会议通过 2018年11月29日 澜江省第十三届人民代表大会常务委员会第七次会议批准的《云汀市人民代表大会常务委员会关于修改部分地方性法规的决定》修正',
    ),
  ).toEqual([
    ['2016-01-04', 'adoptedOn'],
    ['2018-11-29', '修正'],
  ])
})

test('a decision named without 《》 amends all the same', () => {
  expect(
    acts(
      '根据2020年11月26日云汀市第十三届人民代表大会常务委员会第二十三次会议关于修改《云汀市耕地条例》等4件地方性法规的决定修正',
    ),
  ).toEqual([['2020-11-26', '修正']])
})

test('修正, 修订 and 修改 are kept apart', () => {
  expect(
    acts(
      '2010年1月1日《关于修改部分规章的决定》第一次修正 2012年2月2日云汀市人民政府令第9号第二次修订 2014年3月3日会议修订通过 2015年4月4日批准的《决定》修改',
    ),
  ).toEqual([
    ['2010-01-01', '修正'],
    ['2012-02-02', '修订'],
    ['2014-03-03', '修订'],
    ['2015-04-04', '修改'],
  ])
})

test('two bodies that met on two days share the verb', () => {
  expect(acts('2011年3月28日甲委员会第1516次会议、2011年4月13日乙委员会第60次会议通过')).toEqual([
    ['2011-03-28', 'adoptedOn'],
    ['2011-04-13', 'adoptedOn'],
  ])
})

test('现予公布 and 自公布之日起 promulgate nothing by themselves', () => {
  expect(acts('（2019年2月14日云汀市数据局局务会议审议通过，现予公布，自公布之日起施行）')).toEqual([
    ['2019-02-14', 'adoptedOn'],
  ])
})

test('an order without a verb promulgates', () => {
  expect(acts('（2004年7月6日 云汀市人民政府令第33号 根据2015年8月28日《关于修订部分规章的决定》修订）')).toEqual([
    ['2004-07-06', 'promulgatedOn'],
    ['2015-08-28', '修订'],
  ])
})

test('a note may state the repeal', () => {
  expect(acts('2001年5月1日云汀市人民政府令第3号发布 2018年9月1日云汀市人民政府令第80号废止')).toEqual([
    ['2001-05-01', 'promulgatedOn'],
    ['2018-09-01', '废止'],
  ])
})
