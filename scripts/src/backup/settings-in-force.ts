const names = [
  'GONGKAI_HOME',
  'DATABASE_URI',
  'FILES_DIR',
  'CMS_URL',
  'PORTAL_URL',
  'PORTAL_PORT',
  'CMS_PORT',
  'MONGODB_JOINS',
]

/** The settings that the environment gives, besides secrets that have a place of their own. */
export function settingsInForce(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
}
