// The Data Privacy Vocabulary: its terms wherever a key is expected, and its processes as maps.

import { VOCABULARY } from '@suyuan/cypher/model/vocabulary.ts'
import { categoryKey } from '@suyuan/seed/formats/reading.ts'
import { describe, expect, it } from 'vitest'
import { checked, recorded } from '../../builders/checked.ts'

describe('A term of DPV', () => {
  it.each([
    ['pd:TelephoneNumber', 'user.contact.phone_number'],
    ['https://w3id.org/dpv/pd#TelephoneNumber', 'user.contact.phone_number'],
    ['https://w3id.org/dpv/2.0/pd#TelephoneNumber', 'user.contact.phone_number'],
    ['dpv-pd:EmailAddress', 'user.contact.email'],
    ['pd:BrowsingBehavior', 'user.behavior.browsing_history'],
    ['pd:Salary', 'user.financial.salary'],
    ['pd:MACAddress', 'user.device.device_id.mac_address'],
    ['dpv:SensitivePersonalData', 'user'],
    ['pd:NotInvented', 'user.not_invented'],
    ['dpv:Consent', null],
  ])('%s stands for the category %s', (term, key) => expect(categoryKey(term)).toBe(key))

  it('that is an alias in the vocabulary is its category, by CURIE and by IRI', () => {
    for (const { key, aliases } of VOCABULARY) {
      for (const alias of aliases.filter((one) => one.startsWith('pd:'))) {
        expect([categoryKey(alias), categoryKey(alias.replace('pd:', 'https://w3id.org/dpv/pd#'))]).toEqual([key, key])
      }
    }
  })

  it('may stand in a map and in a movement; one that has no key becomes a custom child and is reported', async () => {
    const { records, findings } = await recorded({
      'map.yml': `suyuan: map/1
name: Example
holders:
  - { id: customers, kind: POPULATION, categories: [pd:Name] }
  - { id: crm, kind: SYSTEM }
flows:
  - { from: customers, to: crm, categories: [pd:Salary], legalBasis: https://w3id.org/dpv#Consent, purpose: dpv:Marketing }
`,
      'movements.csv':
        'at,kind,from,to,subject.phone,categories\n2025-03-01T08:00:00+08:00,SYNC,customers,crm,+86 100 0000 0001,https://w3id.org/dpv/pd#Name;pd:EmailAddress\n',
    })
    expect(records.flows[0]).toMatchObject({
      categories: ['user.financial.salary'],
      legalBasis: 'dpv:Consent',
      purpose: 'dpv:Marketing',
    })
    expect(records.categorySets).toEqual([['user.contact.email', 'user.name']])
    expect(findings.map(({ code }) => code)).toEqual(['CATEGORY_UNKNOWN'])
  })
})

const PROCESS = {
  '@context': { dpv: 'https://w3id.org/dpv#' },
  '@graph': [
    {
      '@id': 'ex:Newsletter',
      '@type': 'dpv:Process',
      'dpv:hasPurpose': 'dpv:Marketing',
      'dpv:hasPersonalData': ['pd:EmailAddress', { '@id': 'https://w3id.org/dpv/pd#Name' }],
      'dpv:hasDataSubject': 'dpv:Customer',
      'dpv:hasDataController': { '@id': 'ex:acme' },
      'dpv:hasDataProcessor': 'ex:MailCo',
      'dpv:hasRecipientThirdParty': 'ex:Beta',
      'dpv:hasLegalBasis': 'dpv:Consent',
      'dpv:hasProcessing': [{ '@type': 'dpv:CrossBorderTransfer', 'dpv:hasThirdCountry': 'loc:US' }],
      'dpv:hasStorageCondition': { 'dpv:hasDuration': 'P2Y' },
    },
    { '@id': 'ex:acme', 'rdfs:label': 'Acme Ltd' },
  ],
}

describe('A dpv:Process', () => {
  it('makes a holder, its sources and its recipients, with basis, country and period', async () => {
    const { records, findings } = await recorded({ 'process.jsonld': JSON.stringify(PROCESS) })
    expect(findings).toEqual([])
    expect(records.holders.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'SYSTEM Newsletter',
      'POPULATION individuals:dpv-customer',
      'THIRD_PARTY recipient:beta',
      'THIRD_PARTY recipient:mailco',
    ])
    expect(records.holders[0]).toMatchObject({ owner: 'Acme Ltd', retentionDays: 731 })
    expect(records.flows.map(({ to, crossBorder, legalBasis }) => [to, crossBorder, legalBasis])).toEqual([
      ['Newsletter', null, 'dpv:Consent'],
      ['recipient:beta', true, 'dpv:Consent'],
      ['recipient:mailco', true, 'dpv:Consent'],
    ])
  })

  it('inside a consent record does not bring the person who consented into the map', async () => {
    const record = {
      '@type': 'dpv:ConsentRecord',
      'dpv:hasDataSubject': '96121fde-199f-4848-8942-4436e270513a',
      'dpv:hasProcess': {
        '@type': 'dpv:PersonalDataHandling',
        'dct:title': 'Newsletter',
        'dpv:hasPurpose': 'dpv:Marketing',
        'dpv:hasPersonalData': 'dpv-pd:Email',
        'dpv:hasDataSubject': ['96121fde-199f-4848-8942-4436e270513a', 'dpv:Customer'],
        'dpv:hasRecipient': ['ex:Beta', 'ex:Epsilon'],
      },
    }
    const { records, findings } = await recorded({ 'consent.json': JSON.stringify(record) })
    expect(JSON.stringify(records)).not.toContain('96121fde')
    expect(findings.map(({ code }) => code)).toEqual(['ROPA_CONTACT'])
    expect(records.holders.map(({ name }) => name)).toEqual(['Newsletter', 'dpv:Customer', 'Beta', 'Epsilon'])
  })

  it('that says no purpose or no data is refused by itself', async () => {
    const more = { '@graph': [...PROCESS['@graph'], { '@type': 'dpv:Process', 'dpv:hasPurpose': 'dpv:Marketing' }] }
    const report = await checked({ 'process.json': JSON.stringify(more) })
    expect(report.input).toMatchObject({ rows: 2, stored: 1, refused: 1 })
    expect(report.findings.map(({ code, where }) => [code, where.field])).toEqual([
      ['FIELD_MISSING', '/@graph/2/dpv:hasPersonalData'],
    ])
  })
})
