// What a refusal of the server means for the reader, by its code. The server's own sentence stands below it.

export const refusalWords = {
  en: {
    NOT_FOUND: 'There is no such thing here, or it was deleted.',
    INVALID_INPUT: 'The server could not use what was sent.',
    TOO_MANY_ROWS: 'Too many rows in one call.',
    TOO_LARGE: 'These files are too large for the page.',
    REVISION_HELD: 'This revision cannot be dropped now.',
    TOO_OFTEN: 'Too many identifiers were typed.',
    DB_UNAVAILABLE: 'The database does not answer.',
    DEADLINE: 'The answer took too long and was given up.',
    CANCELLED: 'Cancelled. Nothing was changed.',
    AUDIT_UNAVAILABLE: 'The audit cannot be written, so no case is served.',
    LOST: 'The server does not answer.',
    SIGNED_OUT: 'Your session has ended. Run `suyuan link` and open the link in another tab, then try again.',
    BROKEN: 'Something went wrong on the way to this answer.',
  },
  zh: {
    NOT_FOUND: '此处没有该内容，或已被删除。',
    INVALID_INPUT: '服务器无法使用所发送的内容。',
    TOO_MANY_ROWS: '一次发送的行太多。',
    TOO_LARGE: '这些文件太大，无法通过页面载入。',
    REVISION_HELD: '目前无法撤回这次修订。',
    TOO_OFTEN: '输入的标识过多。',
    DB_UNAVAILABLE: '数据库没有应答。',
    DEADLINE: '计算时间过长，已放弃。',
    CANCELLED: '已取消。没有任何改变。',
    AUDIT_UNAVAILABLE: '无法写入审计，因此不提供任何案件。',
    LOST: '服务器没有应答。',
    SIGNED_OUT: '会话已结束。请运行 suyuan link，在另一个标签页打开链接，然后重试。',
    BROKEN: '获取答案的途中出了问题。',
  },
} as const
