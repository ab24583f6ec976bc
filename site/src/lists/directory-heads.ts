import { listPath } from '@gongkai/content-model/paths'
import type { DirectoryType } from '../route.ts'
import type { Part } from '../wording/parts-of-portal.ts'

interface DirectoryHead {
  readonly title: string
  readonly lead: string
  readonly measure: string
  readonly part?: Part
  readonly trail: readonly { readonly href: string; readonly text: string }[]
}

/** What stands above each page that lists all records of a type. */
export const directoryHeads: { readonly [T in DirectoryType]: DirectoryHead } = {
  authority: { title: '机构', lead: '制发文件、公开信息的机构，各有公开的信息和订阅。', measure: '个机构', trail: [] },
  topic: {
    title: '主题',
    lead: '文件和信息按主题归类，下级主题的内容也列在上级主题之下。',
    measure: '个主题',
    trail: [],
  },
  section: { title: '栏目', lead: '政府信息公开的各个栏目，由负责机构按要求更新。', measure: '个栏目', trail: [] },
  place: {
    title: '政务公开场所',
    lead: '可以查阅政府信息、领取政府公报的场所。',
    measure: '处',
    trail: [],
  },
  periodical: {
    title: '刊物',
    lead: '各级政府的公报。刊名几经变更的，前后刊物相互连接。',
    measure: '种',
    part: 'bulletins',
    trail: [{ href: listPath('bulletin-issue'), text: '政府公报' }],
  },
  catalogue: {
    title: '标准目录',
    lead: '各领域应当公开什么、由谁公开、何时公开，一项一项列明；每一项下面是已经公开的信息。',
    measure: '个目录',
    part: 'catalogues',
    trail: [],
  },
}
