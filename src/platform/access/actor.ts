// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Duties for the whole site. admin: everything but content of cases; keeper: keeps the calendar and answers the phone;
 * technician: no content; panel: residents and partners who advise; privacy_officer: rights of persons, the log, retention;
 * funder: the fund.
 */
export const siteRoleNames = ["admin", "keeper", "technician", "panel", "privacy_officer", "funder"] as const;
export type SiteRole = (typeof siteRoleNames)[number];
export type OrganisationRole = "editor" | "admin";

export interface Membership {
  organisation: string;
  role: OrganisationRole;
}

/** What somebody does in a buurtteam. Source: the programmes this product follows, roles: coördinator, welzijnscoach, vrijwilliger. */
export const teamRoleNames = ["coordinator", "coach", "volunteer"] as const;
export type TeamRole = (typeof teamRoleNames)[number];
export interface TeamPlace {
  team: string;
  role: TeamRole;
  /** Ids of the buurten that the team serves. */
  areas: string[];
}

/** Two duties of one person that do not go together: works in one of them at a time, rights never add up. */
export const activeRoleNames = ["team", "funder"] as const;
export type ActiveRole = (typeof activeRoleNames)[number];

/** What a representative may do for somebody. */
export const scopeNames = ["activities", "messages", "details", "asks"] as const;
export type Scope = (typeof scopeNames)[number];
/** In whose name something is done at this moment. */
export interface Behalf {
  /** The person whose it is. */
  person: string;
  as: "representative" | "desk";
  scopes: readonly Scope[];
}

interface Somebody {
  /** Who presses the button; never the one in whose name. */
  person: string;
  siteRoles: SiteRole[];
  /** Teams of today. */
  teams?: TeamPlace[];
  behalf?: Behalf;
  /** Has a duty for which a second factor is asked, and did not give it in this session: duties with persons do not count. */
  weak?: boolean;
  /** Has a second factor, and did not give it in this session: own pages wait for it. */
  owesStep?: boolean;
  /** Has a place in a team and sits in the fund: in which of the two she works now. The other is not in this actor. */
  activeRole?: ActiveRole;
}

/** Who is asking. */
export type Actor =
  | { kind: "visitor" }
  | ({ kind: "person" } & Somebody)
  | ({ kind: "member"; memberships: Membership[] } & Somebody)
  | { kind: "system"; job: string };

export const visitor: Actor = { kind: "visitor" };
export const system = (job: string): Actor => ({ kind: "system", job });

/** What somebody may do anywhere on the site. Code asks for these, never for a role. */
const siteCapabilities = {
  "activity.review": ["admin", "keeper"],
  "activity.editAny": ["admin", "keeper"],
  "organisation.editAny": ["admin"],
  "organisation.create": ["admin", "keeper"],
  "organisation.merge": ["admin"],
  "organisation.trust": ["admin", "keeper"],
  "place.edit": ["admin", "keeper"],
  "synonym.edit": ["admin", "keeper"],
  "site.settings": ["admin"],
  "paper.issue": ["admin", "keeper"],
  "source.editAny": ["admin", "keeper"],
  "double.decide": ["admin", "keeper"],
  "freshness.desk": ["admin", "keeper"],
  "call.any": ["admin", "keeper"],
  "letter.print": ["admin", "keeper"],
  "signUp.any": ["admin", "keeper"],
  "booking.any": ["admin", "keeper"],
  "wish.add": ["admin", "keeper", "panel"],
  "gap.edit": ["admin", "keeper", "panel"],
  "gap.target": ["admin", "keeper", "panel"],
  "person.find": ["keeper"],
  "person.add": ["keeper"],
  "desk.use": ["keeper"],
  "consent.record": ["keeper"],
  "exclusion.edit": ["admin"],
  "team.edit": ["admin"],
  "role.give": ["admin"],
  "rights.handle": ["privacy_officer"],
  "audit.review": ["privacy_officer"],
  "retention.see": ["privacy_officer"],
  "signal.triage": [],
  "signal.moderate": [],
  "partner.card": ["keeper"],
  "practice.keep": [],
  "case.work": [],
  "case.lead": [],
  "emergency.use": [],
  "emergency.review": ["privacy_officer"],
  "safety.handle": [],
  "insight.team": [],
} as const satisfies Record<string, readonly SiteRole[]>;
export type Capability = keyof typeof siteCapabilities;

