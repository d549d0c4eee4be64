// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What this room tells. Subject: the case. No payload holds an answer, a score or the id of a row of answers: after the end
 * nothing leads back from the log to them.
 */
export const measurementsFacts = {
  "measurement.taken": { person: "", team: "", instrument: "", moment: "" },
  /** She rather did not; that is an answer too. */
  "measurement.refused": { person: "", team: "", instrument: "", moment: "" },
  /** The case ended: the answers stand without a person. */
  "measurement.detached": { count: 0 },
  /** Subject: none. The administrator switched the questions on, and said that the conditions of use are met; or off. */
  "measurement.switched": { on: false },
} as const;

export const facts = Object.keys(measurementsFacts) as (keyof typeof measurementsFacts)[];
