// What a twist does to a town whose attack is done: it may change the log and what the truth must then say. Twists that
// act elsewhere (population, drawing of rows) have no twister.

import type { Attack } from '../attacks/attack.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'

export type Twister = (town: Town, attack: Attack, random: Random) => Attack
