// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Series } from "#modules/activities/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { formatPhone } from "#ui/show/format.ts";
import { guestsOf } from "./find.ts";
import type { Reception } from "./guests.ts";
import { move, tellFact } from "./move.ts";
import { firstName } from "./needs.ts";
import { maySeeGuests } from "./policy.ts";
import { seats } from "./tables.ts";
import { aboutDate } from "./tell-sign-up.ts";
import { type Guest, momentInWords, recipientOf, tellGuest } from "./telling.ts";

/** Asked for somebody to go along, and nobody is found yet. */
export const seeksCompany = ({ participation, seat }: Guest): boolean =>
  participation.needs.includes("company") && seat.companion === null && seat.companionName === "";

/** Said yes to being introduced to a fellow visitor, or asks for company too. */
export const mayBeIntroduced = ({ participation, seat }: Guest): boolean =>
  (participation.introduce || participation.needs.includes("company")) &&
  seat.state === "signed_up" &&
  seat.companion === null;

/** Who goes along with somebody: first name, and the phone number only with consent. */
export interface Companion {
  name: string;
  phone: string;
}

export function companionOf({ seat }: Guest, all: readonly Guest[]): Companion | null {
  if (seat.companionName) return { name: firstName(seat.companionName), phone: seat.companionPhone };
  const other = all.find((one) => one.seat.id === seat.companion);
  return other ? asCompanion(other) : null;
}

const asCompanion = ({ participation: { name, phone, sharePhone } }: Guest): Companion => ({
  name: firstName(name),
  phone: sharePhone ? phone : "",
});

/** Never by itself: who receives brings two guests together. Both are told. Throws Conflict when one did not agree. */
export async function bringTogether(
  db: Db,
  actor: Actor,
  reception: Reception,
  seat: string,
  other: string,
): Promise<void> {
  await inReception(db, actor, reception, async (db, all) => {
    const [a, b] = [find(all, seat), find(all, other)];
    if (a.seat.id === b.seat.id || !seeksCompany(a) || !mayBeIntroduced(b))
      throw new Conflict("Deze twee mensen kunnen nu niet samen. Bekijk de lijst opnieuw.");
    await setCompanion(db, a, { companion: b.seat.id });
    await setCompanion(db, b, { companion: a.seat.id });
    await arranged(db, actor, reception.activity, a, asCompanion(b));
    await arranged(db, actor, reception.activity, b, asCompanion(a));
  });
}

/** A volunteer goes along. The phone number is given with consent of the volunteer, or not at all. */
export async function sendVolunteer(
  db: Db,
  actor: Actor,
  reception: Reception,
  seat: string,
  volunteer: Companion,
): Promise<void> {
  await inReception(db, actor, reception, async (db, all) => {
    const guest = find(all, seat);
    if (!seeksCompany(guest)) throw new Conflict("Voor deze gast is het al geregeld. Bekijk de lijst opnieuw.");
    await setCompanion(db, guest, { companionName: volunteer.name, companionPhone: volunteer.phone });
    await arranged(db, actor, reception.activity, guest, volunteer);
  });
}

async function inReception(
  db: Db,
  actor: Actor,
  { activity, date }: Reception,
  deed: (db: Db, all: Guest[]) => Promise<void>,
): Promise<void> {
  if (!maySeeGuests(actor, activity)) throw new NotFound("guests");
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    await deed(db, await guestsOf(db, activity.id, date.recurrenceId, ["signed_up"]));
  });
}

function find(all: readonly Guest[], seat: string): Guest {
  const found = all.find((one) => one.seat.id === seat);
  if (!found) throw new NotFound("seat");
  return found;
}

const setCompanion = (
  db: Db,
  { seat }: Guest,
  values: { companion?: string; companionName?: string; companionPhone?: string },
) =>
  db
    .update(seats)
    .set({ ...values, changedAt: now() })
    .where(eq(seats.id, seat.id));

/** A call says the first name; what is written leads to the own page, because mail may be read by others. */
async function arranged(db: Db, actor: Actor, activity: Series, guest: Guest, companion: Companion): Promise<void> {
  const participation = await move(db, guest.participation, "accompany");
  await tellFact(db, actor, "participation.accompanied", participation, guest.seat);
  const to = recipientOf(participation);
  const byPhone = to.channel === "phone" || !to.email;
  const { moment } = await aboutDate(db, activity, guest);
  const phone = companion.phone ? formatPhone(companion.phone) : "";
  await tellGuest(
    db,
    actor,
    activity,
    { participation, seat: guest.seat },
    {
      kind: "together",
      to: byPhone && to.channel !== "sms" ? { ...to, channel: "phone" } : to,
      subject: (m, title) => m.togetherSubject(title),
      text: (m, title, language) =>
        [
          m.togetherText(title, momentInWords(activity, moment, language)),
          byPhone && to.channel !== "sms" ? m.togetherWho(companion.name, phone) : m.togetherPage,
        ].join("\n"),
      more: byPhone && to.channel !== "sms" ? { onlyChannel: "phone" } : {},
    },
  );
}
