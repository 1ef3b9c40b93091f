// Records of processing in the header families that offices use, and what spreadsheets do to them.

import { describe, expect, it } from 'vitest'
import { checked, recorded } from '../../builders/checked.ts'
import { xlsx } from '../../builders/xlsx.ts'

/** The ICO template as it is filled in: contacts on top, the header in row 9, merged cells below it. */
const ICO = `Controller;;;;;;;
Name;Acme Ltd;;;;;;
Address;1 High Street;;;;;;
Email;office@example.org;;;;;;
;;;;;;;
;;;;;;;
;;;;;;;
Article 30 record of processing activities;;;;;;;
Business function;Purpose of processing;Name and contact details of joint controller (if applicable);Categories of individuals;Categories of personal data;Categories of recipients;Names of third countries or international organisations that personal data are transferred to (if applicable);Retention schedule (if possible)
Finance;Payroll;N/A;Employees;"Contact details; Bank details (account number)";HMRC;N/A;6 years
;;;Ex-employees;Name, Pension details;Pension fund;United States;75 years
`

describe('A record of processing', () => {
  it('of the ICO template is found below its block of contacts, with ; as delimiter and a BOM', async () => {
    const { records, findings } = await recorded({ 'ropa.csv': `\uFEFF${ICO}` })
    expect(findings.map(({ code, where }) => [code, where.line])).toEqual([['ROPA_FILLED', 11]])
    expect(records.holders.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'SYSTEM Finance',
      'POPULATION individuals:employees',
      'THIRD_PARTY recipient:hmrc',
      'POPULATION individuals:ex-employees',
      'THIRD_PARTY recipient:pension-fund',
    ])
    const finance = records.holders[0]
    expect(finance?.retentionDays).toBe(Math.ceil(75 * 365.25))
    expect(finance?.categories).toEqual(['user.contact', 'user.financial.bank_account', 'user.name', 'user.workplace'])
    const flows = Object.fromEntries(records.flows.map((flow) => [`${flow.from} > ${flow.to}`, flow]))
    expect(flows['individuals:employees > Finance']?.categories).toEqual([
      'user.contact',
      'user.financial.bank_account',
    ])
    expect(flows['Finance > recipient:pension-fund']).toMatchObject({ crossBorder: true, purpose: 'Payroll' })
    expect(flows['Finance > recipient:hmrc']?.crossBorder).toBeNull()
    // Nothing of the contact block is kept.
    expect(JSON.stringify(records)).not.toMatch(/High Street|example\.org/)
  })

  it('of the Fides datamap is put together again from its row for every combination', async () => {
    const header =
      'Fides Dataset,Fides System,Department or Business Function,Purpose of Processing,Categories of Individuals,Categories of Personal Data (Fides Taxonomy),Third Country Transfers'
    const rows = ['N/A,user.contact.email', 'crm_db,user.contact.email', 'crm_db,user.name'].flatMap((row) => {
      const [dataset, category] = row.split(',')
      return ['Customer', 'Prospect'].map((who) => `${dataset},crm,Sales,Advertising,${who},${category},"CAN, GBR"`)
    })
    const report = await checked({ 'datamap.csv': [header, ...rows, ''].join('\n') })
    expect(report.counts).toMatchObject({ systems: 1, datasets: 1, privacyDeclarations: 1, datasetReferences: 1 })
    const { records } = await recorded({ 'datamap.csv': [header, ...rows, ''].join('\n') })
    expect(records.holders.find(({ id }) => id === 'crm_db')).toMatchObject({ kind: 'DATASET', partOf: 'crm' })
    expect(records.holders.find(({ id }) => id === 'crm')?.owner).toBe('Sales')
    expect(records.flows.map(({ from, to }) => `${from} > ${to}`)).toEqual([
      'individuals:customer > crm',
      'crm > recipient:recipient-in-can',
      'crm > recipient:recipient-in-gbr',
      'individuals:prospect > crm',
    ])
  })

  it('with the dotted names of a Fides CSV says the same', async () => {
    const header =
      'dataset.name,system.name,system.privacy_declaration.data_use.name,unioned_data_categories,system.egress'
    const { records } = await recorded({ 'd.csv': `${header}\nN/A,crm,Sales,user.name,billing\n` })
    expect(records.flows.map(({ from, to }) => `${from} > ${to}`)).toEqual(['crm > billing'])
  })

  it.each([
    [
      'the LGA register',
      'Data Controller Name,ID,Business Function,Records Description,Contains Special Information?,Purpose,Personal data,Recipients',
    ],
    [
      'the older LGA form',
      'OrganisationName,ID,BusinessFunction,RecordsDescription (download only),ContainsSpecialInformation? (download only),PurposeOfProcessing,CategoriesOfPersonalData,CategoriesOfRecipients',
    ],
  ])('of %s is recognised, and no person of its first columns is kept', async (_, header) => {
    const { records, findings } = await recorded({
      'r.csv': `${header}\nA Person,7,Housing,Tenancies,Yes,Letting,"Name, address",Bailiff\n`,
    })
    expect(findings).toEqual([])
    expect(records.holders.map(({ id, owner }) => [id, owner])).toEqual([
      ['Tenancies', 'Housing'],
      ['recipient:bailiff', null],
    ])
    expect(JSON.stringify(records)).not.toContain('A Person')
  })

  it('of the CNPD has no column for a system, so the file stands for it', async () => {
    const text =
      `Finalité;Catégories de personnes concernées;Catégories de données traitées;Catégories de destinataires;Transferts vers des pays tiers;Délais prévus pour l’effacement;Mesures de sécurité
Gestion de la paie;Salariés;Nom, prénom, adresse, RIB;Banque;Non;5 ans;Contrôle d'accès; chiffrement
`.replace("d'accès; ", "d'accès, ")
    const { records, findings } = await recorded({ 'paie.csv': text })
    expect(findings).toEqual([])
    expect(records.holders[0]).toMatchObject({
      id: 'paie',
      retentionDays: 1827,
      controls: ["Contrôle d'accès", 'chiffrement'],
    })
    expect(records.holders[0]?.categories).toEqual(['user.contact.address', 'user.financial.bank_account', 'user.name'])
  })

  it('as a CNIL form keeps the period of each category and who is a processor', async () => {
    const text = `Fiche de registre;;
Nom / sigle;Gestion des clients;
Finalité principale;Suivi des commandes;
Catégories de données personnelles concernées;Description;Délai d'effacement
Etat civil, identité, images…;Nom, prénom;3 ans
Informations d'ordre économique et financier;RIB;10 ans
Catégories de personnes concernées;;
Catégorie de personnes 1;Clients;
Destinataires;;
Destinataire 1;Comptable;Sous-traitant
Destinataire 2;Service client;Service interne
`
    const { records } = await recorded({ 'fiche.csv': text })
    const [activity] = records.holders
    expect(activity).toMatchObject({ name: 'Gestion des clients', retentionDays: 3653 })
    expect(activity?.extra.retention).toMatchObject({ 'user.name': '3 ans', 'user.financial.bank_account': '10 ans' })
    expect(records.holders.slice(2).map(({ name, kind, extra }) => [name, kind, extra.role])).toEqual([
      ['Service client', 'SYSTEM', 'internal'],
      ['Comptable', 'THIRD_PARTY', 'processor'],
    ])
  })

  const ZH = `业务活动,处理目的,个人信息主体类别,个人信息种类,敏感个人信息,保存期限,委托处理者,共享/提供接收方,出境接收方/国家,合法性基础,安全措施
宽带装机,履行合同,客户,姓名、手机号码、装机地址,身份证号,3年,装维外包公司,无,无,履行合同所必需,访问控制；加密
`
  it('in Chinese is read in UTF-8 and, as spreadsheets save it, in GB18030', async () => {
    const utf8 = await recorded({ 'ropa.csv': ZH })
    expect(utf8.findings).toEqual([])
    expect(utf8.records.holders.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'SYSTEM 宽带装机',
      'POPULATION 客户',
      'THIRD_PARTY 装维外包公司',
    ])
    expect(utf8.records.holders[0]?.categories).toEqual([
      'user.contact.address.street',
      'user.contact.phone_number',
      'user.government_id.national_identification_number',
      'user.name',
    ])
    expect(utf8.records.flows.map(({ legalBasis }) => legalBasis)).toEqual(['pipl13:2', 'pipl13:2'])
    const gb = await recorded({ 'ropa.csv': gb18030(ZH) })
    expect(gb.findings.map(({ code }) => code)).toEqual(['ENCODING_GB18030'])
    expect(gb.records.holders).toEqual(utf8.records.holders)
  })

  it('in a workbook is read like CSV, from whichever sheet has a header', async () => {
    const rows = ICO.trim()
      .split('\n')
      .slice(8, 10)
      .map((line) => line.replace(/"/g, '').split(';'))
    const { records } = await recorded({ 'ropa.xlsx': xlsx([['Acme Ltd'], ...rows.map((row) => [...row])]) })
    expect(records.holders.map(({ id }) => id)).toContain('Finance')
  })

  it('alone is a record and not leaked rows', async () => {
    const report = await checked({ 'ropa.csv': ICO })
    expect(report.counts.privacyDeclarations).toBe(1)
    expect(report.input).toMatchObject({ rows: 1, stored: 1 })
  })

  it('drops no row without a word: those that lack a purpose, a category or a place are refused by line', async () => {
    const header = 'Business function,Purpose of processing,Categories of personal data,Categories of recipients'
    const rows = [
      ',Selling,Name,',
      'Sales,,Name,',
      'Sales,Selling,,Bank',
      'Sales,Selling,Name,Bank',
      'Sales,Selling,Name,Bank,extra',
    ]
    const report = await checked({ 'r.csv': `${[header, ...rows].join('\n')}\n` })
    expect(report.input).toMatchObject({ rows: 5, stored: 1, refused: 4 })
    expect(
      report.findings.filter(({ severity }) => severity === 'error').map(({ where }) => `${where.line} ${where.field}`),
    ).toEqual(['2 function', '3 purpose', '4 categories', '6 null'])
  })

  it('cuts a list at commas, semicolons and breaks, and never inside quotes', async () => {
    const cell = '"Name, ""Height, weight and age""\nEmail；电话、住址"'
    const { records } = await recorded({ 'r.csv': `System,Purpose,Personal data\ncrm,Selling,${cell}\n` })
    expect(records.holders[0]?.categories).toEqual([
      'user.contact.address.street',
      'user.contact.email',
      'user.contact.phone_number',
      'user.height_weight_and_age',
      'user.name',
    ])
  })

  it('keeps words that are no category as custom children, with the words beside them', async () => {
    const { records, findings } = await recorded({
      'r.csv': `System,Purpose,Personal data\ncrm,Selling,"Shoe size, 鞋码"\n`,
    })
    const keys = records.holders[0]?.categories ?? []
    expect(keys[1]).toBe('user.shoe_size')
    expect(keys[0]).toMatch(/^user\.custom_[0-9a-f]{8}$/)
    expect(Object.values(records.holders[0]?.extra.categoryWords ?? {}).sort()).toEqual(['Shoe size', '鞋码'])
    expect(findings.map(({ code }) => code)).toEqual(['CATEGORY_UNKNOWN', 'CATEGORY_UNKNOWN'])
  })
})

/** What a Chinese spreadsheet saves: only the characters of the texts above, looked up by decoding. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
  return Uint8Array.from(
    [...text].flatMap((letter) => (letter < '\u0080' ? [letter.charCodeAt(0)] : (codes.get(letter) ?? []))),
  )
}
