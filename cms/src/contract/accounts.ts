import { describe, expect, test } from 'vitest'
import type { DatabaseName } from './open-cms.ts'
import { password, person, type User } from './people.ts'
import { refusal, Setting } from './setting.ts'

export function accounts(database: DatabaseName): void {
  describe('accounts', () => {
    const setting = new Setting(database)

    test('the first account is an administrator, later ones are what an administrator makes them', async () => {
      const { administrator, editor } = setting.city
      expect(administrator.roles).toEqual(['administrator'])
      expect(editor.roles).toEqual(['editor'])
    })

    test('nobody gives themselves a role, an authority or a service', async () => {
      const { editor, housing } = setting.city
      await setting.payload.update({
        collection: 'users',
        id: editor.id,
        data: { roles: ['administrator'], authorities: [housing], services: ['importer'], name: '改名' },
        user: editor,
        overrideAccess: false,
      })
      const row = await setting.row(String(editor.id), 'users')
      expect(row.roles).toEqual(['editor'])
      expect(row.authorities).toEqual([setting.city.government])
      expect(row.services ?? []).toEqual([])
      expect(row.name).toBe('改名')
    })

    test.each([
      ['短短短短', '密码至少10个字符。'],
      ['aaaaaaaaaaaa', '密码须含字母、数字、符号中的至少两类。'],
      ['weakling-12', '密码不能含姓名或邮箱。'],
    ])('refuses the password %s', async (weak, sentence) => {
      const attempt = setting.payload.create({
        collection: 'users',
        data: { email: 'weakling@yunting.example', password: weak, name: 'weakling' },
      })
      await expect(attempt).rejects.toMatchObject({ data: { errors: [{ path: 'password', message: sentence }] } })
    })

    test('five wrong passwords lock the account, for the right one too', async () => {
      const login = (words: string) =>
        setting.payload.login({ collection: 'users', data: { email: 'stranger@yunting.example', password: words } })
      for (let attempt = 0; attempt < 5; attempt += 1) await expect(login('wrong-password-1')).rejects.toThrow()
      await expect(login(password)).rejects.toMatchObject({ name: 'LockedAuth' })
    })

    test('the last administrator stays one, and an API key of their own makes nobody else one', async () => {
      const { administrator, editor } = setting.city
      const own = { collection: 'users', id: administrator.id, user: administrator, overrideAccess: false } as const
      expect(await refusal(setting.payload.update({ ...own, data: { roles: ['editor'] } }))).toContain('最后一名管理员')
      expect(await refusal(setting.payload.delete(own))).toContain('最后一名管理员')
      await setting.payload.update({ ...own, data: { enableAPIKey: true, apiKey: 'k'.repeat(64) } })
      const created = await setting.payload.create({
        collection: 'users',
        data: { email: 'later@yunting.example', password, name: '后来者', roles: ['editor'] },
        user: administrator,
        overrideAccess: false,
      })
      expect(created.roles).toEqual(['editor'])
      await setting.payload.update({ ...own, id: created.id, data: { roles: ['administrator'] } })
      await setting.payload.update({ ...own, id: created.id, data: { roles: ['editor'] } })
      expect(editor.roles).toEqual(['editor'])
    })

    test('a forgotten password is answered alike, whether there is such an account or not', async () => {
      for (const email of ['editor@yunting.example', 'nobody-there@yunting.example'])
        expect(await refusal(setting.payload.forgotPassword({ collection: 'users', data: { email } }))).toContain(
          '本系统不发邮件',
        )
    })

    test('people hold a record in their own name, programs hold none', async () => {
      const { administrator, editor, section } = setting.city
      const exporter = await person(setting.payload, 'holding', { services: ['exporter'] })
      const hold = (user: User, holder: User) =>
        setting.payload.create({
          collection: 'payload-locked-documents',
          data: {
            document: { relationTo: 'section', value: section },
            user: { relationTo: 'users', value: String(holder.id) },
          },
          user,
          overrideAccess: false,
          depth: 0,
        })
      await expect(hold(exporter, exporter)).rejects.toThrow()
      await expect(hold(editor, administrator)).rejects.toThrow()
      await hold(editor, editor)
    })

    test('who has no role sees and makes nothing', async () => {
      const created = await setting.payload.create({
        collection: 'users',
        data: { email: 'nobody@yunting.example', password, name: '无角色' },
        depth: 0,
      })
      const nobody = { ...created, collection: 'users' as const }
      await expect(setting.payload.find(setting.as(nobody))).rejects.toThrow()
      expect(await refusal(setting.draft('无权', nobody))).toMatch(/not allowed|无权/)
    })
  })
}
