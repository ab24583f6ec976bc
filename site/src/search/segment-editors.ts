import { Thread } from '../thread.ts'
import type { EditAside } from './segment-editor.ts'
import type { EditedAside } from './take-out-pages.ts'

/** Threads that edit segments, from files and into files. They are kept for the next time: one that has done it before takes half as long. */
export class SegmentEditors {
  readonly #idle: Editor[] = []

  /** In a thread that does nothing else meanwhile. */
  async edit(task: EditAside): Promise<EditedAside> {
    const editor: Editor = this.#free() ?? new Thread(new URL('./segment-editor.ts', import.meta.url))
    const edited = await editor.ask(task)
    this.#idle.push(editor)
    return edited
  }

  /** One that ended while it did nothing is not asked again. */
  #free(): Editor | undefined {
    let editor = this.#idle.pop()
    while (editor?.hasEnded) editor = this.#idle.pop()
    return editor
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((editor) => editor.close()))
  }
}

type Editor = Thread<EditAside, EditedAside>
