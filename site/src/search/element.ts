/** An element with a class ('' for none) and what it holds; text goes in as text only. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  kind: string,
  children: (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (kind !== '') made.className = kind
  made.append(...children)
  return made
}
