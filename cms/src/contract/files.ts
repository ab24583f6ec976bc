import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@gongkai/content-model/snapshot/digest'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { store } from '../fields/rich-text/store.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { recordOf } from '../publications/record-of.ts'
import { withdraw } from '../publications/withdraw.ts'
import { exportSnapshot } from '../snapshot/export.ts'
import type { DatabaseName } from './open-cms.ts'
import { refusal, Setting } from './setting.ts'

export function files(database: DatabaseName): void {
  describe('files', () => {
    const setting = new Setting(database)
    const upload = (name: string, data: Buffer, mimetype: string) =>
      setting.payload.create({
        collection: 'files',
        data: {},
        file: { name, data, mimetype, size: data.length },
        user: setting.city.editor,
        overrideAccess: false,
        depth: 0,
      })
    const picture = (width = 900, colour = '#a8231d') =>
      sharp({ create: { width, height: 600, channels: 3, background: colour } })
        .png()
        .toBuffer()

    test('a picture keeps its bytes and its Chinese name, and gets its sizes', async () => {
      const data = await picture()
      const file = await upload('云汀市 一图读懂.png', data, 'image/png')
      expect(file).toMatchObject({
        name: '云汀市 一图读懂.png',
        content: `${sha256(data)}.png`,
        width: 900,
        height: 600,
        mediaType: 'image/png',
      })
      expect(file.sizes?.thumbnail?.width).toBe(320)
      expect(file.sizes?.card).toMatchObject({ width: 640, height: 400 })
    })

    test('an attachment is published with its name, and its bytes are those uploaded', async () => {
      const data = Buffer.from(
        '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 2\ntrailer<</Root 1 0 R>>\nstartxref\n45\n%%EOF\n',
      )
      const file = await upload('附件1.申请表.pdf', data, 'application/pdf')
      const row = await setting.published('带附件', { attachments: [{ file: file.id }] })
      const record = await recordOf(rawDatabase(setting.payload), undefined, 'disclosure', row)
      expect(record).toMatchObject({
        attachments: [
          {
            file: {
              file: `${sha256(data)}.pdf`,
              name: '附件1.申请表.pdf',
              mediaType: 'application/pdf',
              bytes: data.length,
            },
          },
        ],
      })
      const { snapshot, fileAt } = await exportSnapshot(setting.payload)
      expect(snapshot.files.get(`${sha256(data)}.pdf`)).toBe(data.length)
      expect(await readFile(fileAt(`${sha256(data)}.pdf`))).toEqual(data)
    })

    test('a name longer than file systems take is kept whole', async () => {
      const name = `${'关于印发云汀市城市公共停车场管理办法的通知'.repeat(8)}.csv`
      const file = await upload(name, Buffer.from('甲\n'), 'text/csv')
      expect(file.name).toBe(name)
      expect(String(file.filename).length).toBeLessThan(80)
    })

    test('one content under two names is two files with one digest', async () => {
      const data = Buffer.from('甲,乙\n1,2\n')
      const files = [await upload('表一.csv', data, 'text/csv'), await upload('表二.csv', data, 'text/csv')]
      expect(new Set(files.map(({ content }) => content)).size).toBe(1)
      expect(files.map(({ name }) => name)).toEqual(['表一.csv', '表二.csv'])
    })

    test.each([
      ['程序.exe', 'MZ', '不能上传“程序.exe”：只接受'],
      ['空.pdf', '', '“空.pdf”是空文件。'],
      ['假.pdf', 'not a pdf', '“假.pdf”的内容不是 pdf 格式'],
      ['假.docx', 'not a docx', '“假.docx”的内容不是 docx 格式'],
      [
        '脚本.svg',
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        '“脚本.svg”里有脚本或外部内容',
      ],
      ['事件.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>', '“事件.svg”里有脚本或外部内容'],
      [
        '外链.svg',
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/t.png"/></svg>',
        '“外链.svg”里有脚本或外部内容',
      ],
      ['网页.html', '<p>字</p>', '不能上传“网页.html”：只接受'],
    ])('refuses %s', async (name, content, sentence) => {
      expect(await refusal(upload(name, Buffer.from(content), 'application/octet-stream'))).toContain(sentence)
    })

    test('neither content nor name of a stored file changes', async () => {
      const file = await upload('定.png', await picture(400, '#123456'), 'image/png')
      const editor = { user: setting.city.editor, overrideAccess: false, collection: 'files', id: file.id } as const
      const other = await picture(500, '#654321')
      const replace = setting.payload.update({
        ...editor,
        data: {},
        file: { name: '换.png', data: other, mimetype: 'image/png', size: other.length },
      })
      expect(await refusal(replace)).toContain('文件上传后不能替换')
      await setting.payload.update({
        ...editor,
        data: { name: '改名.png', content: 'x', mediaType: 'x', focalX: 10, focalY: 10 } as never,
      })
      expect(await setting.row(String(file.id), 'files')).toMatchObject({
        name: '定.png',
        content: file.content,
        mediaType: 'image/png',
        width: 400,
      })
    })

    test('neither sizes written by hand nor a crop change a stored picture', async () => {
      const data = await picture(600, '#0a0b0c')
      const file = await upload('不裁.png', data, 'image/png')
      const uploadEdits = {
        crop: { x: 10, y: 10, width: 50, height: 50 },
        widthInPixels: 50,
        heightInPixels: 50,
        focalPoint: { x: 10, y: 90 },
      }
      await setting.payload.update({
        collection: 'files',
        where: { id: { equals: file.id } },
        data: { filesize: 7, width: 5, height: 5 } as never,
        user: setting.city.editor,
        overrideAccess: false,
        req: { query: { uploadEdits } } as never,
      })
      const row = await setting.row(String(file.id), 'files')
      expect(row).toMatchObject({ filename: file.filename, filesize: data.length, width: 600, height: 600 })
      expect(await readFile(join(setting.cms.filesFolder, String(row.filename)))).toEqual(data)
    })

    test('a twin of the same content does not free a file that something published names', async () => {
      const data = Buffer.from('孪生\n')
      const [file] = [await upload('甲.csv', data, 'text/csv'), await upload('乙.csv', data, 'text/csv')]
      await setting.published('用到甲', { attachments: [{ file: file.id }] })
      const remove = setting.payload.delete({ collection: 'files', id: file.id, user: setting.city.administrator })
      expect(await refusal(remove)).toContain('“甲.csv”不能删除：已发布的“用到甲”用到它。')
    })

    test('a picture that was deleted is not published, although it was known before', async () => {
      const file = await upload('将删.png', await picture(310, '#00fe00'), 'image/png')
      const row = await setting.published('有图', {
        body: store(`<p>图：</p><figure><img src="files/${file.content}" alt="图" width="310" height="600"></figure>`, {
          fileId: () => String(file.id),
        }),
      })
      await withdraw(
        setting.payload,
        { type: 'disclosure', id: row.id, user: setting.city.approver },
        { reason: '核对。' },
      )
      await setting.payload.delete({ collection: 'files', id: file.id })
      expect(await refusal(setting.publish(row.id))).toContain('一个文件已被删除')
    })

    test('a file that something published needs is not deleted, until that is withdrawn', async () => {
      const file = await upload('要用.png', await picture(300, '#00ff00'), 'image/png')
      const row = await setting.published('用到文件', { attachments: [{ file: file.id }] })
      const remove = () =>
        setting.payload.delete({
          collection: 'files',
          id: file.id,
          user: setting.city.administrator,
          overrideAccess: false,
        })
      expect(await refusal(remove())).toContain('“要用.png”不能删除：已发布的“用到文件”用到它。')
      await withdraw(
        setting.payload,
        { type: 'disclosure', id: row.id, user: setting.city.approver },
        { reason: '核对。' },
      )
      await remove()
    })
  })
}
