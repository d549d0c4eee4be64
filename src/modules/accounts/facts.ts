// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Payloads hold codes and ids, never a name or an address. */
export const accountsFacts = {
  /** subject: the request for a code. Also told when nobody has the address. */
  "sign_in.asked": {},
  /** subject: the request for a code; five wrong codes ended it. */
  "sign_in.blocked": {},
  /** subject: session. */
  "session.started": {},
  "session.ended": { others: false },
  /** subject: session. Somebody who may see persons walked away, and came back. */
  "session.locked": {},
  "session.unlocked": { method: "password" },
  /** subject: person. Signed in on a browser that was not known for her; payload: on a shared computer? */
  "device.added": { shared: false },
  /** subject: the code on paper. */
  "claim_code.made": { how: "letter" },
  "claim_code.ended": {},
  /** subject: the code; five wrong ends after the right beginning ended it. */
  "claim_code.blocked": {},
  /** subject: person. The account is claimed with a code on paper. */
  "person.claimed": { how: "letter" },
  /** subject: person. */
  "password.set": { how: "own" },
  "password.removed": {},
  /** subject: person. Wrong passwords in a row: from now on there is a wait between them. */
  "password.guessed": {},
  /** subject: session. A second factor was given in it. */
  "second_step.given": { with: "passkey" },
  /** subject: person. Five wrong codes: a quarter of an hour nothing is tried. */
  "second_step.blocked": {},
  /** subject: person; payload: id of the passkey. */
  "passkey.added": { passkey: "" },
  "passkey.removed": { passkey: "" },
  /** Its counter ran back: the key may be a copy. */
  "passkey.refused": { passkey: "" },
  /** subject: person. */
  "authenticator_app.added": {},
  "authenticator_app.removed": {},
  "recovery_codes.made": {},
  "recovery_code.used": { left: 9 },
  /** subject: the recovery; payload: how a colleague made sure who it is. */
  "account_recovery.started": { reason: "lost", check: "seen" },
  "account_recovery.confirmed": { check: "seen", person: "" },
  "account_recovery.cancelled": {},
  /** subject: person. The account of an employer. */
  "oidc_identity.linked": {},
  "oidc_identity.unlinked": {},
  /** subject: person. Roles by a group of the employer; the roles themselves tell site_role.* and team.* facts. */
  "oidc_role.changed": { given: 0, taken: 0 },
} as const;

export const facts = Object.keys(accountsFacts) as (keyof typeof accountsFacts)[];
