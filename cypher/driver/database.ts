// A Database is a pool of connections to one Neo4j database. Only this folder opens sessions on it. Nothing here starts
// or stops Neo4j (server/neo4j) or knows a query.

import neo4j, { type Driver } from 'neo4j-driver'

export interface Address {
  /** bolt or neo4j scheme, with or without +s and +ssc. */
  readonly uri: string
  /** null: the database asks for no password. */
  readonly login: { readonly user: string; readonly password: string } | null
  /** null: the home database of the user. */
  readonly name: string | null
}

export interface Database {
  readonly driver: Driver
  readonly address: Address
  /** What reads on it ends when this is aborted (runRead.ts): the wait here, and the query in Neo4j. */
  readonly stop?: AbortSignal
}

/** Makes the pool. Opens nothing yet: the first question does. Ends with {@link disconnect}. */
export function connect(address: Address): Database {
  const auth = address.login ? neo4j.auth.basic(address.login.user, address.login.password) : undefined
  const driver = neo4j.driver(address.uri, auth, {
    // Whole numbers come back as numbers: ours are counts and epoch milliseconds, far below 2^53.
    disableLosslessIntegers: true,
    // A frozen database keeps its connections busy; the cap and the short wait turn that into an error soon.
    maxConnectionPoolSize: 50,
    connectionAcquisitionTimeout: 5_000,
    connectionTimeout: 5_000,
    // A connection that idled this long is asked first, so that a restarted database costs nobody an error.
    connectionLivenessCheckTimeout: 30_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
    userAgent: 'suyuan',
  })
  return { driver, address }
}

/** Closes the pool; gives up after two seconds, since closing waits for a database that may be frozen. */
export async function disconnect(database: Database): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 2_000)
  })
  await Promise.race([database.driver.close().catch(() => undefined), patience])
  clearTimeout(timer)
}
