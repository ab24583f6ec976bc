import { readRelease } from './read-release.ts'

/** GitHub Pages serves sites of up to 1 GB, and asks for no more than 10 builds an hour. */
const limit = 1_000_000_000

/** GitHub Pages takes a release as an artifact of the workflow (.github/workflows/publish.yml). Throws where it would not; resolves to what to know. */
export async function refuseForPages(folder: string): Promise<string> {
  const { bytes, release } = (await readRelease(folder)).manifest
  const size = `${(bytes / 1_000_000).toFixed(0)} MB`
  if (bytes > limit)
    throw new Error(
      `第${release}次发布有 ${size}，GitHub Pages 最多接受 1 GB，没有部署。请改用对象存储或服务器（docs/how-to/deploy.md）。`,
    )
  return `第${release}次发布有 ${size}，可以放在 GitHub Pages 上（最多 1 GB，每小时约 10 次）。`
}
