import { type CollectionBeforeValidateHook, ValidationError } from 'payload'

const shortest = 10

/** Passwords have ten characters or more, of at least two sorts, and are not the person's own name or address. */
export const checkPassword: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const password: unknown = data?.password
  if (typeof password !== 'string' || password === '') return data
  const found = fault(password, [data?.email, data?.name, originalDoc?.email, originalDoc?.name])
  if (found !== undefined)
    throw new ValidationError(
      { collection: 'users', errors: [{ path: 'password', label: '密码', message: found }] },
      req.t,
    )
  return data
}

function fault(password: string, own: readonly unknown[]): string | undefined {
  if ([...password].length < shortest) return `密码至少${shortest}个字符。`
  const sorts = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((sort) => sort.test(password)).length
  if (sorts < 2) return '密码须含字母、数字、符号中的至少两类。'
  const words = own.filter((one) => typeof one === 'string').flatMap((one) => [one, one.split('@')[0] ?? ''])
  const isOwn = words.some((word) => word.length >= 4 && password.toLowerCase().includes(word.toLowerCase()))
  return isOwn ? '密码不能含姓名或邮箱。' : undefined
}
