// Every constant of the tracer, each with its reason. A case may change them; the page shows them as "assumptions".
// (*) fitted by the prototype of tracing.md on its own towns; the rest are proposals that `pnpm tune` may refit on
// tuning seeds only.

export interface Assumptions {
  readonly priorOutlet: number
  readonly priorThirdParty: number
  readonly priorSystem: number
  readonly priorDevice: number
  readonly priorUnknown: number
  readonly w0Shape: number
  readonly w0Mean: number
  readonly w0GapSlope: number
  readonly w0Max: number
  readonly waysActs: number
  readonly waysWindows: number
  readonly waysSnapshots: number
  readonly waysUnlogged: number
  readonly sentAct: number
  readonly ageDays: number
  readonly ageFloor: number
  readonly windowDays: readonly number[]
  readonly windowStep: number
  readonly snapshotDays: number
  readonly missingCategory: number
  readonly missingFloor: number
  readonly boughtIn: number
  readonly valueDisagrees: number
  readonly afterDelete: number
  readonly afterEnd: number
  readonly defaultRate: number
  readonly clockSkewMs: number
  readonly clockX: number
  readonly lostArrival: number
  readonly absentFloor: number
  readonly weakMatch: number
  readonly matchRate: number
  readonly twoSources: number
  readonly temperRows: number
  readonly fieldBits: number
  readonly fieldFloor: number
  readonly controlBits: number
  readonly controlFloor: number
  readonly canaryCap: number
  readonly canaryAbsent: number
  readonly conductZ: number
  readonly conductCap: number
  readonly conductPeers: number
  readonly honesty: number
  readonly tieBits: number
  readonly tooFew: number
  readonly maxInferredHops: number
}

export const DAY_MS = 86_400_000
export const YEAR_MS = 365.25 * DAY_MS

export const ASSUMPTIONS: Assumptions = {
  priorOutlet: 0.36, // * outlets with their staff: grassroots outlets are an important source (mission.md)
  priorThirdParty: 0.33, // *
  priorSystem: 0.1, // * systems and data sets
  priorDevice: 0.1, // *
  priorUnknown: 0.11, // * nobody in the map
  w0Shape: 1.6, // * a of Beta(a, b): the share of rows that come from elsewhere is mostly small
  w0Mean: 0.1, // * mean of w0 without log gaps
  w0GapSlope: 0.4, // a lost log line looks like a row from elsewhere; half of what the prototype had, since each way now counts its own lost lines
  w0Max: 0.5, // * above one half, "elsewhere" is the source
  waysActs: 0.4, // * share of leaks that are one act
  waysWindows: 0.3, // * … that are what passed by in some weeks
  waysSnapshots: 0.3, // * … that are all that was held at one time
  waysUnlogged: 0.1, // of a Holder with a log to which a Flow leads that leaves none: mostly the log shows what leaked
  sentAct: 0.25, // weight of an act at its sender beside the same act at whoever got it: what leaks is that list, and the sender had more
  ageDays: 70, // * leaks surface soon: decay of the prior of a way by its age
  ageFloor: 0.15, // * … but old copies leak too: this share is spread evenly
  windowDays: [21, 45, 90, 150, 230], // *
  windowStep: 0.2, // * windows start every fifth of their length
  snapshotDays: 7, // * weekly
  missingCategory: 0.1, // a leaked column that the copy never had may have been bought in
  missingFloor: 0.01, // … but not without end
  boughtIn: 0.01, // prior probability that a column which nobody of the way has came from elsewhere, for each such column
  valueDisagrees: 0.03, // * typing errors, lost changes
  afterDelete: 0.1, // a logged DELETE is a claim
  afterEnd: 0.3, // so are the ends of retention and contract
  defaultRate: 0.02, // movements per subject and year on a channel that leaves no log
  clockSkewMs: DAY_MS, // clocks are off by up to a day
  clockX: 0.3,
  lostArrival: 0.3, // what left a holder was in it, but no log says how it came: a chain that starts there is disputed
  absentFloor: 0.002, // a row that the way does not hold, at gap rate 0
  weakMatch: 0.5, // matched by values alone
  matchRate: 0.98, // of a true source's rows, the share that matches somebody
  twoSources: 0.1, // prior probability that a leak has a second source
  temperRows: 30, // rows are not independent draws: beyond this many, evidence grows no further
  fieldBits: -0.3,
  fieldFloor: -1,
  controlBits: -0.5,
  controlFloor: -2,
  canaryCap: 20,
  canaryAbsent: -10,
  conductZ: 3,
  conductCap: 2,
  conductPeers: 5,
  honesty: 0.99, // q: the cap is a mixture, so posteriors still sum to 1
  tieBits: 0.5,
  tooFew: 5, // fewer distinct matched rows name no source
  maxInferredHops: 2,
}
