// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Subject: the signal. Payloads hold codes and ids; every one also team, kind and, where known, person. */
export const signalsFacts = {
  /** It came in, by whatever way; the receipt is with the reporter. */
  "signal.received": { entryType: "", type: "", danger: false, channel: "" },
  /** It came in and is kept apart until somebody looked whether it is spam. */
  "signal.held": { reason: "" },
  /** It was no spam: the team has it now. */
  "signal.released": {},
  /** Somebody worries that it is spam; a second person decides. */
  "signal.doubted": {},
  /** Somebody takes it up to weigh it. */
  "signal.claimed": {},
  "signal.assigned": { owner: "" },
  "signal.attempted": { how: "", reached: false, dayPart: "" },
  "signal.notReached": {},
  "signal.contacted": {},
  "signal.postponed": { until: "" },
  "signal.converted": { person: "", lead: "", consent: "", start: "", fromReferral: false },
  "signal.closed": { reason: "", refusal: "" },
  "signal.advised": {},
  "signal.emergencyPassed": {},
  "signal.safetyRouted": { severity: "" },
  "signal.merged": { into: "" },
  "signal.withdrawn": {},
  "signal.invited": { activity: "" },
  "signal.informed": { how: "" },
  "signal.anonymised": {},
  /** Back on the list, for a colleague; or back to the team, to be given to somebody else. */
  "signal.givenBack": {},
  "signal.handedBack": {},
  /** Another team of this site has it now: `team` is the new one. */
  "signal.handedOver": { from: "" },
  /** The team goes on with it. */
  "signal.takenUp": {},
  /** After the attempts the coordinator wants another. */
  "signal.resumed": { reason: "" },
  /** The day that the resident chose has come. */
  "signal.cameBack": {},
  /** The coordinator said why the person hears later what is kept of her. */
  "signal.informPostponed": { reason: "" },
  /** Who had it works there no more: the night gave it to somebody else. */
  "signal.repaired": { why: "" },
  /** A short address for an organisation was made or stopped. Subject: the address. */
  "partner_address.made": { organisation: "" },
  "partner_address.ended": { organisation: "" },
} as const;

export const facts = Object.keys(signalsFacts) as (keyof typeof signalsFacts)[];
