// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { MergePart } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { changeSetting, type Setting, settingOf } from "./setting.ts";

const actor = system("messages.merge");

interface Moved {
  deliveries: string[];
  before: Setting;
}

/** Two were one: what the double was told and is to hear goes along, and the stricter of the two wishes holds. */
export const mergePart: MergePart = {
  room: "messages",
  async move(db, from, to): Promise<Moved> {
    // of two messages about one event that are of one person now, both stay; words on paper are sealed with the key of the double
    const moved = await rows<{ id: string }>(
      db,
      sql`update delivery set person = ${to}, event = null where person = ${from} and on_paper is null returning id::text`,
    );
    const [double, before] = [await settingOf(db, from), await settingOf(db, to)];
    await changeSetting(db, actor, to, {
      choice: before.choice === "all" ? double.choice : before.choice,
      refuses: before.refuses || double.refuses,
    });
    return { deliveries: moved.map(({ id }) => id), before };
  },
  moveBack: async (db, from, to, moved) => {
    const { deliveries, before } = moved as Moved;
    for (const id of deliveries)
      await db.execute(sql`update delivery set person = ${from} where id::text = ${id} and person = ${to}`);
    await changeSetting(db, actor, to, before);
  },
};
