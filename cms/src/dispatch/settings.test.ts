import { expect, test } from 'vitest'
import { dispatchSettings } from './settings.ts'

const github = 'https://api.github.com/repos/yunting/portal/dispatches'
const secret = 'a secret of twenty-four or more'

test('without an address nobody is asked', () => {
  expect(dispatchSettings({ PUBLISH_DISPATCH_URL: '' })).toBeUndefined()
})

test('GitHub is known by its path, also within an enterprise', () => {
  expect(dispatchSettings({ PUBLISH_DISPATCH_URL: github, PUBLISH_DISPATCH_TOKEN: 't' })).toMatchObject({
    isGithub: true,
  })
  const enterprise = 'https://git.yunting.example/api/v3/repos/a/b/dispatches'
  expect(dispatchSettings({ PUBLISH_DISPATCH_URL: enterprise, PUBLISH_DISPATCH_TOKEN: 't' })).toMatchObject({
    isGithub: true,
  })
  const webhook = 'https://ci.yunting.example/hook'
  expect(dispatchSettings({ PUBLISH_DISPATCH_URL: webhook, PUBLISH_DISPATCH_SECRET: secret })).toMatchObject({
    isGithub: false,
  })
})

test.each([
  [{ PUBLISH_DISPATCH_URL: 'publish' }, 'expected an address'],
  [{ PUBLISH_DISPATCH_URL: github }, 'PUBLISH_DISPATCH_TOKEN is not set'],
  [{ PUBLISH_DISPATCH_URL: github.replace('https', 'http'), PUBLISH_DISPATCH_TOKEN: 't' }, 'must begin with https'],
  [{ PUBLISH_DISPATCH_URL: 'https://ci.yunting.example/hook' }, 'PUBLISH_DISPATCH_SECRET must have at least 24'],
])('%j is refused with a sentence', (env, sentence) => {
  expect(() => dispatchSettings(env)).toThrow(sentence)
})
