// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, gt, isNull, lt, or } from "drizzle-orm";
import { actorOf, startSession } from "#modules/accounts/index.ts";
import { addPerson, findPerson, type Person, personsAt } from "#modules/people/index.ts";
import { type Actor, type OrganisationRole, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, NotFound, SignInFirst } from "#platform/http/errors.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { hashOf, newSecret } from "#platform/keys/secrets.ts";
import { now } from "#platform/time/time.ts";
import { addMember, askForMembers } from "./member.ts";
import { findManaged, holdManaged, type Organisation } from "./organisation.ts";
import { invitations, organisations } from "./tables.ts";

/** An invitation waits two weeks; after its end it is forgotten in a month. */
export const invitationDays = 14;
const forgetDays = 30;

export type Invitation = typeof invitations.$inferSelect;
export interface Invited {
  givenName: string;
  email: string;
  role: OrganisationRole;
}

/** The invitation and the secret of its link, which is stored nowhere: it must be mailed now. */
export interface FreshInvitation {
  invitation: Invitation;
  token: string;
  organisation: Organisation;
}

/** Invites somebody to work for an organisation. Inviting the same address again makes the earlier link useless. */
export async function inviteMember(db: Db, actor: Actor, key: string, invited: Invited): Promise<FreshInvitation> {
  return db.transaction(async (db) => {
    const organisation = await holdForMembers(db, actor, key);
    const token = newSecret();
    await db
      .update(invitations)
      .set({ withdrawnAt: now() })
      .where(and(open(), eq(invitations.organisation, organisation.id), eq(invitations.email, invited.email)));
    const [invitation] = await db
      .insert(invitations)
      .values({
        ...invited,
        id: newId(),
        organisation: organisation.id,
        invitedBy: personOf(actor),
        tokenHash: hashOf(token),
        ...term(),
      })
      .returning();
    await record(db, actor, "invitation.sent", invitation!.id, { role: invited.role }, organisation.id);
    return { invitation: invitation!, token, organisation };
  });
}

/** Makes a new link for an invitation that waits, for another two weeks. */
export async function repeatInvitation(db: Db, actor: Actor, key: string, id: string): Promise<FreshInvitation> {
  return db.transaction(async (db) => {
    const organisation = await holdForMembers(db, actor, key);
    const token = newSecret();
    const [invitation] = await db
      .update(invitations)
      .set({ tokenHash: hashOf(token), ...term() })
      .where(and(eq(invitations.id, id), eq(invitations.organisation, organisation.id), waiting()))
      .returning();
    if (!invitation) throw new NotFound("invitation");
    await record(db, actor, "invitation.sent", id, { role: invitation.role }, organisation.id);
    return { invitation, token, organisation };
  });
}

/** Takes an invitation back: the link stops working at once. Twice is once. */
export async function withdrawInvitation(db: Db, actor: Actor, key: string, id: string): Promise<void> {
  await db.transaction(async (db) => {
    const organisation = await holdForMembers(db, actor, key);
    const own = and(eq(invitations.id, id), eq(invitations.organisation, organisation.id));
    const [invitation] = await db.select().from(invitations).where(own);
    if (!invitation) throw new NotFound("invitation");
    if (invitation.acceptedAt) throw new Conflict("Deze persoon doet al mee.");
    if (invitation.withdrawnAt) return;
    await db.update(invitations).set({ withdrawnAt: now() }).where(own);
    await record(db, actor, "invitation.withdrawn", id, {}, organisation.id);
  });
}

async function holdForMembers(db: Db, actor: Actor, key: string): Promise<Organisation> {
  const organisation = await holdManaged(db, actor, key);
  await askForMembers(db, actor, organisation);
  if (organisation.closedAt || organisation.mergedInto) throw new Conflict("Deze organisatie is gesloten.");
  return organisation;
}

const term = () => ({ createdAt: now(), expiresAt: now().add({ hours: invitationDays * 24 }) });
/** Not answered and not taken back; it may be too late. */
const waiting = () => and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt));
const open = () => and(waiting(), gt(invitations.expiresAt, now()));

/** Invitations that were not answered yet, also those that are too late; the newest first. */
export async function invitationsOf(db: Db, actor: Actor, key: string): Promise<Invitation[]> {
  const organisation = await findManaged(db, actor, key);
  await askForMembers(db, actor, organisation);
  return db
    .select()
    .from(invitations)
    .where(and(eq(invitations.organisation, organisation.id), waiting()))
    .orderBy(desc(invitations.createdAt), desc(invitations.id));
}

/** What somebody sees who opened the link. Opening changes nothing: mail scanners open links too. */
export async function findInvitation(db: Db, token: string) {
  const [found] = await db
    .select({ invitation: invitations, organisation: organisations })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisation))
    .where(and(eq(invitations.tokenHash, hashOf(token)), open(), isNull(organisations.closedAt)));
  if (!found) throw new NotFound("invitation");
  return found;
}

/**
 * Takes part. Whoever is signed in with the address joins as that person. Otherwise the person with the same address
 * and given name joins, or a new one. The link proves the address just as a code does, but it lives two weeks; so
 * somebody who has work on this site already signs in with a code first (SignInFirst).
 * `token` is that of a new session: somebody's rights just grew, so an older one must not carry them.
 */
export async function acceptInvitation(
  db: Db,
  actor: Actor,
  token: string,
  more: { language: Language; device: string },
): Promise<{ organisation: Organisation; token: string }> {
  return db.transaction(async (db) => {
    const { invitation, organisation } = await holdInvitation(db, token);
    const own = personOf(actor);
    const person = own ? await signedInAs(db, own, invitation) : await invitedPerson(db, invitation, more.language);
    await db.update(invitations).set({ acceptedAt: now() }).where(eq(invitations.id, invitation.id));
    const joined = await actorOf(db, person.id);
    await record(db, joined, "invitation.accepted", invitation.id, {}, organisation.id);
    await addMember(db, joined, organisation.id, person.id, invitation.role);
    return { organisation, token: await startSession(db, person.id, more.device) };
  });
}

/** Two presses of the button come after each other; the second finds nothing any more. */
async function holdInvitation(db: Db, token: string) {
  await db
    .select({ id: invitations.id })
    .from(invitations)
    .where(eq(invitations.tokenHash, hashOf(token)))
    .for("update");
  return findInvitation(db, token);
}

async function signedInAs(db: Db, id: string, invitation: Invitation): Promise<Person> {
  const person = await findPerson(db, id);
  if (person.email !== invitation.email) {
    throw new Conflict("Deze uitnodiging is naar een ander mailadres gestuurd. Log eerst uit en open de link opnieuw.");
  }
  return person;
}

async function invitedPerson(db: Db, { email, givenName }: Invitation, language: Language): Promise<Person> {
  const sharers = await personsAt(db, email);
  const known = sharers.find((person) => person.givenName.toLowerCase() === givenName.toLowerCase());
  if (!known) return addPerson(db, { kind: "visitor" }, { givenName, email, language });
  const actor = await actorOf(db, known.id);
  if (actor.kind === "member" || (actor.kind === "person" && actor.siteRoles.length > 0)) throw new SignInFirst();
  return known;
}

/** Forgets invitations that ended a month ago. For the nightly cleaning. */
export async function forgetOldInvitations(db: Db): Promise<void> {
  const before = now().subtract({ hours: forgetDays * 24 });
  const ended = or(
    lt(invitations.expiresAt, before),
    lt(invitations.acceptedAt, before),
    lt(invitations.withdrawnAt, before),
  );
  await db.delete(invitations).where(ended);
}
