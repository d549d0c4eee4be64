// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Duties for the whole site. admin: everything but content of cases; keeper: keeps the calendar; technician: no content; panel: residents and partners who advise. */
export type SiteRole = "admin" | "keeper" | "technician" | "panel";
export type OrganisationRole = "editor" | "admin";

export interface Membership {
  organisation: string;
  role: OrganisationRole;
}

/** Who is asking. */
export type Actor =
  | { kind: "visitor" }
  | { kind: "person"; person: string; siteRoles: SiteRole[] }
  | { kind: "member"; person: string; siteRoles: SiteRole[]; memberships: Membership[] }
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
} as const satisfies Record<string, readonly SiteRole[]>;
export type Capability = keyof typeof siteCapabilities;

/** May this actor do it anywhere? The system may. */
export function can(actor: Actor, capability: Capability): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind === "visitor") return false;
  return actor.siteRoles.some((role) => (siteCapabilities[capability] as readonly SiteRole[]).includes(role));
}

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
