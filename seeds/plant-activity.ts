// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import {
  type ActivityInput,
  addActivity,
  cancelDate,
  moveDate,
  plainActivity,
  ruleFromChoice,
  submitActivity,
} from "#modules/activities/index.ts";
import { system } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, today, weekOf, withClock } from "#platform/time/time.ts";
import type { Planted } from "./seed.ts";
import type { Activity } from "./town.ts";

const actor = system("seeds");
const host = "demodam.example";

/** Plants one story: the activity, its exceptions and its state, with dates counted from this week. */
export async function plantActivity(db: Db, planted: Planted, story: Activity): Promise<void> {
  const organisation = planted.organisations.get(story.organisation);
  if (!organisation) throw new Error(`story ${story.key}: unknown organisation ${story.organisation}`);
  const added = await addActivity(db, actor, organisation, host, inputOf(planted, story));
  const state = story.state ?? "published";
  if (state === "draft") return;
  if (state === "in_review") return void (await submit(db, added.number, organisation));
  const days =
    { published: story.signUp === "none" ? 12 : 5, needs_confirmation: 92, stale: 107, hidden: 140 }[state] ?? 12;
  await withClock(now().subtract({ hours: days * 24 }), () => submitActivity(db, actor, added.number));
  if (state !== "published") await grow(db, added.id, state);
  await plantExceptions(db, added.number, added.id, story);
}

async function submit(db: Db, number: number, organisation: string): Promise<void> {
  await submitActivity(
    db,
    { kind: "member", person: await anybody(db), siteRoles: [], memberships: [{ organisation, role: "editor" }] },
    number,
  );
}

const anybody = async (db: Db): Promise<string> =>
  (await rows<{ id: string }>(db, sql`select id from person order by created_at limit 1`))[0]!.id;

/** The clocks would bring it here: the demo shows each state from its first day. */
async function grow(db: Db, id: string, state: string): Promise<void> {
  await db.execute(sql`update series set status = ${state}, status_since = now() - interval '2 days' where id = ${id}`);
}

function inputOf(planted: Planted, story: Activity): ActivityInput {
  const venue = story.venue ? planted.venues.get(story.venue) : undefined;
  const { repeat } = story;
  const monday = weekOf(today()).from.add({ days: 7 * story.firstWeekOffset });
  const first = monday.add({ days: (repeat.weekdays?.[0] ?? 1) - 1 }).toPlainDateTime(story.starts);
  const time = ruleFromChoice(
    {
      every: repeat.every,
      weekdays: repeat.weekdays ?? [first.dayOfWeek],
      nth: repeat.nth,
      monthDay: repeat.monthDay,
      until: story.weeks ? first.toPlainDate().add({ days: 7 * story.weeks }) : undefined,
      dates: repeat.dates?.map((offset) => today().add({ days: offset })),
    },
    first,
  );
  return {
    ...plainActivity,
    venue: venue?.id ?? null,
    room: (story.room && venue?.rooms.get(story.room)) || null,
    address: story.address ?? "",
    onlineUrl: story.online ?? "",
    title: story.title,
    whatWeDo: story.whatWeDo,
    printText: story.printText,
    category: story.category,
    contactName: story.contactName,
    contactPhone: story.contactPhone.replace(/\D/g, ""),
    hostName: story.hostName,
    goTogether: story.comeAlone,
    transport: story.transport ?? "",
    audience: story.audience,
    ageMin: story.ageMin ?? null,
    ageMax: story.ageMax ?? null,
    priceCents: story.priceCents,
    costHelp: story.costHelp ?? "",
    signUp: story.signUp,
    capacity: story.capacity ?? null,
    languages: story.languages,
    energy: story.energy,
    elements: story.elements,
    alert: story.alert ?? "",
    startsLocal: time.startsLocal,
    rrule: time.rrule,
    rdates: time.rdates,
    minutes: story.minutes,
    notInSchoolHolidays: story.pausedInSchoolHolidays ?? false,
  };
}

async function plantExceptions(db: Db, number: number, id: string, story: Activity): Promise<void> {
  for (const { weekOffset, reason } of story.cancel ?? []) {
    const start = await startInWeek(db, id, weekOffset);
    if (start) await cancelDate(db, actor, number, start, reason);
  }
  for (const { weekOffset, toStarts, reason } of story.move ?? []) {
    const start = await startInWeek(db, id, weekOffset);
    if (start)
      await moveDate(db, actor, number, start, {
        starts: start.withPlainTime(toStarts),
        minutes: null,
        venue: null,
        reason,
      });
  }
}

/** The first date to come in a week from now, if there is one. */
async function startInWeek(db: Db, id: string, weekOffset: number): Promise<Temporal.PlainDateTime | null> {
  const { from, to } = weekOf(today().add({ days: 7 * weekOffset }));
  const [found] = await rows<{ r: string }>(
    db,
    sql`select recurrence_id::text as r from occurrence where series = ${id}::uuid and local_date >= ${from.toString()}::date
      and local_date < ${to.toString()}::date and starts_at > ${now().toString()}::timestamptz order by starts_at limit 1`,
  );
  return found ? Temporal.PlainDateTime.from(found.r.replace(" ", "T")) : null;
}
