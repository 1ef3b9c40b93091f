// A map as processes of the Data Privacy Vocabulary, JSON-LD in the small profile of formats.md B4. PURE. Read back by
// formats/dpv. Terms of DPV stand where one means just what the map says; otherwise the map's own word stands as a text, so
// that nothing more is claimed than is known.

import { VOCABULARY } from '@suyuan/cypher/model/vocabulary.ts'
import type { MapView } from '../diff/mapView.ts'
import { dpvTerm } from '../formats/dpv/term.ts'
import { categoryKey } from '../formats/reading.ts'
import { isContact } from '../formats/ropa/cells.ts'
import type { Exported, Lost } from './lost.ts'
import { type Processing, processings } from './processing.ts'

const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  loc: 'https://w3id.org/dpv/loc#',
  dct: 'http://purl.org/dc/terms/',
}

export function exportDpv(view: MapView, lost: Lost): Exported {
  const records = processings(view, false, lost)
  const processes = [...new Set(records.map((record) => JSON.stringify(process(record, lost))))].map(parsed)
  const text = `${JSON.stringify({ '@context': CONTEXT, '@graph': processes }, null, 2)}\n`
  return { files: [{ path: 'dpv.json', text }], lost: lost.entries }
}

function process(record: Processing, lost: Lost): object {
  const { holder, purpose, categories, legalBasis, subjects, recipient, countries, contract, name } = record
  lost.add('contracts', contract === null ? 0 : 1)
  lost.add('names of activities', name === null || name === holder.id ? 0 : 1)
  const owner = holder.owner === null ? [] : named([holder.owner], 'owner', lost)
  return said({
    '@type': 'dpv:Process',
    'dct:title': holder.id,
    'dpv:hasPurpose': textOrTerm(purpose),
    'dpv:hasPersonalData': categories.map(termOf),
    'dpv:hasDataSubject': named(subjects, 'subject', lost),
    'dpv:hasDataController': owner,
    'dpv:hasRecipientThirdParty': named(recipient === null ? [] : [recipient], 'recipient', lost),
    'dpv:hasLegalBasis': legalBasis === null ? [] : textOrTerm(legalBasis),
    'dpv:hasTechnicalOrganisationalMeasure': holder.controls.map(textOrTerm),
    'dpv:hasProcessing': countries.map((country) => ({
      '@type': 'dpv:CrossBorderTransfer',
      ...(country === 'another country' ? {} : { 'dpv:hasThirdCountry': countryOf(country) }),
    })),
    'dpv:hasStorageCondition':
      holder.retentionDays === null
        ? []
        : { '@type': 'dpv:StorageDuration', 'dpv:hasDuration': `P${Math.ceil(holder.retentionDays)}D` },
  })
}

/** An alias that means the key and nothing else; else the key itself. */
function termOf(key: string): object {
  const aliases = VOCABULARY.find((category) => category.key === key)?.aliases ?? []
  const term = aliases.find((alias) => dpvTerm(alias) !== null && categoryKey(alias) === key)
  return term === undefined ? { '@value': key } : { '@id': term }
}

/** Somebody by name. Numbers of three digits and contact details are not read back, since they may be a person's. */
function named(names: readonly string[], what: string, lost: Lost): object[] {
  const kept = names.filter((name) => !isContact(name) && !/\d{3}/.test(name))
  lost.add(`a ${what} whose name looks like a number of a person`, names.length - kept.length)
  return kept.map((name) =>
    dpvTerm(name) !== null
      ? { '@id': name }
      : { '@id': `urn:suyuan:${what}:${encodeURIComponent(name)}`, 'dct:title': name },
  )
}

/** A code as `loc:SG`, which is read back as SG; other words as they are. */
function countryOf(country: string): object {
  return /^[A-Z]{2}$/.test(country) ? { '@id': `loc:${country}` } : { '@value': country }
}

function textOrTerm(text: string): object {
  return dpvTerm(text) === null ? { '@value': text } : { '@id': text }
}

function said(node: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => !Array.isArray(value) || value.length > 0))
}

function parsed(text: string): unknown {
  return JSON.parse(text)
}
