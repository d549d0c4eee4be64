// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { activityById } from "./activity/find.ts";
import { confirmedNow, move } from "./activity/life.ts";
import type { Series } from "./tables.ts";

const days = 60;
const hashOf = (token: string) => createHash("sha256").update(token).digest("base64url");

/** A secret for one activity, to put in a mail, an SMS or on a call list. Opening it changes nothing. */
export async function makeConfirmLink(db: Db, series: string): Promise<string> {
  const token = randomBytes(18).toString("base64url");
  await db.execute(sql`insert into confirm_link (token_hash, series, created_at, expires_at)
    values (${hashOf(token)}, ${series}::uuid, ${now().toString()}, ${now()
      .add({ hours: days * 24 })
      .toString()})`);
  return token;
}

/** The activity a link is about; NotFound when it is unknown or too old. */
export async function activityOfLink(db: Db, token: string): Promise<Series> {
  const [link] = await rows<{ series: string }>(
    db,
    sql`select series from confirm_link where token_hash = ${hashOf(token)} and expires_at > ${now().toString()}`,
  );
  if (!link) throw new NotFound("confirm link");
  return activityById(db, link.series);
}

/** "Ja, dit klopt nog", pressed by whoever has the link. Twice is once. */
export async function confirmByLink(db: Db, token: string): Promise<Series> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await activityOfLink(db, token);
    await db.execute(
      sql`update confirm_link set used_at = coalesce(used_at, ${now().toString()}) where token_hash = ${hashOf(token)}`,
    );
    if (before.status === "archived") return before;
    return move(
      db,
      system("activities.confirmLink"),
      before,
      "confirm",
      "activity.confirmed",
      { by: "link" },
      confirmedNow(before, before.contactName),
    );
  });
}
