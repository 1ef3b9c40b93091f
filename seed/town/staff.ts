// The people who work in the town: managers and clerks of outlets, officers of the departments. Some leave and are
// replaced; each works six days of seven. A clerk who stands at the first counter serves most customers.

import { type Calendar, DAY } from './calendar.ts'
import { type Name, personName } from './names.ts'
import type { Outlet } from './outlets.ts'
import type { Random } from './random.ts'
import type { Measure } from './size.ts'

export const DEPARTMENTS = ['marketing-office', 'finance-office', 'data-office', 'service-office'] as const
export type Department = (typeof DEPARTMENTS)[number]

export interface Staff {
  readonly id: string
  readonly name: Name
  readonly role: 'MANAGER' | 'CLERK' | 'OFFICER'
  /** Holder id of the outlet or department. */
  readonly place: string
  /** Employed in this stretch, epoch ms UTC, half-open. */
  readonly from: number
  readonly to: number
  /** Share of the counter's work relative to colleagues. */
  readonly pull: number
  /** The weekday off, 0 to 6. */
  readonly dayOff: number
}

/** All staff, in order of id. Numbers are dealt at random over places and roles. */
export function makeStaff(
  measure: Measure,
  outlets: readonly Outlet[],
  calendar: Calendar,
  random: Random,
): readonly Staff[] {
  const posts = makePosts(measure, outlets, calendar, random)
  const numbers = random.shuffled([...Array(posts.length).keys()])
  const width = String(posts.length).length + 1
  return posts
    .map((post, i) => ({ ...post, id: `staff-${String(numbers[i]! + 1).padStart(width, '0')}` }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Who is at work in that place at that time, from those given; the list may be empty. */
export function onDuty(crew: readonly Staff[], at: number): Staff[] {
  const weekday = Math.floor(at / DAY) % 7
  return crew.filter((one) => one.from <= at && at < one.to && one.dayOff !== weekday)
}

type Post = Omit<Staff, 'id'>

function makePosts(measure: Measure, outlets: readonly Outlet[], calendar: Calendar, random: Random): Post[] {
  const officers = Math.max(8, Math.round(measure.staff / 8))
  const inOutlets = measure.staff - officers
  const leavers = Math.round(inOutlets * 0.12)
  const clerks = inOutlets - leavers - outlets.length
  const perOutlet = outlets.map(() => 1)
  const byPull = [...outlets].sort((a, b) => b.pull - a.pull)
  for (let k = 0; k < clerks - outlets.length; k++) perOutlet[byPull[Math.floor(k ** 1.15) % outlets.length]!.index]!++
  const posts: Post[] = []
  const post = (role: Post['role'], place: string, pull: number): Post => ({
    name: personName(random),
    role,
    place,
    from: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
    pull,
    dayOff: random.int(0, 6),
  })
  for (const outlet of outlets) {
    posts.push(post('MANAGER', outlet.id, 0.1))
    for (let k = 0; k < perOutlet[outlet.index]!; k++) posts.push(post('CLERK', outlet.id, k === 0 ? 1 : 0.7 / (k + 1)))
  }
  for (const leaving of random.sample([...posts.keys()], leavers)) {
    const until = calendar.start + random.int(60, calendar.days - 90) * DAY
    const old = posts[leaving]!
    posts.push({ ...old, name: personName(random), from: until, dayOff: random.int(0, 6) })
    posts[leaving] = { ...old, to: until }
  }
  for (let k = 0; k < officers; k++) posts.push(post('OFFICER', DEPARTMENTS[k % DEPARTMENTS.length]!, 1))
  return posts
}
