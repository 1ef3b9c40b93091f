// The Holders of the small towns in which chains are specified.

export const HOLDERS = `
  customer POPULATION
  counter-3 OUTLET
  counter-4 OUTLET
  clerk-7 EMPLOYEE of counter-3
  crm SYSTEM
  vendor THIRD_PARTY
  market MARKET
`
