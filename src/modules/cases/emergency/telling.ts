// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { tell } from "#modules/messages/index.ts";
import { personsById } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { emergencyTexts } from "./messages.ts";
import { emergencyPaths } from "./paths.ts";

const actor = system("cases.emergency");

/** Who looks at it: everybody with that duty, but not who used the button. */
export async function officers(db: Db, except: string | null): Promise<string[]> {
  const found = await rows<{ person: string }>(
    db,
    sql`select s.person from site_role s join person p on p.id = s.person
      where s.role = 'privacy_officer' and p.closed_at is null and s.person is distinct from ${except}::uuid`,
  );
  return found.map(({ person }) => person);
}

/** At once, and without content: the lead hears that something happened, the officers that something waits. */
export async function tellEmergency(
  db: Db,
  { use, account, lead }: { use: string; account: string; lead: string | null },
): Promise<void> {
  if (lead && lead !== account) await tellOne(db, lead, { use, link: emergencyPaths.cases, text: "toldLead" });
  for (const officer of await officers(db, account))
    await tellOne(db, officer, { use, link: emergencyPaths.reviews, text: "toldOfficer" });
}

/** Once for one use and one person: who still has to look at it. */
export async function tellOverdue(db: Db, { use, account }: { use: string; account: string | null }): Promise<void> {
  for (const officer of await officers(db, account))
    await tellOne(db, officer, { use, link: emergencyPaths.reviews, text: "toldLate" });
}

async function tellOne(
  db: Db,
  to: string,
  { use, link, text }: { use: string; link: string; text: "toldLead" | "toldOfficer" | "toldLate" },
): Promise<void> {
  const who = (await personsById(db, [to])).get(to);
  if (!who) return;
  const m = speak(emergencyTexts, "nl");
  const { phone, email, givenName } = who;
  await tell(db, actor, {
    to: { name: givenName, person: to, ...(phone ? { phone } : {}), ...(email ? { email } : {}) },
    kind: "cases.emergency",
    label: m.taskLabel,
    subject: m.taskSubject,
    text: m[text],
    link,
    about: use,
    key: `emergency:${use}:${text}:${to}`,
    urgent: text !== "toldLate",
    must: true,
  });
}
