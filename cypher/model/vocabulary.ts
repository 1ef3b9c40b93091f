// The default vocabulary of Categories: the 85 keys of fideslang 3 (IAB Tech Lab, CC BY 4.0), and ours for telecom,
// faces, papers and bills. Files name categories in many ways; the lookups below turn a column header, a DPV term or a
// Chinese word into a key. What a law thinks of a Category is not said here: that depends on the rule pack.

import type { Category } from './category.ts'
import { IDENTIFIER_CATEGORY, type IdentifierKind } from './subject.ts'

/**
 * One Category a line: key | English | Chinese | price | other spellings.
 * Prices are a judgement of what a buyer pays: 0 worthless alone, 1 a name or number, 3 an ID number, 5 a face, a
 * trajectory or an account that can be emptied.
 */
const TABLE = `
system | System data | 系统数据 | 0 |
system.authentication | Staff and system credentials | 工号/终端号 | 1 | staff id; employee id; 工号; 终端号
system.operations | Operations data | 运行数据 | 0 |
user | User data | 个人信息 | 0 | dpv:PersonalData; pd:PersonalData
user.account | Account data | 账户信息 | 1 | 网络身份标识信息
user.account.settings | Account settings | 账户设置 | 0 |
user.account.username | Username | 账号/用户名 | 1 | pd:Username; login; login name; account; account name; 账号; 帐号; 用户名; 登录名
user.authorization | Authorization | 授权信息 | 2 |
user.authorization.biometric | Biometric credentials | 生物识别凭证 | 5 |
user.authorization.credentials | Credentials | 登录凭证 | 4 |
user.authorization.otp | One-time code | 短信验证码 | 4 | pd:Authenticating; otp; verification code; sms code; 验证码
user.authorization.password | Password | 服务密码 | 4 | pd:Password; passwd; 密码
user.behavior | Observed behaviour | 行为数据 | 2 | 个人上网记录
user.behavior.browsing_history | Browsing history | 上网记录 | 3 | pd:BrowsingBehaviour; 浏览记录
user.behavior.media_consumption | Media consumption | 媒体消费 | 1 |
user.behavior.purchase_history | Purchase history | 购买记录 | 2 | pd:PurchasesAndSpendingHabit; 消费记录
user.behavior.search_history | Search history | 搜索记录 | 2 |
user.biometric | Biometric data | 生物识别信息 | 5 | pd:Biometric; 个人生物识别信息
user.biometric.face | Face or liveness check | 人脸/活体认证 | 5 | pd:FacialPrint; face; 人脸; 活体认证
user.biometric.fingerprint | Fingerprint | 指纹 | 5 | pd:Fingerprint
user.biometric.health | Biometric health data | 生理指标 | 4 |
user.biometric.retinal | Retina scan | 虹膜 | 5 | pd:Retina
user.biometric.voice | Voice print | 声纹 | 4 | 声音
user.childrens | Data of a child under 14 | 未满14岁儿童信息 | 5 | dpv:Child; 儿童信息
user.contact | Contact data | 联系信息 | 1 | 联系方式信息
user.contact.address | Whole address | 地址信息 | 2 | 
user.contact.address.city | City | 城市 | 0 | 市; 所在城市
user.contact.address.country | Country | 国家 | 0 | pd:Country; nationality; 国籍
user.contact.address.postal_code | Postal code | 邮政编码 | 0 | zip; zip code; postcode; 邮编
user.contact.address.state | State or province | 省份 | 0 | province; 省; 所在省
user.contact.address.street | Street address | 住址/装机地址 | 2 | pd:PhysicalAddress; address; home address; street address; addr; 地址; 住址; 家庭住址; 家庭地址; 装机地址; 联系地址; 通讯地址; 详细地址; 收货地址
user.contact.email | Email | 邮箱 | 1 | pd:EmailAddress; e-mail address; email address; mail; 邮箱地址; 电子邮箱; 电子邮件; 邮件
user.contact.fax_number | Fax number | 传真 | 0 | fax
user.contact.organization | Organization | 所属机构 | 1 |
user.contact.phone_number | Phone number | 手机号码 | 1 | pd:TelephoneNumber; phone; mobile; mobile number; mobile phone; tel; telephone; telephone number; cell; cellphone; cell phone; contact number; msisdn; 手机号; 手机; 电话; 电话号码; 联系电话; 联系方式; 移动电话; 号码; 用户号码; 业务号码; 联系手机
user.contact.signature | Handwritten signature | 手写签名 | 3 | signature; 签名; pd:Identifying
user.contact.url | Web site | 个人主页 | 0 |
user.content | User content | 用户内容 | 1 |
user.content.private | Private content | 私密内容 | 4 |
user.content.public | Public content | 公开内容 | 0 |
user.content.self_image | Photograph of the person | 办理现场照片 | 3 | pd:Picture; photo; photograph; 照片; 现场照片
user.criminal_history | Criminal history | 犯罪记录 | 5 | pd:Criminal
user.demographic | Demographic data | 人口统计信息 | 1 | pd:Demographic
user.demographic.age_range | Age | 年龄段 | 0 | pd:AgeRange; age; 年龄
user.demographic.date_of_birth | Date of birth | 出生日期 | 2 | pd:BirthDate; birthday; birth date; dob; 生日; 出生年月
user.demographic.gender | Gender | 性别 | 0 | pd:Gender; sex
user.demographic.language | Language | 语言 | 0 | pd:Language
user.demographic.marital_status | Marital status | 婚姻状况 | 1 | pd:MaritalStatus
user.demographic.political_opinion | Political opinion | 政治观点 | 4 | pd:PoliticalAffiliation
user.demographic.profile | Profile | 用户画像 | 2 | 画像
user.demographic.race_ethnicity | Race or ethnicity | 民族 | 2 | pd:EthnicOrigin; race; ethnicity
user.demographic.religious_belief | Religious belief | 宗教信仰 | 4 | pd:Religion
user.demographic.sexual_orientation | Sexual orientation | 性取向 | 5 | pd:SexualPreference
user.device | Device data | 设备信息 | 1 | pd:DeviceBased; 个人常用设备信息
user.device.cookie | Cookie | Cookie 数据 | 0 |
user.device.cookie_id | Cookie ID | Cookie 标识 | 1 |
user.device.device_id | Device ID | IMEI/设备号 | 2 | device number; 设备号; 设备标识; 串号; 设备串号
user.device.ip_address | IP address | IP 地址 | 1 | pd:IPAddress; ip
user.financial | Financial data | 财产信息 | 3 | pd:Financial; 个人财产信息
user.financial.bank_account | Bank account or card | 银行卡/代扣账户 | 5 | pd:BankAccount; bank card; bank card number; bank account number; account number; card number; 银行卡; 银行卡号; 银行账号; 银行账户; 卡号; 代扣账户
user.financial.bill | Bill or payment record | 账单/缴费流水 | 3 | pd:Transaction; bill; 账单; 缴费记录; 缴费流水; 话费
user.financial.credit | Arrears or credit record | 欠费/征信 | 4 | pd:CreditRecord; credit; arrears; 欠费; 征信; 信用
user.financial.credit_card | Credit card | 信用卡 | 5 | pd:PaymentCardNumber; credit card number; 信用卡号
user.government_id | Government ID | 身份证件 | 3 | 个人身份信息
user.government_id.birth_certificate | Birth certificate | 出生证明 | 4 |
user.government_id.drivers_license_number | Driver's licence number | 驾驶证号 | 3 | pd:DrivingLicenseNumber; driving licence; 驾照号
user.government_id.id_card_image | Copy of the ID card | 身份证照片/复印件 | 5 | id card image; id card photo; id photo; 身份证照片; 身份证复印件
user.government_id.immigration | Residence or travel permit | 居住证/港澳台通行证 | 3 | 居住证; 通行证
user.government_id.national_identification_number | National ID number | 身份证号 | 3 | pd:OfficialID; id number; id no; id card; id card number; id card no; identity number; identity card; identity card number; national id number; 身份证; 身份证号码; 证件号; 证件号码; 公民身份号码; 身份号码
user.government_id.passport_number | Passport number | 护照号 | 3 | pd:Passport; passport no; 护照; 护照号码
user.government_id.vehicle_registration | Vehicle registration | 车牌号 | 2 | pd:VehicleLicenseNumber; plate; plate number; 车牌
user.health_and_medical | Health data | 健康信息 | 5 | pd:Health; 个人健康生理信息
user.health_and_medical.genetic | Genetic data | 基因信息 | 5 | pd:Genetic
user.health_and_medical.insurance_beneficiary_id | Medical insurance number | 医保号 | 3 |
user.health_and_medical.record_id | Medical record number | 病历号 | 3 |
user.job_title | Job title | 职务 | 0 | 职位
user.location | Location data | 位置信息 | 3 | 个人位置信息
user.location.imprecise | Coarse location | 基站/小区位置 | 2 | pd:Location; cell id; 基站
user.location.precise | Precise location | 精准定位 | 4 | pd:GPSCoordinate; gps; 定位
user.location.trajectory | Trajectory | 行踪轨迹 | 5 | pd:TravelHistory; 轨迹; 行程
user.name | Name | 姓名 | 1 | pd:Name; full name; customer name; real name; 客户姓名; 用户姓名; 客户名称; 机主; 机主姓名; 名字; 真实姓名
user.name.first | First name | 名 | 1 | pd:GivenName; given name
user.name.last | Last name | 姓 | 0 | pd:FamilyName; family name; surname; 姓氏
user.payment | Payment data | 支付信息 | 3 |
user.privacy_preferences | Privacy preferences | 隐私偏好 | 0 | pd:PrivacyPreference
user.sensor | Sensor data | 传感器数据 | 1 |
user.social | Social data | 社交信息 | 2 | pd:Social
user.social.contacts | Contact list | 通讯录/联系人 | 3 | pd:Contact; contacts; contact list; 通讯录; 联系人; 联系人信息; 好友列表
user.telecom | Telecom data | 通信信息 | 2 | 个人通信信息
user.telecom.call_record | Call records | 通话详单 | 5 | pd:CallLog; call record; cdr; 通话记录; 详单
user.telecom.message_content | Content of messages | 通信内容 | 5 | pd:Communication
user.telecom.sim_id | SIM identifier | IMSI/ICCID | 2 | sim; sim id; sim card; sim card number; SIM卡号
user.telecom.sms_record | SMS records | 短信记录 | 4 | pd:CommunicationsMetadata; sms record
user.telecom.subscription | Plan or subscription | 套餐/业务订购 | 1 | pd:ServiceConsumptionBehaviour; plan; subscription; package; 套餐; 业务; 订购业务; 资费
user.telemetry | Telemetry | 遥测数据 | 0 |
user.unique_id | Customer number | 客户编号 | 1 | pd:Identifier; customer number; customer id; cust id; cust no; 客户号; 客户ID; 用户编号; 用户ID
user.unique_id.pseudonymous | Pseudonymous ID | 假名标识 | 0 |
user.user_sensor | Readings around the person | 环境感知数据 | 1 |
user.workplace | Workplace | 工作单位/集团客户 | 1 | pd:CurrentEmployment; employer; company; 工作单位; 单位; 集团客户; 个人教育工作信息
`

