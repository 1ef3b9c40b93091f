// A town small enough to read: sixty customers, two counters, a customer system, a partner that got a list of twenty of
// them, and those twenty leaked. Nobody in it exists: the numbers cannot be dialled and the names are numbered.

export const phone = (n: number) => `+86 100 ${String(2000 + n)} ${String(3000 + n)}`
export const name = (n: number) => `测试客户${String(n).padStart(2, '0')}`

const PEOPLE = Array.from({ length: 60 }, (_, n) => n)
const LISTED = PEOPLE.filter((n) => n % 3 === 0)

export const MAP = `suyuan: map/1
name: Leak town
holders:
  - {id: customers, name: Customers, kind: POPULATION}
  - {id: outlet-1, name: River Road, labels: {zh: 河滨路店}, kind: OUTLET}
  - {id: outlet-2, name: Hill Road, kind: OUTLET}
  - {id: clerk-1, name: 测试店员甲, kind: EMPLOYEE, partOf: outlet-1}
  - {id: crm, name: Customer system, labels: {zh: 客户系统}, kind: SYSTEM, controls: [export-approval]}
  - {id: vendor, name: Call centre, kind: THIRD_PARTY}
  - {id: archive, name: Archive, kind: SYSTEM}
flows:
  - {id: forms, from: customers, to: outlet-1, categories: [user.name, user.contact.phone_number], mechanism: FORM}
  - {id: forms-2, from: customers, to: outlet-2, categories: [user.name, user.contact.phone_number], mechanism: FORM}
  - {id: up, from: outlet-1, to: crm, categories: [user.name, user.contact.phone_number], mechanism: SYNC}
  - {id: up-2, from: outlet-2, to: crm, categories: [user.name, user.contact.phone_number], mechanism: SYNC}
  - {id: list, from: crm, to: vendor, categories: [user.name, user.contact.phone_number], mechanism: FILE, validFrom: "2025-01-01T00:00:00Z", validTo: "2025-12-31T00:00:00Z"}
`

const BOTH = ['user.name', 'user.contact.phone_number']

/** The native files of the town. */
export function leakTownFiles(): Readonly<Record<string, string>> {
  const movements = PEOPLE.flatMap((n) => {
    const outlet = `outlet-${1 + (n % 2)}`
    const day = String(1 + (n % 28)).padStart(2, '0')
    const subject = { phone: phone(n) }
    return [
      {
        id: `c${n}`,
        at: `2025-03-${day}T02:00:00Z`,
        kind: 'COLLECT',
        from: 'customers',
        to: outlet,
        actor: 'clerk-1',
        categories: BOTH,
        subject,
      },
      { id: `s${n}`, at: `2025-03-${day}T18:00:00Z`, kind: 'SYNC', from: outlet, to: 'crm', categories: BOTH, subject },
    ]
  })
  const list = {
    id: 'list-1',
    at: '2025-06-01T01:00:00Z',
    kind: 'EXPORT',
    from: 'crm',
    to: 'vendor',
    categories: BOTH,
    batch: 'B-1',
  }
  return {
    'map.yml': MAP,
    'movements.ndjson': [...movements, list].map((row) => `${JSON.stringify(row)}\n`).join(''),
    'batches.csv': `batch,phone\n${LISTED.map((n) => `B-1,${phone(n)}\n`).join('')}`,
    'attributes.csv': `phone,category,value,validFrom,validTo\n${PEOPLE.map((n) => `${phone(n)},user.name,${name(n)},,\n`).join('')}`,
  }
}

export const SEEN_AT = '2025-08-01T00:00:00.000Z'

/** The leaked rows as somebody would paste them. */
export function leakText(): string {
  return `手机号,姓名\n${LISTED.map((n) => `${phone(n)},${name(n)}\n`).join('')}`
}

export const LEAKED_ROWS = LISTED.length
