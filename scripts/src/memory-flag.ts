/**
 * Node's own limit is four gigabytes, however much memory there is, and a portal of half a million records takes more. The commands of package.json
 * that hold a whole portal are started with it.
 */
export const memoryFlag = '--max-old-space-size-percentage=50'
