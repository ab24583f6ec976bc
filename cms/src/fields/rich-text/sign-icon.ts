import { createElement, type FC } from 'react'

/** An icon for the editor's menus (20 pixels square, as Payload's) that is one character. */
export function signIcon(character: string): FC {
  return () =>
    createElement(
      'svg',
      { className: 'icon', width: 20, height: 20, viewBox: '0 0 20 20', 'aria-hidden': true },
      createElement('text', { x: 10, y: 15, fontSize: 14, textAnchor: 'middle', fill: 'currentColor' }, character),
    )
}
