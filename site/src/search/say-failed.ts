/** Says on the search page below `root` that a search, or the page's own program, did not get through. */
export function sayFailed(root: HTMLElement): void {
  const [status, results] = ['status', 'results'].map((name) =>
    root.querySelector<HTMLElement>(`[data-search="${name}"]`),
  )
  if (status) status.textContent = '搜索没有完成，可能是网络中断，或者网站刚刚更新。请刷新页面再试，也可以按栏目浏览。'
  if (results === null || results === undefined) return
  // The first of them may stand already, and would be taken for all.
  results.replaceChildren()
  results.dataset.searchState = 'failed'
}
