// Phrases under which records of processing name categories of data, beside the labels and aliases of the vocabulary.
// PURE data and its lookup. Used by activity.ts.

import { categoryKey } from '../reading.ts'
import { folded } from './headers.ts'

/** Key, then phrases. Where a phrase is wider than any key it means the nearest that covers it. */
const PHRASES: Readonly<Record<string, string>> = {
  user: 'personal data|personal details|personal information|données personnelles|个人数据',
  'user.name': `names|name|full names|surname and first name|nom|noms|nom et prénom|nom prénom|prénom|identité|identification|
    identification details|identity data|données d'identification|état civil|etat-civil|civilité|基本资料|个人基本资料`,
  'user.contact': `contact details|contact information|contact data|contact|coordonnées|coordonnées personnelles|
    emergency contact details|next of kin|联系方式`,
  'user.contact.address': 'addresses|postal address|adresse|adresses|adresse postale|domicile',
  'user.contact.email':
    'email addresses|emails|e-mail|courriel|adresse électronique|adresse email|adresse mail|adresse e-mail',
  'user.contact.phone_number': 'phone numbers|telephone numbers|téléphone|numéro de téléphone|téléphones',
  'user.demographic': 'demographics|vie personnelle|family details|situation familiale|lifestyle information',
  'user.demographic.date_of_birth': 'dates of birth|date de naissance',
  'user.demographic.gender': 'sexe|genre',
  'user.demographic.race_ethnicity': 'racial or ethnic origin|ethnic origin|origine ethnique',
  'user.demographic.religious_belief':
    'religious beliefs|religious or philosophical beliefs|religion|convictions religieuses',
  'user.demographic.political_opinion': 'political opinions|opinions politiques',
  'user.demographic.sexual_orientation': 'sexual orientation|orientation sexuelle|sex life',
  'user.financial': `financial details|financial information|financial data|informations d'ordre économique et financier|
    données financières|revenus|situation financière|pay details|salary|tax`,
  'user.financial.bank_account': 'bank details|bank account details|rib|iban|coordonnées bancaires|données bancaires',
  'user.financial.bill': 'purchase details|payment details|transactions|factures|facturation|invoices',
  'user.government_id': "identity documents|id documents|pièce d'identité|身份证件",
  'user.government_id.national_identification_number': `national insurance number|social security number|nir|
    numéro de sécurité sociale|numéro d'identification national|ni number`,
  'user.health_and_medical': `health|health data|health information|medical information|sickness details|données de santé|
    santé|健康状况|健康信息`,
  'user.health_and_medical.genetic': 'genetic data|données génétiques',
  'user.biometric': 'biometric data|biometrics|données biométriques',
  'user.criminal_history':
    'criminal convictions|criminal offences|convictions and offences|condamnations pénales|infractions',
  'user.device': 'données de connexion|connection data|logs|device information',
  'user.device.ip_address': 'ip addresses|adresse ip|adresses ip',
  'user.location': 'location data|données de localisation|localisation|gps',
  'user.behavior': 'usage data|browsing data|habitudes de vie|navigation data',
  'user.content.self_image': 'images|photographs|cctv images|vidéo|photos|image',
  'user.workplace': `employment details|employment history|vie professionnelle|training details|qualifications|cv|
    pension details|annual leave details|performance details|trade union membership|appartenance syndicale`,
  'user.job_title': 'job titles|fonction|poste|job role',
  'user.account': 'account information|account data|identifiants',
  'user.unique_id': 'unique identifiers|customer reference|numéro de client|reference number',
}

const BY_PHRASE = new Map(
  Object.entries(PHRASES).flatMap(([key, phrases]) =>
    phrases.split('|').map((phrase): [string, string] => [folded(phrase), key]),
  ),
)

/**
 * The key of a phrase: a key, an alias, a term of DPV, or one of the phrases above; for any other words a custom child of
 * `user`, made of its letters or, for words without Latin letters, of a number that `numberOf` gives it.
 */
export function categoryOfPhrase(phrase: string, numberOf: (phrase: string) => string): string {
  const dotted = /\./.test(phrase) || /^[a-z]+:/.test(phrase)
  const known = dotted ? categoryKey(phrase) : (BY_PHRASE.get(folded(phrase)) ?? wordKey(phrase))
  if (known !== null) return known
  const slug = phrase
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60)
  const isLatin = /[a-z]/.test(slug) && !/\p{Script=Han}/u.test(phrase)
  return `user.${isLatin ? slug : `custom_${numberOf(phrase)}`}`
}

/** A single word is a key only if the vocabulary knows it: `salary` is no key, though it has the shape of one. */
function wordKey(phrase: string): string | null {
  const key = categoryKey(phrase)
  return key !== null && (key.includes('.') || key === 'user' || key === 'system') ? key : null
}
