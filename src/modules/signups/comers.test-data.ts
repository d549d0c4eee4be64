// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type ActivityInput, findActivity, placedDates, type Series } from "#modules/activities/index.ts";
import { system } from "#platform/access/actor.ts";
import { react } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { startDraft } from "#platform/forms/drafts.ts";
import { today } from "#platform/time/time.ts";
import { type World, world } from "#test/world.ts";
import { type Neighbourhood, neighbourhood } from "../activities/fixtures/neighbourhood.ts";
import { reactions } from "./reactions.ts";
import { type Outcome, type SignUpInput, signUp } from "./sign-up.ts";

export function wireSignUps(): void {
  for (const [fact, reaction] of reactions) react(fact, reaction);
}

type Start = Temporal.PlainDateTime;

export interface Coffee {
  w: World;
  db: Db;
  here: Neighbourhood;
  activity: Series;
  /** The coming dates, from the day after tomorrow on. */
  dates: Start[];
  /** Signs somebody up for the first date; the token is the link. */
  come(name: string, input?: Partial<SignUpInput>): Promise<{ outcome: Outcome; token: string }>;
  seats(): Promise<{ name: string; state: string; recurrenceId: string; attended: string | null; life: string }[]>;
  told(): Promise<{ name: string; kind: string; channel: string; state: string; body: string; link: string }[]>;
  /** The activity as it stands now. */
  fresh(): Promise<Series>;
}

/** A weekly coffee morning from the day after tomorrow on, for which people sign up. */
export async function coffee(input: Partial<ActivityInput> = {}): Promise<Coffee> {
  wireSignUps();
  const w = await world();
  const { db } = w;
  const here = await neighbourhood(db);
  const startsLocal = today().add({ days: 2 }).toPlainDateTime("10:00");
  const activity = await here.publish({ signUp: "here", startsLocal, rrule: "FREQ=WEEKLY", ...input });
  const dates = (await placedDates(db, activity.id)).map(({ recurrenceId }) => recurrenceId);
  return {
    w,
    db,
    here,
    activity,
    dates,
    come: async (name, more = {}) => {
      const token = await startDraft(db, "test", null);
      const given = { ...somebody(dates[0]!), name, phone: "0343000010", channel: "phone" as const, ...more };
      return { outcome: await signUp(db, { kind: "visitor" }, activity.id, given, { token }), token };
    },
    seats: () =>
      rows(
        db,
        sql`select p.name, s.state, s.recurrence_id::text as "recurrenceId", s.attended, p.state as life from seat s
          join participation p on p.id = s.participation order by s.arrived`,
      ),
    told: () =>
      rows(
        db,
        sql`select name, kind, channel, state, body, link from delivery where state <> 'dropped' order by number`,
      ),
    fresh: () => findActivity(db, system("test"), activity.number),
  };
}

export const somebody = (recurrenceId: Start): SignUpInput => ({
  recurrenceId,
  knows: true,
  name: "Anna de Vries",
  phone: "",
  email: "",
  channel: null,
  language: "nl",
  reminder: false,
  relation: null,
  byName: "",
  byPhone: "",
  callWho: "self",
  needs: [],
  spoken: "",
  remark: "",
  firstTime: null,
  introduce: false,
  sharePhone: false,
  buurt: "",
});
