// The headers under which records of processing activities name their columns: the ICO template, the Fides datamap, both
// LGA forms, CNIL and CNPD, and Chinese ones (formats.md B3). PURE data and its lookup. Used by sheet.ts.

export const ROPA_COLUMNS = [
  'function',
  'activity',
  'system',
  'dataset',
  'purpose',
  'subjects',
  'categories',
  'sensitive',
  'recipients',
  'internalRecipients',
  'processors',
  'contract',
  'countries',
  'safeguards',
  'retention',
  'controls',
  'legalBasis',
  'source',
  'egress',
  'ingress',
  'ignored',
] as const
export type RopaColumn = (typeof ROPA_COLUMNS)[number]

/** Column, then its spellings. What stands in brackets, case, blanks and punctuation make no difference. */
const SPELLINGS: Readonly<Record<RopaColumn, string>> = {
  function: `Business function|Department or Business Function|Function|Department|Business area|Business owner|
    system.administrating_department|Service|Service name|Direction|Service concerné|业务部门|部门|业务职能|责任部门|主管部门`,
  activity: `Processing activity|Processing activity name|Name of processing|Activity|Activity name|Records description|
    system.privacy_declaration.name|Nom du traitement|Nom / sigle|Traitement|Activité|Activité de traitement|
    Désignation de l'activité|业务活动|处理活动|业务活动名称|处理活动名称|业务名称`,
  system: `Location of personal data|System|System name|Fides System|system.name|system.fides_key|Information asset|
    Asset name|Application|Logiciel|Logiciel ou application|系统|系统名称|信息系统|存储位置|存储系统`,
  dataset: 'Fides Dataset|dataset.name|dataset.fides_key|Data set|Dataset|数据集|数据库',
  purpose: `Purpose of processing|Purposes of processing|Purpose|Purposes|Purpose of the processing|Processing purpose|
    Purposes of the processing|system.privacy_declaration.data_use.name|system.privacy_declaration.data_use|Finalité|
    Finalités|Finalité du traitement|Finalités du traitement|Finalité principale|Finalités poursuivies|Objectifs poursuivis|
    处理目的|目的|使用目的|处理个人信息的目的`,
  subjects: `Categories of individuals|Individual category|Categories of data subjects|Data subjects|Data subject|
    Categories of individuals affected|system.privacy_declaration.data_subjects.name|
    system.privacy_declaration.data_subjects|Catégories de personnes concernées|Catégorie de personnes|
    Personnes concernées|个人信息主体类别|个人信息主体|主体类别|信息主体`,
  categories: `Categories of personal data|Personal data category|Personal data categories|Personal data|
    Categories of Personal Data Fides Taxonomy|unioned_data_categories|dataset.data_categories|
    system.privacy_declaration.data_categories|Types of personal data|Data categories|Catégories de données traitées|
    Catégories de données|Catégories de données personnelles|
    Catégories de données personnelles concernées|Catégories de données collectées|Données traitées|
    Catégories de données à caractère personnel|个人信息种类|个人信息类型|信息种类|个人信息类别|处理的个人信息`,
  sensitive: `Contains special information|Special category data|Special categories of personal data|Données sensibles|
    敏感个人信息|敏感个人信息种类|是否敏感`,
  recipients: `Categories of recipients|Recipients|Categories of recipient|Recipient|Data recipients|
    Processors / Recipients|system.privacy_declaration.data_use.recipients|Catégories de destinataires|Destinataires|
    Destinataire|Destinataires externes|Organismes externes|External recipients|共享/提供接收方|接收方|数据接收方|
    共享接收方|提供接收方|对外提供接收方`,
  internalRecipients: 'Internal recipients|Destinataires internes|内部接收方|内部使用部门',
  processors: `Processors|Processor|Name of processor|Names of processors|Sous-traitants|Sous-traitant|委托处理者|受托人|
    受托处理者|受托方`,
  contract: 'Link to contract with processor|Contract|Link to contract|system.link_to_processor_contract|委托合同|合同',
  countries: `Names of third countries or international organisations that personal data are transferred to|
    Third Country Transfers|Third countries|third_country_combined|International data transfer|Transfers outside UK/EU|
    Transfers|Transferts vers des pays tiers|Transferts hors UE|Transferts des données hors UE|Transferts|Pays|
    出境接收方/国家|出境接收方|出境国家|出境目的地|跨境传输|出境情况`,
  safeguards: `Safeguards for exceptional transfers of personal data to third countries or international organisations|
    Safeguards for Exceptional Transfers of Personal Data|system.third_country_safeguards|Transfer safeguards|
    Type de garanties|Garanties|出境保障措施`,
  retention: `Retention schedule|Retention Requirements|Retention|Retention period|dataset.retention|
    Délais prévus pour l'effacement|Délai d'effacement|Durée de conservation|Durées de conservation|保存期限|存储期限|
    保留期限|留存期限`,
  controls: `General description of technical and organisational security measures|
    General Description of Security Measures|Security measures|Technical security measures|Mesures de sécurité|
    Mesures de sécurité techniques|Mesures de sécurité organisationnelles|Organizational Security Measure|
    organization.link_to_security_policy|安全措施|安全保护措施|技术措施|管理措施`,
  legalBasis: `Article 6 lawful basis for processing personal data|Article 6 lawful basis|GDPR Article 6 lawful basis|
    Lawful basis|Lawful basis for processing|Legal basis|system.privacy_declaration.data_use.legal_basis|Base légale|
    Base juridique|Fondement juridique|合法性基础|法律依据|合法性依据`,
  source: `The source of the personal data|Source of personal data|Source|dataset.source_name|Source des données|信息来源|
    数据来源|个人信息来源`,
  egress: 'system.egress',
  ingress: 'system.ingress',
  ignored: `Name and contact details of joint controller|Joint controller|system.joint_controller|Data Controller Name|
    Data Controller Email|Data Controller Address|Data Controller Telephone|Data Protection Officer Name|Organisation Name|
    Data Protection Officer Email|Data Protection Officer Address|Data Protection Officer Telephone|ID|Retention ID|
    Service ID|Service Legislation Name|Service Legislation Power Or Duty|Contains Personal Information|Impact level|
    Retention Legislation Name|Retention Legislation URL|Retain Permanently|Notes|Added Date|Updated Date|
    Article 9 condition for processing special category data|Legitimate interests for the processing|
    Link to record of legitimate interests assessment|Rights available to individuals|DPIA required|DPIA progress|
    Existence of automated decision-making, including profiling|Link to record of consent|Link to DPIA|
    Has a personal data breach occurred|Link to record of personal data breach|DPA 2018 Schedule 1 condition|
    Link to retention and erasure policy document|Reasons for not adhering|Role or Responsibility|
    Is personal data retained and erased in accordance with the policy document|
    Data Protection Impact Assessment required|Data Protection Impact Assessment progress|
    Link to Data Protection Impact Assessment|Responsable du traitement|序号|备注`,
}

const BY_SPELLING = new Map<string, RopaColumn>(
  ROPA_COLUMNS.flatMap((column) =>
    SPELLINGS[column]
      .split('|')
      .map((spelling) => folded(spelling))
      .filter((spelling) => spelling !== '')
      .map((spelling): [string, RopaColumn] => [spelling, column]),
  ),
)

/** The column a header names, or null. A number at its end (`Destinataire 2`) makes no difference. */
export function ropaColumn(header: string): RopaColumn | null {
  if (header.length > LONGEST_HEADER) return null
  const plain = folded(header)
  return BY_SPELLING.get(plain) ?? BY_SPELLING.get(plain.replace(/\d+$/, '')) ?? null
}

/** The longest of the ICO template has 140 characters. */
const LONGEST_HEADER = 400

/** Without case, accents, white space, punctuation, and what stands in brackets; CamelCase and words are one. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[(（][^)）]*[)）]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .normalize('NFC')
}
