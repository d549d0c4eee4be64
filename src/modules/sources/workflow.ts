// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** How a source is doing. Trial: nothing of it is in the calendar yet. */
export const sourceStates = ["trial", "healthy", "attention", "failing", "dead"] as const;
export type SourceState = (typeof sourceStates)[number];

export const doubleStates = ["proposed", "one", "two"] as const;

export const sourceKinds = ["ical", "file", "text", "sheet", "soepsteen", "json_ld"] as const;
export type SourceKind = (typeof sourceKinds)[number];
/** Those that we fetch by ourselves; the others are sent. */
export const fetchedKinds: readonly SourceKind[] = ["ical", "soepsteen", "json_ld"];
export const isFetched = ({ kind, url }: { kind: SourceKind; url: string }): boolean =>
  url !== "" && (fetchedKinds.includes(kind) || kind === "sheet");

/** Where the activities of a source are. */
export const strategies = ["from_event", "at_venue", "room_in_venue", "venue_unless_given"] as const;
export type Strategy = (typeof strategies)[number];
export const needsVenue = (strategy: Strategy): boolean => strategy !== "from_event";

/** Hours, days and numbers of the programmes this product follows, calendar 4. */
export const clocks = {
  everyHours: 6,
  spreadMinutes: 60,
  failuresUntilTold: 3,
  longestBackoffHours: 24,
  daysUntilDead: 14,
  hoursUntilGone: 24,
  daysConfirmed: 180,
  secondsBetweenAsking: 60,
  daysOfTrial: 30,
} as const;

/** The next time that a source is asked: every six hours with some spread, so that not all come at once. */
export function nextTurn(now: Temporal.Instant, id: string): Temporal.Instant {
  const spread = (Number.parseInt(id.slice(-6), 16) + now.epochMilliseconds / 1000) % (clocks.spreadMinutes * 60);
  return now.add({ seconds: Math.round(clocks.everyHours * 3600 + spread - clocks.spreadMinutes * 30) });
}

/** After a failure: one hour, two, four … a day. */
export const nextTry = (now: Temporal.Instant, failures: number): Temporal.Instant =>
  now.add({ hours: Math.min(clocks.longestBackoffHours, 2 ** Math.max(0, Math.min(failures, 10) - 1)) });

/** The state after something was tried. `lastOk` is the last success, or the moment it started. */
export function stateAfter(
  now: Temporal.Instant,
  lastOk: Temporal.Instant,
  failures: number,
  needsAttention: boolean,
): Exclude<SourceState, "trial"> {
  if (failures > 0 && now.since(lastOk).total("hours") >= clocks.daysUntilDead * 24) return "dead";
  if (failures >= clocks.failuresUntilTold) return "failing";
  return needsAttention || failures > 0 ? "attention" : "healthy";
}

/** Whether what it tells counts as a confirmation: it runs, and its organisation stood behind it in the last half year. */
export const confirmsByItself = (
  state: SourceState,
  confirmedAt: Temporal.Instant | null,
  now: Temporal.Instant,
): boolean =>
  state === "healthy" && confirmedAt !== null && now.since(confirmedAt).total("hours") < clocks.daysConfirmed * 24;
