import type { EmailAdapter } from 'payload'
import { refusal } from './publications/sentence.ts'

/** The CMS sends no mail: an administrator sets a new password in 用户. */
export const noEmail: EmailAdapter = () => ({
  name: 'none',
  defaultFromName: '公开',
  defaultFromAddress: 'none@localhost.localdomain',
  sendEmail: async () => {
    throw refusal('本系统不发邮件。忘记密码的，请管理员在“用户”中重设。')
  },
})
