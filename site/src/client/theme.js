;(() => {
  // Light or dark: the reader's choice where one was made, else the system's. Loaded before the page is painted.
  const root = document.documentElement
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const stored = () => {
    try {
      return localStorage.getItem('theme')
    } catch {
      // Storage is blocked: the choice lasts as long as the page.
      return null
    }
  }
  const chosen = stored()
  if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen

  addEventListener('DOMContentLoaded', () => {
    const buttons = document.querySelectorAll('.theme-switch')
    const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches)
    const show = () => {
      for (const button of buttons) {
        button.hidden = false
        button.textContent = isDark() ? '浅色' : '深色'
      }
    }
    for (const button of buttons)
      button.addEventListener('click', () => {
        root.dataset.theme = isDark() ? 'light' : 'dark'
        try {
          localStorage.setItem('theme', root.dataset.theme)
        } catch {
          // As above.
        }
        show()
      })
    dark.addEventListener('change', show)
    show()
  })
})()
