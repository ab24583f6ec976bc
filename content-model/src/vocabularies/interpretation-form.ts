import { vocabulary } from './vocabulary.ts'

/** The form of an interpretation. */
export const interpretationForm = vocabulary('interpretation-form', {
  text: '文字解读',
  graphic: '图片解读',
  audio: '音频解读',
  video: '视频解读',
  'questions-and-answers': '问答解读',
  'press-conference': '新闻发布会',
  broadcast: '直播解读',
  animation: '动漫解读',
})
