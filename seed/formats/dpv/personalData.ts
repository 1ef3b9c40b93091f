// What the terms of DPV-PD (W3C Data Privacy Vocabularies CG) mean in our vocabulary. Terms that are aliases in
// cypher/model/vocabulary.ts go before this table. Used by reading.ts, so that a term may stand wherever a key is expected.

import { categoryOfHeader } from '@suyuan/cypher/model/vocabulary.ts'
import { dpvTerm } from './term.ts'

/** Key, then the terms that mean it, then after `>` terms that are kinds of it and become custom children. */
const TABLE = `
user = PersonalData SensitivePersonalData SpecialCategoryPersonalData Identifying
  > External Internal Tracking Historical Household LifeHistory KnowledgeBelief Thought Preference Opinion Interest
  > Intention Favorite FavoriteColor FavoriteFood FavoriteMusic Like Dislike PersonalDocuments Vehicle
user.authorization.credentials = PINCode SecretText
user.authorization > AuthenticationHistory
user.behavior = Behavioral Behavioural > Attitude Demeanor LinkClicked Personality Reliability VehicleUsage
user.behavior.browsing_history = BrowsingBehavior BrowserHistory > BrowsingReferral
user.behavior.media_consumption = TVViewingBehavior TVViewingBehaviour
user.behavior.purchase_history = Purchase
user.contact.address > Domicile Residency
user.contact.address.city = City Locality
user.contact.address.country = Nationality Citizenship
user.contact.address.postal_code = PostalCode
user.contact.address.state = Region
user.contact.address.street = Street HouseNumber RoomNumber
user.contact.email = Email > EmailAddressPersonal EmailAddressWork
user.criminal_history > CriminalCharge CriminalConviction CriminalOffense CriminalPardon
user.demographic > Geographic IncomeBracket PhysicalTrait PhysicalCharacteristic SocialStatus BirthPlace PlaceOfBirth
  > CountryOfBirth HairColor Height Piercing SkinTone Tattoo Weight
user.demographic.age_range = Age > AgeExact
user.demographic.language > Accent Dialect
user.demographic.marital_status > Divorce Marriage
user.demographic.political_opinion = PoliticalOpinion
user.demographic.profile = Profile IndividualProfile > GroupProfile
user.demographic.race_ethnicity = Ethnicity Race
user.demographic.religious_belief = ReligiousBelief > PhilosophicalBelief
user.demographic.sexual_orientation = Sexual > Fetish Proclivity SexualHistory
user.device > BrowserFingerprint DeviceApplications DeviceOperatingSystem DeviceSoftware UserAgent DigitalFingerprint
user.device.device_id > MACAddress
user.financial > FinancialStatus Income Insurance LoanRecord Ownership ApartmentOwned CarOwned HouseOwned
  > PersonalPossession Tax Sale Salary
user.financial.bank_account = FinancialAccount AccountIdentifier FinancialAccountNumber
user.financial.bill = Transactional
user.financial.credit = Credit CreditCapacity CreditScore CreditStanding CreditWorthiness
user.financial.credit_card = CreditCardNumber PaymentCard > PaymentCardExpiry
user.government_id.vehicle_registration = VehicleLicense VehicalLicenseNumber VehicalLicenseRegistration
user.health_and_medical = MedicalHealth > BloodType Disability DrugTestResult FamilyHealthHistory HealthHistory
  > IndividualHealthHistory HealthRecord MentalHealth PhysicalHealth Prescription
user.health_and_medical.genetic = DNACode
user.job_title = Job
user.social > Acquantaince Association Connection Friend GroupMembership Family FamilyStructure Offspring Parent
  > Relationship Sibling PublicLife Character GeneralReputation Interaction SocialNetwork SocialMedia
  > PubliclyAvailableSocialMedia TradeUnionMembership
user.telecom.message_content > EmailContent SocialMediaCommunication VoiceMail VoiceCommunicationRecording
user.telecom.subscription = ServiceConsumptionBehavior
user.unique_id = UID
user.workplace = Professional > DisciplinaryAction EmploymentHistory PastEmployment PerformanceAtWork
  > ProfessionalCertification ProfessionalEvaluation ProfessionalInterview Reference WorkEnvironment WorkHistory
  > Education EducationExperience EducationQualification School
`

/**
 * The key of a term of DPV-PD, by CURIE or IRI; null for any other text. A term that we have no key for is a custom child
 * of the nearest, so that it is never dropped.
 */
export function categoryOfDpv(text: string): string | null {
  const term = dpvTerm(text)
  if (term === null || (term.vocabulary !== 'pd' && !(term.vocabulary === 'dpv' && OWN.test(term.term)))) return null
  return categoryOfHeader(`${term.vocabulary}:${term.term}`) ?? KEYS.get(term.term) ?? `user.${snake(term.term)}`
}

/** Terms of DPV itself that stand for data; its others are purposes, roles and bases. */
const OWN = /PersonalData$|^Child$/

const KEYS = readTable()

function readTable(): Map<string, string> {
  const keys = new Map<string, string>()
  for (const line of TABLE.trim().replace(/\n +>/g, ' > ').split('\n')) {
    const [same = '', ...under] = line.split('>')
    const [key = '', terms = ''] = same.split('=').map((part) => part.trim())
    for (const term of words(terms)) keys.set(term, key)
    for (const term of words(under.join(' '))) keys.set(term, `${key}.${snake(term)}`)
  }
  return keys
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** MACAddress → mac_address. */
function snake(term: string): string {
  return term
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/-/g, '_')
    .toLowerCase()
    .slice(0, 100)
}
