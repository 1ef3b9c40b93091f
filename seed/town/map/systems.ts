// The telephone company's systems, data sets and job accounts.

import { type HolderEntry, holderEntry } from '../mapEntry.ts'

/** Holders of stage SYSTEM, always the same ones. */
export function systemHolders(): HolderEntry[] {
  const system = (
    id: string,
    en: string,
    zh: string,
    controls: readonly string[],
    retentionDays: number | null = null,
  ) => holderEntry(id, { en, zh }, 'SYSTEM', 'SYSTEM', { controls, retentionDays, owner: 'data-office' })
  const dataset = (id: string, en: string, zh: string, partOf: string, retentionDays: number | null = null) =>
    holderEntry(id, { en, zh }, 'DATASET', 'SYSTEM', { partOf, retentionDays, owner: 'data-office' })
  const job = (id: string, en: string, zh: string, partOf: string) =>
    holderEntry(id, { en, zh }, 'JOB', 'SYSTEM', { partOf, owner: 'data-office' })
  return [
    system('crm', 'Customer system', '客户系统', ['screen-watermark', 'access-review']),
    system('billing', 'Billing', '计费系统', ['access-review']),
    system('number-registry', 'Number registry', '号码资源库', ['access-review']),
    system('realname-store', 'Real-name store', '实名信息库', ['encryption', 'dual-verification']),
    system('form-archive', 'Form archive', '单据档案库', []),
    system('backup', 'Backup', '备份系统', ['encryption'], 400),
    system('warehouse', 'Data warehouse', '数据仓库', ['export-approval']),
    system('work-orders', 'Work orders', '装维工单', [], 365),
    system('self-service', 'Self-service app', '自助服务应用', ['rate-limit'], 180),
    dataset('marketing-lists', 'Marketing lists', '营销名单库', 'warehouse', 120),
    dataset('crm-uat', 'Test copy of the customer system', '客户系统测试副本', 'crm'),
    dataset('crm-training', 'Training copy of the customer system', '客户系统培训副本', 'crm'),
    dataset('credit-scores', 'Arrears table', '欠费台账', 'billing', 365),
    job('job-backup', 'Backup job', '备份任务', 'backup'),
    job('job-billing', 'Billing run', '出账任务', 'billing'),
    job('job-warehouse', 'Warehouse load', '入仓任务', 'warehouse'),
    job('job-lists', 'List job', '名单任务', 'warehouse'),
    job('job-work-orders', 'Work order dispatch', '派单任务', 'work-orders'),
    job('job-registry', 'Registry update', '号码登记任务', 'number-registry'),
    job('job-verification', 'Identity check', '实名核验任务', 'realname-store'),
    job('job-payments', 'Payment posting', '缴费入账任务', 'billing'),
    job('job-retention', 'Retention job', '到期清理任务', 'crm'),
  ]
}
