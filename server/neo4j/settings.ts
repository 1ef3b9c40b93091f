// Which Neo4j to use, by the environment: NEO4J_URI unset means our own (launch.ts), set means somebody's, which is only
// connected to. Reads no other environment and starts nothing.

import { readFileSync } from 'node:fs'
import type { Address } from '@suyuan/cypher/driver/database.ts'
import { Refusal } from '../command/refusal.ts'
import { userPath } from '../command/userPath.ts'

const SCHEMES = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/./

/**
 * The address in NEO4J_URI, NEO4J_USER (default neo4j), NEO4J_PASSWORD_FILE and NEO4J_DATABASE (default: the user's home
 * database); null when NEO4J_URI is unset or empty. Throws Refusal for an unknown scheme or an unreadable password file.
 */
export function theirAddress(env: NodeJS.ProcessEnv): Address | null {
  const uri = env.NEO4J_URI
  if (!uri) return null
  if (!SCHEMES.test(uri)) {
    throw new Refusal('NEO4J_URI must begin with bolt:// or neo4j:// (or with +s or +ssc after the scheme)', 2)
  }
  return { uri, login: login(env), name: env.NEO4J_DATABASE || null }
}

function login(env: NodeJS.ProcessEnv): Address['login'] {
  const file = env.NEO4J_PASSWORD_FILE
  const user = env.NEO4J_USER
  if (!file && !user) return null
  if (!file) throw new Refusal('NEO4J_USER is set but no password: name its file in NEO4J_PASSWORD_FILE', 2)
  try {
    return { user: user || 'neo4j', password: readFileSync(userPath(file), 'utf8').replace(/\r?\n$/, '') }
  } catch {
    throw new Refusal(`cannot read the password file ${file}: check NEO4J_PASSWORD_FILE and who may read it`, 2)
  }
}