/** Own headers of the identifier kinds that share a Category with others; any other kind goes by its Category. */
const OWN_HEADERS: Readonly<Partial<Record<IdentifierKind, readonly string[]>>> = {
  imsi: ['imsi', 'IMSI号', 'IMSI号码'],
  iccid: ['iccid', 'ICCID号', 'sim card number', 'SIM卡号'],
  imei: ['imei', 'IMEI号', 'IMEI号码', '串号', '设备串号'],
}

/** All Categories, parents before children, in the order of the table. */
export const VOCABULARY: readonly Category[] = readTable()

const BY_HEADER = categoriesByHeader()
const KIND_BY_HEADER = kindsByHeader()
const KNOWN = new Set(VOCABULARY.map((category) => category.key))

/** True when the key itself stands in the vocabulary. */
export function isKnownCategory(key: string): boolean {
  return KNOWN.has(key)
}

/**
 * The key that a column header, a DPV term or IRI, or a word of GB/T 35273 stands for; null when none is known. Case,
 * white space, `_`, `-` and full width make no difference.
 */
export function categoryOfHeader(text: string): string | null {
  const kind = KIND_BY_HEADER.get(folded(text))
  return kind === undefined ? (BY_HEADER.get(folded(text)) ?? null) : IDENTIFIER_CATEGORY[kind]
}

