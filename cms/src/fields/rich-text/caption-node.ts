import {
  $applyNodeReplacement,
  $createParagraphNode,
  ElementNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
  type SerializedElementNode,
  type Spread,
} from '@payloadcms/richtext-lexical/lexical'

export type Captioned = 'table' | 'figure'

type SerializedCaptionNode = Spread<{ of: Captioned }, SerializedElementNode>

/** 表题 or 图题: a line that becomes the caption of the table after it, or of the image before it. */
export class CaptionNode extends ElementNode {
  __of: Captioned

  constructor(of: Captioned = 'table', key?: NodeKey) {
    super(key)
    this.__of = of
  }

  static override getType(): string {
    return 'caption'
  }

  static override clone(node: CaptionNode): CaptionNode {
    return new CaptionNode(node.__of, node.__key)
  }

  static override importJSON(json: SerializedCaptionNode): CaptionNode {
    return $createCaptionNode(json.of).updateFromJSON(json)
  }

  override exportJSON(): SerializedCaptionNode {
    return { ...super.exportJSON(), of: this.getOf() }
  }

  getOf(): Captioned {
    return this.getLatest().__of
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('p')
    dom.className = 'rich-text-caption'
    dom.dataset.label = this.__of === 'table' ? '表题' : '图题'
    return dom
  }

  override updateDOM(before: CaptionNode): boolean {
    return before.__of !== this.__of
  }

  override insertNewAfter(_: RangeSelection, restoreSelection = true): LexicalNode {
    const paragraph = $createParagraphNode()
    this.insertAfter(paragraph, restoreSelection)
    return paragraph
  }

  override collapseAtStart(): boolean {
    const paragraph = $createParagraphNode()
    paragraph.append(...this.getChildren())
    this.replace(paragraph)
    return true
  }
}

export function $createCaptionNode(of: Captioned): CaptionNode {
  return $applyNodeReplacement(new CaptionNode(of))
}

export function $isCaptionNode(node: LexicalNode | null | undefined): node is CaptionNode {
  return node instanceof CaptionNode
}
