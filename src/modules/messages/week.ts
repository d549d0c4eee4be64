// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { inLanguage, languageOf, speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { weekMomentBefore } from "./clock.ts";
import { weekTexts } from "./messages/week.ts";
import { move } from "./move.ts";
import { postOffice } from "./post-office.ts";
import { type Delivery, deliveries } from "./tables.ts";
import { tell } from "./tell.ts";
import { readerOf } from "./who/reader.ts";
import { clocks } from "./workflow.ts";

const actor = system("messages.week");
/** So much of a subject fits on one line of the weekly message. */
const longestLine = 120;

/**
 * Once a week, at a fixed hour: who saved news for it hears at most ten things in one message, by the own channel. Who has
 * nothing new hears nothing. Twice is once; a missed week is made up for. Gives how many messages it were.
 */
export async function tellWeek(db: Db): Promise<number> {
  const moment = weekMomentBefore(now());
  const people = await rows<{ person: string }>(
    db,
    sql`select distinct d.person from delivery d where d.state = 'saved' and d.person is not null
      and d.created_at < ${moment.toString()} and not exists (select from delivery w where w.state <> 'dropped'
        and w.key = 'messages.week:' || d.person || ':' || ${moment.toString()})`,
  );
  let told = 0;
  for (const { person } of people) {
    const sent = await db.transaction((tx) => tellOne(tx as unknown as Db, person, moment));
    if (sent) told++;
  }
  return told;
}

async function tellOne(db: Db, person: string, moment: Temporal.Instant): Promise<boolean> {
  const saved = await db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.person, person),
        eq(deliveries.state, "saved"),
        sql`${deliveries.createdAt} < ${moment.toString()}`,
      ),
    )
    .orderBy(sql`${deliveries.dueBy} nulls last`, deliveries.number)
    .for("update");
  const useful = saved.filter(({ dueBy }) => !dueBy || Temporal.Instant.compare(dueBy, now()) > 0);
  const lines = useful.slice(0, clocks.weekLines);
  const digest = lines.length > 0 ? await tellLines(db, person, lines, moment) : null;
  // what is over, or cannot reach her any more, has no use; what did not fit waits for the next week
  const over = digest ? saved.filter((one) => !useful.includes(one)) : saved;
  for (const one of over) {
    await move(db, actor, one, "drop", { to: "dropped", fact: "delivery.dropped", more: { doneAt: now() } });
  }
  if (!digest) return false;
  for (const line of lines) {
    const more = { sentAt: now(), digest };
    await move(db, actor, line, "gather", { to: "sent", fact: "delivery.sent", more });
  }
  return true;
}

async function tellLines(
  db: Db,
  person: string,
  lines: readonly Delivery[],
  moment: Temporal.Instant,
): Promise<string | null> {
  const reader = await readerOf(db, person);
  if (!reader) return null;
  const { language } = reader;
  const m = speak(weekTexts, language);
  const told = await tell(db, actor, {
    to: { name: reader.name, person, language },
    kind: "messages.week",
    label: m.label,
    subject: m.subject(lines.length),
    text: [
      m.lead,
      ...lines.map((line) => lineOf(line, reader.wish !== "phone" && reader.wish !== "letter")),
      m.end,
    ].join("\n\n"),
    nature: "digest",
    about: person,
    key: `messages.week:${person}:${moment.toString()}`,
  });
  return told?.id ?? null;
}

/** One thing; on a screen with its own link. */
function lineOf({ subject, link, language }: Delivery, onScreen: boolean): string {
  const words = subject.length > longestLine ? `${subject.slice(0, longestLine - 1)}…` : subject;
  const office = postOffice();
  if (!onScreen || !office || link === "" || link.length > 200) return words;
  return `${words}\n${office.publicUrl}${inLanguage(languageOf(link)[1], language)}`;
}
