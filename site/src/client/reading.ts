/** Aids for a long text: the folded contents close when a heading is chosen, and the contents beside the text follow it. */
const folded = document.querySelector<HTMLDetailsElement>('.contents-bar .contents')
folded?.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a') !== null) folded.open = false
})
folded?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !folded.open) return
  folded.open = false
  folded.querySelector('summary')?.focus()
})

const beside = document.querySelector<HTMLElement>('.contents-beside')
const links = new Map(
  [...(beside?.querySelectorAll<HTMLAnchorElement>('ol a[href^="#"]') ?? [])].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
)
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? [])

if (beside !== null && headings.length > 0) {
  let current: HTMLAnchorElement | undefined
  let asked = false
  const follow = () => {
    asked = false
    const passed = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3) ?? headings[0]
    const link = passed === undefined ? undefined : links.get(passed.id)
    if (link === undefined || link === current) return
    current?.removeAttribute('aria-current')
    link.setAttribute('aria-current', 'true')
    current = link
    const { top, bottom } = link.getBoundingClientRect()
    const frame = beside.getBoundingClientRect()
    if (top < frame.top || bottom > frame.bottom) beside.scrollTop += top - frame.top - frame.height / 3
  }
  addEventListener(
    'scroll',
    () => {
      if (asked) return
      asked = true
      requestAnimationFrame(follow)
    },
    { passive: true },
  )
  follow()
}