/** The identifier kind whose raw values stand under this header, or null: then the column names nobody. */
export function identifierOfHeader(text: string): IdentifierKind | null {
  return KIND_BY_HEADER.get(folded(text)) ?? null
}

/** True when the text is one of the closed list of identifier kinds, spelled exactly. */
export function isIdentifierKind(text: string): text is IdentifierKind {
  return Object.hasOwn(IDENTIFIER_CATEGORY, text)
}

function folded(text: string): string {
  const curie = text
    .trim()
    .replace(/^https:\/\/w3id\.org\/dpv\/pd#/, 'pd:')
    .replace(/^https:\/\/w3id\.org\/dpv#/, 'dpv:')
  return curie
    .normalize('NFKC')
    .replace(/[\s_-]+/g, '')
    .replace(/:$/, '')
    .toLowerCase()
}

function readTable(): Category[] {
  return TABLE.trim()
    .split('\n')
    .map((line) => {
      const [key = '', en = '', zh = '', price = '0', aliases = ''] = line.split('|').map((cell) => cell.trim())
      return {
        key,
        en,
        zh,
        price: Number(price),
        aliases: aliases === '' ? [] : aliases.split(';').map((one) => one.trim()),
      }
    })
}

function categoriesByHeader(): Map<string, string> {
  const found = new Map<string, string>()
  for (const { key, en, zh, aliases } of VOCABULARY) {
    for (const spelling of [key, en, ...zh.split('/'), ...aliases]) found.set(folded(spelling), key)
  }
  return found
}

function kindsByHeader(): Map<string, IdentifierKind> {
  const found = new Map<string, IdentifierKind>()
  for (const kind of Object.keys(IDENTIFIER_CATEGORY).filter(isIdentifierKind)) {
    const own = OWN_HEADERS[kind]
    if (own === undefined) {
      for (const [header, key] of BY_HEADER) if (key === IDENTIFIER_CATEGORY[kind]) found.set(header, kind)
    }
    for (const header of [kind, ...(own ?? [])]) found.set(folded(header), kind)
  }
  return found
}
