import type { Interpretation } from '../types/interpretation.ts'
import { interpretationForm } from '../vocabularies/interpretation-form.ts'
import { type Code, labelOf } from '../vocabularies/vocabulary.ts'
import { defineRule, type Finding } from './rule.ts'

type Part = 'graphics' | 'media' | 'body' | 'transcript'

/** What each form cannot do without: one of the parts of each row. Who cannot see or hear it reads the transcript. */
const needed = {
  text: [['body']],
  graphic: [['graphics'], ['transcript']],
  audio: [['media'], ['transcript']],
  video: [['media'], ['transcript']],
  animation: [['media', 'graphics'], ['transcript']],
  'questions-and-answers': [['body']],
  'press-conference': [['body', 'media']],
  broadcast: [['body', 'media']],
} satisfies Record<Code<typeof interpretationForm>, readonly (readonly [Part, ...Part[]])[]>

const words = {
  graphics: '没有图片。请上传图片。',
  media: '没有音视频。请上传文件或填写网址。',
  body: '没有填写。请填写正文。',
  transcript: '没有填写。请把图上、音视频中所说的全部写成文字。',
} satisfies Record<Part, string>

/** 政策解读: the form says what must be there. */
export const interpretationContent = defineRule({
  name: 'interpretation-content',
  sentence: '图片、音频、视频、动漫解读应当有相应的内容和全文说明，文字和问答解读应当有正文。',
  appliesTo: ['interpretation'],
  check: (record) => [
    ...needed[record.form]
      .filter((parts) => parts.every((part) => record[part] === undefined))
      .map(
        ([part]): Finding => ({
          severity: 'error',
          path: [part],
          message: `${words[part]}（${labelOf(interpretationForm, record.form)}必填）`,
        }),
      ),
    ...emptyMedia(record),
  ],
  accepted: [
    { type: 'interpretation' },
    {
      type: 'interpretation',
      form: 'video',
      media: [{ address: 'https://video.yunting.example/1' }],
      transcript: '<p>全文。</p>',
    },
  ],
  refused: [
    { type: 'interpretation', form: 'graphic' },
    { type: 'interpretation', form: 'audio', media: [{ title: '录音' }], transcript: '<p>全文。</p>' },
  ],
})

function emptyMedia(record: Interpretation): Finding[] {
  return (record.media ?? []).flatMap((media, index): Finding[] =>
    media.file === undefined && media.address === undefined
      ? [{ severity: 'error', path: ['media', index], message: '既没有文件也没有网址。请上传文件或填写网址。' }]
      : [],
  )
}
