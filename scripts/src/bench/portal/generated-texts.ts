import { addDays } from '@gongkai/content-model/values/calendar-day'
import { Random } from './random.ts'
import type { Texts } from './texts.ts'

/** Made-up entries and bodies, of the size of real ones. */
export function generatedTexts(): Texts {
  return {
    real: false,
    entries: Array.from({ length: 5000 }, (_, at) => entryAt(at)),
    bodies: 1000,
    blocks: blocksOf,
  }
}

function entryAt(at: number): Texts['entries'][number] {
  const random = new Random(`entry ${at}`)
  const signedOn = addDays('2000-01-01', random.below(9000))
  const act = `${random.one(verbs)}${random.one(matters)}${random.one(instruments)}`
  return {
    title: `关于印发${random.one(places)}${act}的通知`,
    issuer: `generated ${at % 12}`,
    signedOn,
    publishedOn: addDays(signedOn, random.below(30)),
    ...(random.share() < 0.8
      ? { number: `云${random.one(codes)}〔${signedOn.slice(0, 4)}〕${1 + random.below(300)}号` }
      : {}),
  }
}

function blocksOf(body: number): readonly string[] {
  const random = new Random(`body ${body}`)
  return Array.from({ length: 20 + random.below(60) }, (_, at) =>
    at % 12 === 0 ? `<h2>${random.one(verbs)}${random.one(matters)}</h2>` : `<p>${sentences(random)}</p>`,
  )
}

function sentences(random: Random): string {
  return Array.from(
    { length: 1 + random.below(3) },
    () =>
      `${random.one(bodies)}应当${random.one(verbs)}${random.one(places)}${random.one(matters)}，${random.one(duties)}，并于${1 + random.below(30)}个工作日内${random.one(ends)}。`,
  ).join('')
}

const places = [
  '全市',
  '各县（市、区）',
  '中心城区',
  '沿江地区',
  '产业园区',
  '乡镇街道',
  '山区',
  '库区',
  '新区',
  '老城',
]
const verbs = ['规范', '加强', '推进', '改进', '统筹', '促进', '支持', '完善', '保障', '优化', '扩大', '落实']
const matters = [
  '供水管理',
  '既有住宅加装电梯',
  '人才引进',
  '小微企业融资',
  '耕地保护',
  '学前教育',
  '居家养老',
  '污水处理',
  '公共交通',
  '政务公开',
  '食品安全',
  '消防安全',
  '防汛抗旱',
  '文物保护',
  '就业创业',
  '医疗保障',
  '生活垃圾分类',
]
const instruments = ['办法', '实施细则', '若干规定', '工作方案', '行动计划', '暂行办法', '指导意见', '实施意见']
const codes = ['政发', '政办发', '政规', '政函', '建发', '财发', '教发', '卫发', '人社发', '交发', '水发', '环发']
const bodies = ['市人民政府', '县级人民政府', '主管部门', '街道办事处', '建设单位', '运营单位', '行业协会', '社会组织']
const duties = [
  '公开办理的条件和程序',
  '建立台账',
  '听取利害关系人的意见',
  '落实所需经费',
  '明确责任人',
  '加强监督检查',
]
const ends = ['书面答复申请人', '报市人民政府备案', '向社会公布结果', '完成整改', '办理移交', '提出处理意见']
