import type { Desk } from '../case/desk.ts'
export interface Status {
  readonly demo: boolean
  readonly mapName: string | null
  readonly holders: number
  readonly flows: number
  readonly movements: number
  readonly subjects: number
  readonly version: string
}
export interface SampleLeak {
  readonly text: string
  readonly seenAt: number
  readonly seenWhere: string
}
export async function status(_desk: Desk): Promise<Status> {
  throw new Error('pending')
}
export async function sampleLeak(_desk: Desk): Promise<SampleLeak | null> {
  throw new Error('pending')
}
