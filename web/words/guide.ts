// Words of the guided first run through the demo case.

export const guideWords = {
  en: {
    title: 'Guided first run',
    step: 'Step {{step}} of {{all}}',
    skip: 'Skip the guide',
    back: 'Back',
    next: 'Next',
    done: 'Done',
    again: 'Show the guided run again',
    rows: {
      title: 'The rows that were found',
      text: 'They were hashed when they arrived. Here stands how many name a person, several or nobody, and when they were seen.',
    },
    sources: {
      title: 'Where they most probably left',
      text: 'Each source has a sentence of why and a probability. An unknown source is always among them. It is a lead to check, not proof.',
    },
    chain: {
      title: 'By which chain',
      text: 'One row on its way, hop by hop: who held it, when, what was carried. Dashed means inferred. Other rows and chains are above.',
    },
    map: {
      title: 'The same chain on the map',
      text: 'Data goes from left to right. Press m for the same as a table. Every view is a link, and every step can be undone.',
    },
    why: {
      title: 'Why, and why not',
      text: 'Each term of the score down to the log line; why another place is ruled out; what would sever it; your notes.',
    },
  },
  zh: {
    title: '首次导览',
    step: '第 {{step}} 步，共 {{all}} 步',
    skip: '跳过导览',
    back: '上一步',
    next: '下一步',
    done: '完成',
    again: '再次显示导览',
    rows: {
      title: '发现的行',
      text: '到达时即已散列。此处显示多少行对应一人、多人或无人，以及何时发现。',
    },
    sources: {
      title: '最可能的流出处',
      text: '每个来源都有一句理由和概率，未知来源始终在列。这是待核查的线索，不是证据。',
    },
    chain: {
      title: '经由哪条链',
      text: '一行数据的每一跳：谁持有、何时、带了什么。虚线为推断。其他行与链可在上方选择。',
    },
    map: {
      title: '地图上的同一条链',
      text: '数据自左向右流动。按 m 以表格显示同样内容。每个视图都是链接，每一步都可撤销。',
    },
    why: {
      title: '为何，以及为何不是',
      text: '评分的每一项直到日志行；别处为何被排除；怎样切断；您的笔记。',
    },
  },
} as const
