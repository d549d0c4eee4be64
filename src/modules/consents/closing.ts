// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { takeBack } from "#modules/messages/index.ts";
import { closeDoorsFor } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Fact, Reaction } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { agreementsOn, type EndReason, endAgreement } from "./agreement.ts";
import { type Consent, consents } from "./tables.ts";
import { tellOrganisation } from "./telling.ts";

/**
 * What ends with a consent, in the transaction of its end: agreements and sessions in her name, open doors, messages that wait
 * under keys `consent:<id>:`. Who has something already is told to use it no longer.
 */
export async function closeSharing(
  db: Db,
  actor: Actor,
  consent: Consent,
  why: Extract<EndReason, "withdrawn" | "date">,
): Promise<void> {
  for (const agreement of await agreementsOn(db, consent.id)) await endAgreement(db, actor, agreement, why);
  await takeBack(db, actor, `consent:${consent.id}:`);
  if (consent.recipient) await closeDoorsFor(db, consent.person, consent.recipient);
  if (consent.purpose === "share_with_org" && consent.recipient) await tellOrganisation(db, actor, consent);
}

/** What ended, for rooms that gave something on the ground of it. */
export type Ended = Pick<Consent, "id" | "person" | "purpose" | "scope" | "recipient">;

/**
 * For rooms that share something of a person: `deed` runs in the transaction in which a consent is withdrawn or expires. Wire
 * the pairs in app/reactions.ts. Renewed consents are left out: nothing ends then.
 */
export const consentReactions = (
  deed: (db: Db, actor: Actor, ended: Ended) => Promise<void>,
): [fact: string, reaction: Reaction][] => {
  const reaction: Reaction = async (db, { subject, actor, payload }: Fact) => {
    if (!subject || payload.why === "renewed") return;
    const [ended] = await db.select().from(consents).where(eq(consents.id, subject));
    if (ended) await deed(db, actor, ended);
  };
  return [
    ["consent.withdrawn", reaction],
    ["consent.declined", reaction],
    ["consent.expired", reaction],
  ];
};

/** Who may still have something on paper or in a head: recipients of what was agreed once and is over, the newest first. */
export const formerRecipients = (db: Db, person: string): Promise<Consent[]> =>
  db
    .select()
    .from(consents)
    .where(
      and(
        eq(consents.person, person),
        inArray(consents.state, ["withdrawn", "expired"]),
        isNotNull(consents.decidedAt),
        isNotNull(consents.recipient),
      ),
    )
    .orderBy(desc(consents.number));
