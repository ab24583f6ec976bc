/** A choice of the list: what it shows, and where it leads. */
export interface Choice {
  content: (Node | string)[]
  href: string
}

export interface ComboboxParts {
  input: HTMLInputElement
  /** Empty, with an id and a name; stands where the choices are to appear. */
  list: HTMLElement
  /** A live region, which says how many choices there are. */
  announcer: HTMLElement
}

/**
 * Makes a box in which one types a combobox (WAI-ARIA Authoring Practices: editable, with list autocomplete). What is typed is never changed; Enter without a choice does what it did before. Choices are
 * asked for a moment after the last keystroke, and come to nothing where more was typed since. While an input method composes, nothing happens.
 */
export function startCombobox(
  { input, list, announcer }: ComboboxParts,
  choicesFor: (text: string) => Promise<Choice[]>,
): void {
  let choices: Choice[] = []
  let active = -1
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  let isComposing = false
  /** Whether what is typed was not answered yet. */
  let isAwaited = false

  list.setAttribute('role', 'listbox')
  // Only of a box of plain text may be said that it is a combobox.
  input.type = 'text'
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-expanded', 'false')

  const activate = (nth: number): void => {
    active = nth
    for (const [place, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(place === nth))
    const option = list.children[nth]
    if (option === undefined) input.removeAttribute('aria-activedescendant')
    else {
      input.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    }
  }
  const forget = (): void => {
    clearTimeout(timer)
    turn += 1
  }
  const close = (): void => {
    forget()
    isAwaited = false
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    announcer.textContent = ''
    activate(-1)
  }
  const open = (): void => {
    list.hidden = false
    list.scrollTop = 0
    input.setAttribute('aria-expanded', 'true')
    // The same number is said again only where it was taken away before.
    announcer.textContent = ''
    requestAnimationFrame(() => {
      if (!list.hidden) announcer.textContent = `有 ${choices.length} 条建议`
    })
    activate(-1)
  }
  const ask = async (): Promise<void> => {
    forget()
    const mine = turn
    const text = input.value
    const found = text.trim() === '' ? [] : await choicesFor(text)
    if (mine !== turn || document.activeElement !== input) return
    isAwaited = false
    choices = found
    list.replaceChildren(...choices.map(({ content }, nth) => optionOf(content, `${list.id}-${nth}`)))
    if (choices.length === 0) close()
    else open()
  }
  const askSoon = (): void => {
    forget()
    isAwaited = true
    timer = setTimeout(() => void ask(), patience)
  }
  const choose = (nth: number): void => {
    const choice = choices[nth]
    if (choice === undefined) return
    close()
    location.assign(choice.href)
  }
  const step = async (by: 1 | -1): Promise<void> => {
    if (list.hidden || isAwaited) await ask()
    // What is read must not change under the reader.
    else forget()
    const places = choices.length + 1
    // Past the last one, and before the first, is the box itself.
    if (!list.hidden) activate(((active + 1 + by + places) % places) - 1)
  }
  const keys: Readonly<Record<string, (event: KeyboardEvent) => boolean>> = {
    ArrowDown: ({ altKey }) => {
      void (altKey ? list.hidden && ask() : step(1))
      return true
    },
    ArrowUp: ({ altKey }) => {
      if (altKey) close()
      else void step(-1)
      return true
    },
    Enter: () => {
      const chosen = list.hidden ? -1 : active
      if (chosen >= 0) choose(chosen)
      else close()
      return chosen >= 0
    },
    Escape: () => {
      const isForUs = !list.hidden || input.value !== ''
      if (list.hidden) input.value = ''
      close()
      return isForUs
    },
    Home: () => {
      activate(-1)
      return false
    },
    End: () => {
      activate(-1)
      return false
    },
  }

  input.addEventListener('compositionstart', () => {
    isComposing = true
    forget()
    activate(-1)
  })
  input.addEventListener('compositionend', () => {
    isComposing = false
    askSoon()
  })
  input.addEventListener('input', () => {
    // A choice was among those for what stood there before.
    activate(-1)
    if (!isComposing) askSoon()
  })
  input.addEventListener('keydown', (event) => {
    // Some browsers end the composition before they tell of the key that ended it.
    if (isComposing || event.isComposing || event.keyCode === composing) return
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    if (keys[event.key]?.(event) === true) event.preventDefault()
  })
  input.addEventListener('blur', close)
  input.form?.addEventListener('submit', close)
  // The box keeps its focus while the list is scrolled or a choice is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role="option"]') : null
    if (option !== null) choose([...list.children].indexOf(option))
  })
}

/** Milliseconds after the last keystroke: who types on is not answered in between. */
const patience = 150

/** What browsers call a key that an input method has taken. */
const composing = 229

function optionOf(content: (Node | string)[], id: string): HTMLLIElement {
  const option = document.createElement('li')
  option.id = id
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  option.append(...content)
  return option
}
