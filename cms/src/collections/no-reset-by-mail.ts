import type { CollectionBeforeOperationHook } from 'payload'
import { refusal } from '../publications/sentence.ts'

/** Refused before anyone looks whether there is such an account, so that the answer does not tell. */
export const noResetByMail: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation === 'forgotPassword') throw refusal('本系统不发邮件。忘记密码的，请管理员在“用户”中重设。')
  return args
}