/** What somebody may do by a place in a team; for which persons, the policy of the room asks. */
const teamCapabilities: Partial<Record<Capability, readonly TeamRole[]>> = {
  "person.find": ["coordinator", "coach"],
  "person.add": ["coordinator", "coach"],
  "desk.use": ["coordinator", "coach"],
  "consent.record": ["coordinator", "coach"],
  "exclusion.edit": ["coordinator"],
  "signal.triage": ["coordinator", "coach"],
  "signal.moderate": ["coordinator"],
  "partner.card": ["coordinator"],
  "practice.keep": ["coordinator"],
  "case.work": ["coordinator", "coach"],
  "case.lead": ["coordinator"],
  "emergency.use": ["coordinator", "coach"],
  "safety.handle": ["coordinator", "coach"],
  "insight.team": ["coordinator"],
};

/** Shows or moves what is personal: only with a second factor. Source: OWASP ASVS 5.0, 6.3.3. */
export const strongCapabilities: ReadonlySet<Capability> = new Set<Capability>([
  "call.any",
  "letter.print",
  "signUp.any",
  "booking.any",
  "person.find",
  "person.add",
  "desk.use",
  "consent.record",
  "exclusion.edit",
  "team.edit",
  "role.give",
  "rights.handle",
  "audit.review",
  "retention.see",
  "signal.triage",
  "signal.moderate",
  "partner.card",
  "practice.keep",
  "case.work",
  "case.lead",
  "emergency.use",
  "emergency.review",
  "safety.handle",
  "insight.team",
]);

/** Every capability there is, with who has it: for docs/access.md and its test. */
export const capabilityTable = (): { capability: Capability; site: readonly SiteRole[]; team: readonly TeamRole[] }[] =>
  (Object.keys(siteCapabilities) as Capability[]).map((capability) => ({
    capability,
    site: siteCapabilities[capability],
    team: teamCapabilities[capability] ?? [],
  }));

/** May this actor do it anywhere? The system may. */
export function can(actor: Actor, capability: Capability): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind === "visitor") return false;
  if (actor.weak && strongCapabilities.has(capability)) return false;
  const byTeam = teamCapabilities[capability] ?? [];
  return (
    actor.siteRoles.some((role) => (siteCapabilities[capability] as readonly SiteRole[]).includes(role)) ||
    teamsOf(actor).some(({ role }) => byTeam.includes(role))
  );
}

/** Could this actor do it, after a second factor? */
export const couldWhenStrong = (actor: Actor, capability: Capability): boolean =>
  "weak" in actor && actor.weak === true && can({ ...actor, weak: false }, capability);

/** The teams somebody works in today; none before the second factor. */
export const teamsOf = (actor: Actor): readonly TeamPlace[] =>
  "person" in actor && !actor.weak ? (actor.teams ?? []) : [];

/** May this actor write for the organisation (editor or admin of it)? */
export function worksFor(actor: Actor, organisation: string): boolean {
  return actor.kind === "member" && actor.memberships.some((m) => m.organisation === organisation);
}

/** May this actor manage the organisation itself? */
export function administers(actor: Actor, organisation: string): boolean {
  return (
    actor.kind === "member" && actor.memberships.some((m) => m.organisation === organisation && m.role === "admin")
  );
}

/** The person behind the actor, or null. */
export const personOf = (actor: Actor): string | null => ("person" in actor ? actor.person : null);

/** Whose it is what this actor does: of the one in whose name, else the own. Null for a visitor and the system. */
export const ownerOf = (actor: Actor): string | null =>
  "person" in actor ? (actor.behalf?.person ?? actor.person) : null;

/** May this be done by who presses: for oneself, or in the name of somebody who agreed to this scope. */
export const mayActIn = (actor: Actor, scope: Scope): boolean =>
  !("person" in actor) || !actor.behalf || actor.behalf.scopes.includes(scope);

/** The same actor, for oneself. */
export const inOwnName = (actor: Actor): Actor => {
  if (!("person" in actor)) return actor;
  const { behalf: _, ...own } = actor;
  return own as Actor;
};

/** In whose name, or null when for oneself. */
export const behalfOf = (actor: Actor): string | null => ("person" in actor ? (actor.behalf?.person ?? null) : null);
