import { vocabulary } from './vocabulary.ts'

/** 公开渠道和载体 of the standard catalogue. */
export const channel = vocabulary('channel', {
  'government-website': '政府网站',
  bulletin: '政府公报',
  'new-media': '两微一端',
  'press-conference': '发布会、听证会',
  broadcast: '广播电视',
  'print-media': '纸质媒体',
  'consultation-point': '公开查阅点',
  'service-centre': '政务服务中心',
  'convenience-station': '便民服务站',
  'on-site': '入户、现场',
  'community-board': '社区、企事业单位、村公示栏（电子屏）',
  'precise-delivery': '精准推送',
  other: '其他',
})
