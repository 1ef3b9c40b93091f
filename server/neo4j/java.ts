// Finds a Java that can run Neo4j. Installs none.

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { Refusal } from '../command/refusal.ts'

const OLDEST = 17
const HOW = `install a JDK of version ${OLDEST} or newer (Debian: apt-get install openjdk-17-jre-headless) or set JAVA_HOME`

/** The command of a Java of version 17 or newer, from JAVA_HOME, else from PATH. Throws Refusal that says what to do. */
export async function findJava(env: NodeJS.ProcessEnv): Promise<string> {
  const java = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', 'java') : 'java'
  const said = await versionText(java, env)
  if (said === null) {
    const where = env.JAVA_HOME ? `in JAVA_HOME (${env.JAVA_HOME})` : 'on the PATH'
    throw new Refusal(`no Java ${where}: ${HOW}`, 2)
  }
  const version = majorOf(said)
  if (version === null || version < OLDEST) {
    throw new Refusal(`Java ${version ?? 'of unknown version'} is too old for Neo4j: ${HOW}`, 2)
  }
  return java
}

/** `17.0.15` gives 17, the old form `1.8.0_402` gives 8; null when the text names no version. */
export function majorOf(said: string): number | null {
  const found = /version "?(\d+)(?:\.(\d+))?/.exec(said)
  if (!found) return null
  const first = Number(found[1])
  return first === 1 && found[2] ? Number(found[2]) : first
}

function versionText(java: string, env: NodeJS.ProcessEnv): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(java, ['-version'], { env, timeout: 20_000 }, (error, out, errors) => {
      resolve(error && !/version/.test(errors) ? null : `${errors}${out}`)
    })
  })
}
