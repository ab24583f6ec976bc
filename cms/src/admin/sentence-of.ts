/** Why a request was refused, in the words of the CMS; `undefined` is a request that nobody answered. */
export async function sentenceOf(response: Response | undefined): Promise<string> {
  if (response === undefined) return '服务没有应答，请稍后再试。'
  const answer = (await response.json().catch(() => ({}))) as { errors?: { message?: string }[] }
  return answer.errors?.map(({ message }) => message).join(' ') || '服务没有应答，请稍后再试。'
}
