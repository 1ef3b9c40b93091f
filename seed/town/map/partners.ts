// The town's third parties, and the market where leaked rows turn up.

import { type HolderEntry, holderEntry } from '../mapEntry.ts'

/** Vendors whose contract ends within the eighteen months, in every town. */
export type EndedVendor = 'survey-vendor' | 'loyalty-vendor'

/** Holders of stages THIRD_PARTY and MARKET, always the same ones. */
export function partnerHolders(): HolderEntry[] {
  const partner = (
    id: string,
    en: string,
    zh: string,
    retentionDays: number | null,
    controls: readonly string[] = [],
  ) => holderEntry(id, { en, zh }, 'THIRD_PARTY', 'THIRD_PARTY', { retentionDays, controls })
  return [
    partner('courier-swift', 'Heron Courier', '苍鹭快递', 60),
    partner('courier-harbour', 'Anchor Courier', '锚泊速运', 60),
    partner('debt-collector', 'Kiln Collections', '窑火催收', 365, ['deletion-certificate']),
    partner('callcentre-vendor', 'Drum Call Centre', '鼓台客服外包', 180, ['screen-watermark']),
    partner('marketing-agency', 'Kite Marketing', '风筝营销', 90, ['deletion-certificate']),
    partner('sms-agency', 'Bell Messaging', '钟影短信', 90),
    partner('bill-printer', 'Reed Printing', '芦苇印务', 45),
    partner('bank', 'Ferry Bank', '渡口银行', null, ['encryption']),
    partner('insurer', 'Cedar Insurance', '雪松保险', null),
    partner('identity-verifier', 'Pearl Verification', '珠贝核验', 30, ['encryption']),
    partner('survey-vendor', 'Moss Surveys', '苔痕调研', null, ['deletion-certificate']),
    partner('loyalty-vendor', 'Plum Gifts', '梅子礼品', null),
    holderEntry('market', { en: 'Market of lists', zh: '名单黑市' }, 'MARKET', 'MARKET', {}),
  ]
}

/** The courier that serves a region. */
export function courierOf(region: number): string {
  return region % 2 === 0 ? 'courier-swift' : 'courier-harbour'
}
