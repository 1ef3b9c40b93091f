// Processes of the Data Privacy Vocabulary as JSON-LD (formats.md B4). Called by readDocumentFile.ts. What a record of
// processing says in a row a dpv:Process says as a node, so both make maps in one way. Turtle is not read.

import { isKnownCategory } from '@suyuan/cypher/model/vocabulary.ts'
import { sayUnknown } from '../categoryLists.ts'
import type { DocumentReading } from '../documentPart.ts'
import type { MapDraft } from '../draft.ts'
import { categoryKey } from '../reading.ts'
import type { Activity } from '../ropa/activity.ts'
import { daysOf, isContact } from '../ropa/cells.ts'
import { RopaMap } from '../ropa/ropaMap.ts'
import { idOfValue, type LdNode, labelOf, nodesOf, typesOf, valuesOf } from './jsonLd.ts'
import { dpvCurie, dpvTerm } from './term.ts'

/** True when a node of the document is a dpv:Process. Looks at types only. */
export function isDpv(value: unknown): boolean {
  const nodes = typeof value === 'object' && value !== null ? nodesOf(value) : []
  return nodes.some(isProcess)
}

/** The map of all processes that can be read, or null when none can. Those that cannot are refused one by one. */
export function readDpv(of: DocumentReading): MapDraft | null {
  const nodes = nodesOf(of.document.value)
  const byId = new Map<string, LdNode>()
  for (const node of nodes) {
    const id = node.value['@id']
    if (typeof id === 'string' && Object.keys(node.value).length > 1) byId.set(id, node)
  }
  const map = new RopaMap()
  for (const node of nodes.filter(isProcess)) {
    const activity = new ProcessReader(of, node, byId).read()
    if (activity === null) of.log.refuseDocument()
    else map.add(activity, of.log.place(of.document.lineOf(node.path), `/${node.path.join('/')}`))
  }
  const name = of.log.file.replace(/\.gz$/, '').replace(/\.\w+$/, '')
  return map.size === 0 ? null : map.map({ name, format: 'dpv', sha256: of.document.sha256 })
}

function isProcess(node: LdNode): boolean {
  return typesOf(node).some((type) => PROCESSES.includes(type)) && !typesOf(node).includes('Purpose')
}

const PROCESSES = ['Process', 'PersonalDataProcess', 'PersonalDataHandling']

class ProcessReader {
  readonly #of: DocumentReading
  readonly #node: LdNode
  readonly #byId: ReadonlyMap<string, LdNode>

  constructor(of: DocumentReading, node: LdNode, byId: ReadonlyMap<string, LdNode>) {
    this.#of = of
    this.#node = node
    this.#byId = byId
  }

