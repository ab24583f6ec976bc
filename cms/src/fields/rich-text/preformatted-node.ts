import {
  $applyNodeReplacement,
  $createLineBreakNode,
  $createParagraphNode,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
  type SerializedElementNode,
} from '@payloadcms/richtext-lexical/lexical'

/** 等宽文本: text whose spaces and line ends are kept, such as a table drawn with characters. */
export class PreformattedNode extends ElementNode {
  static override getType(): string {
    return 'preformatted'
  }

  static override clone(node: PreformattedNode): PreformattedNode {
    return new PreformattedNode(node.__key)
  }

  static override importJSON(json: SerializedElementNode): PreformattedNode {
    return $createPreformattedNode().updateFromJSON(json)
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('pre')
    dom.className = 'rich-text-preformatted'
    return dom
  }

  override updateDOM(): boolean {
    return false
  }

  /** Enter begins a new line of the same text; Enter on an empty last line leaves it. */
  override insertNewAfter(selection: RangeSelection, restoreSelection = true): LexicalNode | null {
    const last = this.getLastChild()
    const atEnd = selection.anchor.getNode() === this && selection.anchor.offset === this.getChildrenSize()
    if (atEnd && last?.getType() === 'linebreak') {
      last.remove()
      const paragraph = $createParagraphNode()
      this.insertAfter(paragraph, restoreSelection)
      return paragraph
    }
    selection.insertNodes([$createLineBreakNode()])
    return null
  }

  override collapseAtStart(): boolean {
    const paragraph = $createParagraphNode()
    paragraph.append(...this.getChildren())
    this.replace(paragraph)
    return true
  }
}

export function $createPreformattedNode(): PreformattedNode {
  return $applyNodeReplacement(new PreformattedNode())
}

export function $isPreformattedNode(node: LexicalNode | null | undefined): node is PreformattedNode {
  return node instanceof PreformattedNode
}
