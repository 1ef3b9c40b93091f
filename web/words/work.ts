// Words of work that takes long: how long it has taken, the step it is in, and the way to end it.

export const workWords = {
  en: {
    elapsed: '{{seconds}} s',
    cancel: 'Cancel',
    cancelName: 'Cancel (Esc)',
    cancelling: 'Cancelling…',
    part: '{{done}} of {{all}}',
    step: {
      WAITING: 'waiting for another question to be answered',
      READING: 'reading map and records',
      ARRANGING: 'arranging the records',
      MATCHING: 'matching the rows to people',
      SCORING: 'scoring places',
      REASONS: 'finding where each row cannot have left',
      SHARES: 'scoring accounts and shares',
      CHAINS: 'following chains',
      ASKING: 'weighing what to ask',
      SPREADING: 'following where the data went',
    },
    read: '{{rows}} rows',
  },
  zh: {
    elapsed: '{{seconds}} 秒',
    cancel: '取消',
    cancelName: '取消（Esc）',
    cancelling: '正在取消…',
    part: '{{done}} / {{all}}',
    step: {
      WAITING: '等待另一个问题的答案',
      READING: '读取地图与记录',
      ARRANGING: '整理记录',
      MATCHING: '将各行对应到人',
      SCORING: '为各地点评分',
      REASONS: '查明每行不可能从何处泄出',
      SHARES: '为账户与份额评分',
      CHAINS: '追踪链条',
      ASKING: '权衡接下来问什么',
      SPREADING: '追踪数据的去向',
    },
    read: '{{rows}} 行',
  },
} as const
