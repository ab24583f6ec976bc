import { expect, test } from 'vitest'
import { bodyFiles } from './body-files.ts'
import { bodyProblems } from './body-problems.ts'
import { bodyText } from './body-text.ts'

const file = `${'a'.repeat(64)}.png`

test('a canonical body has no problems', () => {
  expect(bodyProblems('<p class="align-center">标题</p>\n<p>正文</p>')).toEqual([])
})

test('what is outside the set is named, each once', () => {
  expect(
    bodyProblems(
      '<p style="color:red" onclick="x">一</p><div>二</div><div>三</div><p class="red">四</p><a href="javascript:x">五</a><img src="x.png" alt="">',
    ),
  ).toMatchInlineSnapshot(`
    [
      "“<p>”带有属性“style”，应删去。",
      "“<p>”带有属性“onclick”，应删去。",
      "正文含有“<div>”，不在允许的元素之内。请只用 docs/body.md 所列的元素。",
      "“<p>”的 class 为“red”，应为 align-left、align-center、align-right 之一。",
      "链接地址“javascript:x”不可用，应以 http://、https://、mailto:、tel:、#、/ 或 files/ 开头。",
      "图片地址“x.png”不可用，应为 files/ 加文件内容的 SHA-256 和扩展名。请先上传图片。",
    ]
  `)
})

test('what is only badly formed is shown where it differs', () => {
  expect(bodyProblems('<p>第一条  内容</p>')).toMatchInlineSnapshot(`
    [
      "正文不是规范形式：第 8 个字符附近为“<p>第一条  内容</p>”，应为“<p>第一条 内容</p>”。",
    ]
  `)
})

test('files are the pictures and linked files, each once', () => {
  const pdf = `${'b'.repeat(64)}.pdf`
  expect(
    bodyFiles(
      `<p><a href="files/${pdf}">附件</a></p><figure><img src="files/${file}" alt=""></figure><figure><img src="files/${file}" alt=""></figure><p><a href="/x">无</a></p>`,
    ),
  ).toEqual([pdf, file])
})

test('text is one string for each paragraph, item and caption, in cells and notes as well, the notes last', () => {
  expect(
    bodyText(
      '<h2>题</h2><p>见<sup><a href="#n">1</a></sup>文<br>二行</p><ul><li>甲<ul><li>乙</li></ul></li></ul><table><caption>表</caption><tr><td>1<td><p>一段</p><p>又一段</p></table><section role="doc-endnotes"><ol><li id="n"><p>注</p><p>又注</p></li></ol></section>',
    ),
  ).toEqual(['题', '见文\n二行', '甲', '乙', '表', '1', '一段', '又一段', '注', '又注'])
})