  read(): Activity | null {
    const purposes = this.#ids('hasPurpose').map(dpvCurie)
    const data = this.#ids('hasPersonalData', 'hasData')
    const controller = this.#names('hasDataController')[0] ?? null
    const holder = this.#ownName() ?? controller
    if (purposes.length === 0) return this.#lacks('hasPurpose', 'no purpose')
    if (data.length === 0) return this.#lacks('hasPersonalData', 'no personal data')
    if (holder === null) return this.#lacks('hasDataController', 'neither itself nor a controller')
    const categories = data.map((one) => this.#category(one))
    const periods = this.#periods()
    return {
      line: this.#of.document.lineOf(this.#node.path),
      holder,
      name: labelOf(this.#node.value),
      function: controller,
      purpose: purposes.join('; '),
      subjects: this.#names('hasDataSubject'),
      categories: [...new Set(categories)].sort(),
      words: new Map(),
      datasets: [],
      recipients: [
        ...this.#names('hasRecipient', 'hasRecipientThirdParty', 'hasThirdParty').map((name) => ({
          name,
          role: 'recipient' as const,
        })),
        ...this.#names('hasDataProcessor').map((name) => ({ name, role: 'processor' as const })),
      ],
      countries: this.#countries(),
      contract: null,
      legalBasis: this.#ids('hasLegalBasis').map(dpvCurie)[0] ?? null,
      retention: new Map(
        periods.length === 0 ? [] : categories.map((key): [string, string] => [key, periods.join('; ')]),
      ),
      retentionDays: periods
        .map(daysOfDuration)
        .reduce<number | null>((most, one) => (one === null ? most : Math.max(most ?? 0, one)), null),
      controls: this.#ids(...MEASURES).map(dpvCurie),
      ingress: [],
      egress: [],
    }
  }

  #lacks(key: string, what: string): null {
    const where = this.#of.log.place(
      this.#of.document.lineOf(this.#node.path),
      `/${[...this.#node.path, `dpv:${key}`].join('/')}`,
    )
    this.#of.log.say('FIELD_MISSING', where, `The process names ${what}`, `Give dpv:${key}.`)
    return null
  }

  #ownName(): string | null {
    const id = this.#node.value['@id']
    return labelOf(this.#node.value) ?? (typeof id === 'string' && !id.startsWith('_:') ? local(id) : null)
  }

  #ids(...terms: readonly string[]): string[] {
    return valuesOf(this.#node, ...terms).flatMap((value) => idOfValue(value) ?? [])
  }

  /** Terms as CURIEs, others by their label. What names or numbers one person is left out and said. */
  #names(...terms: readonly string[]): string[] {
    return valuesOf(this.#node, ...terms).flatMap((value) => {
      const id = idOfValue(value)
      if (id === null) return []
      const node = this.#byId.get(id) ?? {
        path: [],
        value: typeof value === 'object' && value !== null ? { ...value } : {},
      }
      const name = dpvTerm(id) === null ? (labelOf(node.value) ?? local(id)) : dpvCurie(id)
      if (!isContact(name) && !/\d{3}/.test(name)) return [name]
      if (this.#of.reading.isNews(`dpv person ${this.#of.log.file} ${terms[0]}`)) {
        const where = this.#of.log.place(
          this.#of.document.lineOf(this.#node.path),
          `/${[...this.#node.path, `dpv:${terms[0]}`].join('/')}`,
        )
        this.#of.log.say(
          'ROPA_CONTACT',
          where,
          'An entry looks like the number or address of somebody and is not kept',
          'Name a class of people or an organisation instead.',
        )
      }
      return []
    })
  }

  /** A term that is no data of anybody is a custom child of `user`, and reported. */
  #category(text: string): string {
    const key =
      categoryKey(text) ??
      `user.${
        local(text)
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '_')
          .slice(0, 60) || 'custom'
      }`
    const where = this.#of.log.place(this.#of.document.lineOf(this.#node.path), `/${this.#node.path.join('/')}`)
    sayUnknown(
      { keys: [key], unknown: isKnownCategory(key) ? [] : [key], bad: null },
      where,
      this.#of.log,
      this.#of.reading,
    )
    return key
  }

  #countries(): string[] {
    const transfers = valuesOf(this.#node, 'hasProcessing', 'hasTransfer').flatMap((one) => nodesOf(one))
    const named = [this.#node, ...transfers].flatMap((node) => valuesOf(node, 'hasThirdCountry'))
    const found = named.flatMap((value) => idOfValue(value) ?? []).map((text) => dpvTerm(text)?.term ?? local(text))
    // A transfer abroad that names no country is one all the same.
    const isAbroad =
      transfers.some((node) => typesOf(node).includes('CrossBorderTransfer')) ||
      this.#ids('hasProcessing').some((id) => dpvTerm(id)?.term === 'CrossBorderTransfer')
    return found.length === 0 && isAbroad ? ['another country'] : [...new Set(found)]
  }

  #periods(): string[] {
    return [...valuesOf(this.#node, 'hasStorageCondition').flatMap((one) => nodesOf(one)), this.#node]
      .flatMap((node) => valuesOf(node, 'hasDuration'))
      .flatMap((value) => idOfValue(value) ?? [])
      .filter((text) => text.length <= 100)
  }
}

const MEASURES = [
  'hasTechnicalMeasure',
  'hasOrganisationalMeasure',
  'hasTechnicalOrganisationalMeasure',
  'hasSecurityMeasure',
]

const SECONDS_A_DAY = 86_400

/** ISO 8601 (`P2Y6M`), seconds, or words. */
function daysOfDuration(text: string): number | null {
  if (/^\d+$/.test(text)) return Math.ceil(Number(text) / SECONDS_A_DAY)
  const iso = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/.exec(text)
  if (iso === null) return daysOf(text)
  const [years = 0, months = 0, weeks = 0, days = 0] = iso.slice(1).map((part) => Number(part ?? 0))
  return Math.ceil(years * 365.25 + months * 30.4375 + weeks * 7 + days)
}

/** The last part of an IRI or CURIE. */
function local(id: string): string {
  return id.replace(/\/+$/, '').split(/[#/:]/).at(-1) ?? id
}
