/** Who is deploying to a target at this moment (deploy/lock.ts). */
export const lockPath = '/release/deploying.json'
/** What a deployment that has not ended may have changed (deploy/deploy.ts). */
export const touchedPath = '/release/touched.json'

/** Files of a deployment's own, which lie at its target only while it runs or where it was cut off. */
export const ownFiles: readonly string[] = [lockPath, touchedPath]
