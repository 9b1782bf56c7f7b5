/** SLA classes: first response and milestone in minutes, around the clock or in business hours, pausing on the client or not. */

/** One class of the trade contract §1. */
export type SlaRule = { responseMin: number; milestoneMin: number; businessHours: boolean; pauses: boolean }

/** The classes; defaults to calibrate, source: trade contract §1. */
export const slaRules: Record<string, SlaRule> = {
  S0: { responseMin: 15, milestoneMin: 30, businessHours: false, pauses: false },
  S1: { responseMin: 60, milestoneMin: 120, businessHours: false, pauses: false },
  S2: { responseMin: 480, milestoneMin: 1440, businessHours: false, pauses: true },
  S3: { responseMin: 1440, milestoneMin: 4320, businessHours: true, pauses: true },
  S4: { responseMin: 2880, milestoneMin: 7200, businessHours: true, pauses: true },
}

/** Business hours in UTC, Monday to Friday. */
export const businessDay = { fromHour: 9, toHour: 17 }
