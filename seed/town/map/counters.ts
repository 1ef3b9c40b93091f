// Everything of stage COUNTER: regions, outlets, departments, staff and devices, and the customers themselves.

import { type HolderEntry, holderEntry } from '../mapEntry.ts'
import type { Name } from '../names.ts'
import type { Places } from '../outlets.ts'
import type { Random } from '../random.ts'
import { DEPARTMENTS, type Department, type Staff } from '../staff.ts'
import type { Device } from '../town.ts'

const DEPARTMENT_NAMES: Readonly<Record<Department, Name>> = {
  'marketing-office': { en: 'Marketing department', zh: '市场部' },
  'finance-office': { en: 'Finance department', zh: '财务部' },
  'data-office': { en: 'Data department', zh: '数据部' },
  'service-office': { en: 'Service department', zh: '客服部' },
}
const OUTLET_CONTROLS = ['dual-verification', 'screen-watermark', 'phone-locker', 'form-shredding']

/** Holders from the customers to the counters; controls are dealt at random. */
export function counterHolders(
  places: Places,
  staff: readonly Staff[],
  handhelds: readonly Device[],
  laptops: readonly Device[],
  random: Random,
): HolderEntry[] {
  const of = (name: Name, en: string, zh: string): Name => ({ en: `${name.en} ${en}`, zh: `${name.zh}${zh}` })
  const customers = holderEntry('customers', { en: 'Customers', zh: '客户' }, 'POPULATION', 'CUSTOMER', {})
  const regions = places.regions.map((region) =>
    holderEntry(region.id, of(region.name, 'region office', '区域中心'), 'OUTLET', 'COUNTER', {}),
  )
  const outlets = places.outlets.map((outlet) =>
    holderEntry(outlet.id, of(outlet.name, 'outlet', '营业厅'), 'OUTLET', 'COUNTER', {
      partOf: places.regions[outlet.region]!.id,
      retentionDays: 180,
      controls: OUTLET_CONTROLS.filter(() => random.chance(0.35)),
      owner: places.regions[outlet.region]!.id,
    }),
  )
  const departments = DEPARTMENTS.map((id) =>
    holderEntry(id, DEPARTMENT_NAMES[id], 'OUTLET', 'SYSTEM', { controls: ['export-approval'], retentionDays: 365 }),
  )
  const employees = staff.map((one) =>
    holderEntry(one.id, one.name, 'EMPLOYEE', one.role === 'OFFICER' ? 'SYSTEM' : 'COUNTER', { partOf: one.place }),
  )
  const tablets = places.outlets.flatMap((outlet) =>
    outlet.tablet === null
      ? []
      : [
          holderEntry(outlet.tablet, of(outlet.name, 'tablet', '移动受理终端'), 'DEVICE', 'COUNTER', {
            partOf: outlet.id,
            retentionDays: 365,
          }),
        ],
  )
  const carried = (devices: readonly Device[], en: string, zh: string, retentionDays: number | null) =>
    devices.map((device, k) =>
      holderEntry(
        device.id,
        of(places.regions[device.region]!.name, `${en} ${k + 1}`, `${zh}${k + 1}号`),
        'DEVICE',
        'COUNTER',
        {
          partOf: places.regions[device.region]!.id,
          retentionDays,
        },
      ),
    )
  return [
    customers,
    ...regions,
    ...outlets,
    ...departments,
    ...employees,
    ...tablets,
    ...carried(handhelds, 'technician handheld', '装维手持机', 365),
    ...carried(laptops, 'audit laptop', '稽核笔记本', null),
  ]
}
