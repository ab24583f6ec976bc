import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

/** A Chromium that can be started: an installed one, or the one that `@sparticuz/chromium` carries. */
export interface Chromium {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/** Starts Chromium without a window. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = await findChromium()
  return chromium.launch({
    executablePath,
    env: { ...definedEnvironment(), ...env },
    // Neither `--disable-web-security` nor `--single-process`, which @sparticuz/chromium would set: the pages' security
    // policy is under test, and a crashed page must not take the browser with it.
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  })
}

/**
 * An installed Chromium or Chrome (`CHROMIUM_PATH` first), else the carried one, unpacked once into `var/chromium`;
 * `CHROMIUM_PATH=carried` takes the carried one in any case.
 */
export async function findChromium(): Promise<Chromium> {
  if (process.env.CHROMIUM_PATH === 'carried') return carriedChromium()
  const installed = [process.env.CHROMIUM_PATH, ...installedPaths].find(
    (path) => path !== undefined && existsSync(path),
  )
  return installed === undefined ? carriedChromium() : { executablePath: installed, env: {} }
}

const installedPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const root = fileURLToPath(new URL('../../../', import.meta.url))

async function carriedChromium(): Promise<Chromium> {
  const folder = join(root, 'var', 'chromium')
  if (!existsSync(folder)) await unpack(folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  }
}

/** The package unpacks into the temporary folder, and its libraries only in Lambda: both are set up here instead. */
async function unpack(folder: string): Promise<void> {
  const half = `${folder}.${process.pid}`
  await mkdir(half, { recursive: true })
  const { inflate } = await import('@sparticuz/chromium')
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin')
  const temporary = process.env.TMPDIR
  process.env.TMPDIR = half
  try {
    for (const archive of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(join(bin, archive))
    await writeFile(join(half, 'fonts', 'fonts.conf'), fontsOf(folder))
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
  }
  // Several test processes may unpack at once: the first to finish wins, the others use what it made.
  await rename(half, folder).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST')
      throw new Error(`Could not unpack ${basename(folder)}.`, { cause: error })
    await rm(half, { recursive: true })
  })
}

/** The carried configuration looks for fonts where Lambda has them; a page without any font crashes its renderer. */
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
