import { createHash } from 'node:crypto'
import { type Alignment, type Mark, markSet } from '@gongkai/content-model/body/tree'

/** What Lexical saves: a tree of nodes, each with a type. The editor adds properties of its own; they are kept apart from ours. */
export interface EditorState {
  root: EditorNode
}

export interface EditorNode {
  type: string
  version: number
  children?: EditorNode[]
  [property: string]: unknown
}

/** A node with children, with the properties that Lexical writes on every one of them. */
export function element(type: string, children: EditorNode[], properties: Record<string, unknown> = {}): EditorNode {
  return { type, version: 1, children, direction: null, format: '', indent: 0, ...properties }
}

export function childrenOf(node: EditorNode): EditorNode[] {
  return node.children ?? []
}

/** A property that must be a string for the node to make sense. */
export function stringOf(node: EditorNode, property: string): string {
  const value = node[property]
  if (typeof value !== 'string') {
    throw new Error(
      `Unexpected ${property} ${JSON.stringify(value)} on an editor node "${node.type}", expected a string.`,
    )
  }
  return value
}

export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** Lexical keeps the formats of a text as bits of one number. */
const formatBits: Readonly<Record<Mark, number>> = { strong: 1, em: 2, s: 4, u: 8, sub: 32, sup: 64 }

export function formatOf(marks: readonly Mark[]): number {
  return marks.reduce((format, mark) => format | formatBits[mark], 0)
}

export function marksOf(format: unknown): Mark[] {
  const bits = typeof format === 'number' ? format : 0
  return markSet((Object.keys(formatBits) as Mark[]).filter((mark) => (bits & formatBits[mark]) !== 0))
}

/** `justify` is how every ordinary paragraph is set, so it says nothing. */
const alignmentOfFormat: Readonly<Record<string, Alignment>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
}

export function alignmentOf(node: EditorNode): Alignment | null {
  return alignmentOfFormat[String(node.format)] ?? null
}

/** Identifiers such as the editor gives to nodes (24 hexadecimal digits), the same for the same body. */
export function nodeIds(body: string): () => string {
  const seed = createHash('sha256').update(body).digest('hex').slice(0, 16)
  let count = 0
  return () => {
    count += 1
    return seed + count.toString(16).padStart(8, '0')
  }
}
