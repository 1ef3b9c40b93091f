// Names for people and places that belong to nobody: people are called after fruit, birds and household things and a
// day of the old calendar; places after what grows and runs by a river. Each has a Chinese and a Latin form.

import type { Random } from './random.ts'

export interface Name {
  readonly zh: string
  readonly en: string
}

const THINGS =
  '青柚 Qingyou,白鹭 Bailu,松果 Songguo,云雀 Yunque,竹叶 Zhuye,海棠 Haitang,琥珀 Hupo,石榴 Shiliu,芦笛 Ludi,桂花 Guihua,橘灯 Judeng,风铃 Fengling,雨靴 Yuxue,纸鸢 Zhiyuan,蜗牛 Woniu,豆荚 Doujia,瓷碗 Ciwan,铜钟 Tongzhong,荷包 Hebao,麦芒 Maimang,柿饼 Shibing,桃核 Taohe,草帽 Caomao,蓑衣 Suoyi,灯芯 Dengxin,鱼篓 Yulou,陶罐 Taoguan,木屐 Muji,棉桃 Miantao,菱角 Lingjiao,莲蓬 Lianpeng,杏仁 Xingren,山楂 Shanzha,核桃 Hetao,银杏 Yinxing,丝瓜 Sigua,蚕豆 Candou,葫芦 Hulu,蒲扇 Pushan,茶壶 Chahu'
const DAYS =
  '立春 Lichun,雨水 Yushui,惊蛰 Jingzhe,春分 Chunfen,清明 Qingming,谷雨 Guyu,立夏 Lixia,小满 Xiaoman,芒种 Mangzhong,夏至 Xiazhi,小暑 Xiaoshu,大暑 Dashu,立秋 Liqiu,处暑 Chushu,白露 Bailou,秋分 Qiufen,寒露 Hanlu,霜降 Shuangjiang,立冬 Lidong,小雪 Xiaoxue,大雪 Daxue,冬至 Dongzhi,小寒 Xiaohan,大寒 Dahan,初八 Chuba,十一 Shiyi,十五 Shiwu,十七 Shiqi,十九 Shijiu,廿三 Niansan,廿六 Nianliu,廿九 Nianjiu'
const PLACES =
  'River 河畔,Reed 芦苇,Willow 柳浪,Ferry 渡口,Lantern 灯笼,Mill 磨坊,Heron 苍鹭,Plum 梅子,Kiln 窑火,Bamboo 竹影,Cloud 云脚,Tea 茶亭,Orchid 兰圃,Stone 石滩,Pearl 珠贝,Copper 铜铃,Cedar 雪松,Lotus 荷塘,Crane 鹤汀,Salt 盐巷,Silk 丝坊,Rice 稻香,Maple 枫叶,Fox 狐尾,Moon 月桥,Rain 雨檐,Drum 鼓台,Kite 风筝,Apricot 杏花,Moss 苔痕,Otter 水獭,Thistle 蓟草,Magpie 喜鹊,Amber 琥珀,Anchor 锚泊,Bell 钟影,Candle 烛台,Dune 沙洲,Fern 蕨谷,Ginger 姜田'
const WAYS =
  'Road 路,Street 街,Lane 巷,Bridge 桥,Gate 门,Square 广场,Steps 石阶,Quay 码头,Corner 路口,Garden 花园,Terrace 台,Well 井'

const things = pairs(THINGS).map(([zh, en]) => ({ zh, en }))
const days = pairs(DAYS).map(([zh, en]) => ({ zh, en }))
const places = pairs(PLACES).map(([en, zh]) => ({ zh, en }))
const ways = pairs(WAYS).map(([en, zh]) => ({ zh, en }))
const STEMS = '甲乙丙丁戊己庚辛壬癸'

/** A person's name; names may repeat, as they do in life. */
export function personName(random: Random): Name {
  const thing = random.pick(things)
  const day = random.pick(days)
  const stem = random.chance(0.5) ? STEMS[random.int(0, 9)]! : ''
  return { zh: `${thing.zh}${day.zh}${stem}`, en: `${thing.en} ${day.en}` }
}

/** Distinct names of places, in random order; at most 480. */
export function placeNames(random: Random, count: number): Name[] {
  const all = places.flatMap((place) => ways.map((way) => ({ zh: place.zh + way.zh, en: `${place.en} ${way.en}` })))
  return random.sample(all, count)
}

/** Distinct short names of regions, in random order; at most 40. */
export function regionNames(random: Random, count: number): Name[] {
  return random.sample(places, count)
}

/** A street number, entrance and flat in one of a neighbourhood's streets. */
export function addressIn(neighbourhood: string, random: Random): string {
  const street = WAYS_IN_ADDRESS[random.int(0, WAYS_IN_ADDRESS.length - 1)]!
  return `${neighbourhood}${street}${random.int(1, 120)}号${random.int(1, 6)}单元${random.int(1, 18)}0${random.int(1, 4)}室`
}

const WAYS_IN_ADDRESS = ['一条', '二条', '三条', '东里', '西里', '南里', '北里']

function pairs(text: string): [string, string][] {
  return text.split(',').map((pair) => {
    const [left, right] = pair.split(' ')
    return [left!, right!]
  })
}
