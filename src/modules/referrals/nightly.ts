// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, isNotNull, isNull, lt, lte, sql } from "drizzle-orm";
import { tell } from "#modules/messages/index.ts";
import { personsById } from "#modules/people/index.ts";
import { standInFor } from "#modules/teams/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { now, today } from "#platform/time/time.ts";
import { tellPractice } from "./feedback.ts";
import { tellings } from "./messages/tellings.ts";
import { paths } from "./paths.ts";
import { practiceAssertions, practices, practiceTokens, type Referral, referrals } from "./tables.ts";
import { clocks } from "./workflow.ts";

const actor = system("referrals.nightly");
/** So long one stays after its end, where nothing else took it away. Source: retention.yaml. */
const keptYears = 2;

/** Clocks and keeping: for the night; may run twice. Gives how many coordinators were told. */
export const keepReferrals = (db: Db): Promise<number> =>
  behindWall(db, actor, async (db) => {
    await forgetSecrets(db);
    await forgetRaw(db);
    await forgetOld(db);
    await tellNoContact(db);
    return escalate(db);
  });

/** Tokens and proofs of sign-in that ran out. */
async function forgetSecrets(db: Db): Promise<void> {
  await db.delete(practiceTokens).where(lt(practiceTokens.expiresAt, now()));
  await db.delete(practiceAssertions).where(lt(practiceAssertions.expiresAt, now()));
}

/** The message as it came, thirty days. */
async function forgetRaw(db: Db): Promise<void> {
  await db
    .update(referrals)
    .set({ raw: null })
    .where(and(isNotNull(referrals.raw), lt(referrals.receivedAt, now().subtract({ hours: clocks.rawDays * 24 }))));
}

/** Ended referrals go with their signal or case (see follow.ts); this is the end for what stayed, and for practices that stopped. */
async function forgetOld(db: Db): Promise<void> {
  await db.delete(referrals).where(lt(referrals.closedOn, today().subtract({ years: keptYears })));
  await db
    .delete(practices)
    .where(
      and(
        lt(practices.closedAt, now().subtract({ hours: keptYears * 366 * 24 })),
        sql`not exists (select from referral r where r.practice = ${practices.id})`,
      ),
    );
}

const unspoken = and(isNull(referrals.contactedOn), isNull(referrals.closedOn));

/** Two weeks without contact: the practice hears that too, once. */
async function tellNoContact(db: Db): Promise<void> {
  const found = await db
    .select()
    .from(referrals)
    .where(and(unspoken, lte(referrals.contactDue, today())));
  for (const one of found) await tellPractice(db, one, { moment: "no_contact", sentence: "no_contact_yet" });
}

/** Day ten without contact: the coordinator hears that something waits, and not about whom. Once. */
async function escalate(db: Db): Promise<number> {
  const found = await db
    .select()
    .from(referrals)
    .where(and(unspoken, isNull(referrals.escalatedAt), lte(referrals.escalateOn, today())));
  let told = 0;
  for (const one of found) if (await escalateOne(db, one)) told++;
  return told;
}

async function escalateOne(db: Db, { id, team, signal }: Referral): Promise<boolean> {
  if (team === null) return false;
  const coordinator = await standInFor(db, team);
  const person = coordinator ? (await personsById(db, [coordinator])).get(coordinator) : undefined;
  if (!person) return false;
  const m = speak(tellings, person.language);
  await tell(db, actor, {
    to: {
      person: person.id,
      name: person.givenName ?? "",
      phone: person.phone ?? "",
      email: person.email ?? "",
      language: person.language,
    },
    kind: "referrals.escalated",
    label: speak(tellings, "nl").escalatedLabel,
    subject: m.escalatedSubject,
    text: m.escalatedText,
    link: paths.team,
    about: id,
    key: `referrals.escalated:${id}`,
  });
  await db.update(referrals).set({ escalatedAt: now() }).where(eq(referrals.id, id));
  await record(db, actor, "referral.escalated", id, { signal });
  return true;
}
