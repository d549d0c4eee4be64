// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { busyCalendar } from "#modules/activities/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { startOfDay, today } from "#platform/time/time.ts";
import { capitalise } from "#ui/show/format.ts";
import { busyTimes } from "../busy.ts";
import { type LentRoom, lentRoom } from "../lent.ts";
import { openTexts } from "../messages/open.ts";
import { numberOf, paths } from "../paths.ts";
import { nameOf } from "../words.ts";
import { busyWords } from "./desk/manage.tsx";
import { roomOf } from "./room.tsx";

const m = speak(openTexts, "nl");

/** When the room is taken: not by whom, not for what. */
export const calendarPage: Page = {
  get: async (c) => {
    const lent = await roomOf(c);
    return answer(c, lent, paths.calendar(lent), false);
  },
};

/** With titles, for who has the secret: colleagues of who lends. A new secret ends the old address. */
export const secretCalendarPage: Page = {
  get: async (c) => {
    const lent = await lentRoom(c.var.db, system("bookings.calendar"), numberOf(c.req.param("room")));
    const given = c.req.param("secret") ?? "";
    if (!same(given, lent.terms.calendarSecret)) throw new NotFound("calendar");
    return answer(c, lent, paths.secretCalendar(lent, given), true);
  },
};

const digest = (text: string) => createHash("sha256").update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

async function answer(c: Context<Env>, lent: LentRoom, path: string, withTitles: boolean): Promise<Response> {
  const { publicUrl } = c.var.services.config;
  const window = { from: startOfDay(today().subtract({ days: 31 })), to: startOfDay(today().add({ days: 400 })) };
  const busy = await busyTimes(c.var.db, lent.room.id, window);
  const text = busyCalendar({
    name: withTitles ? nameOf(lent) : m.calendarName(nameOf(lent)),
    url: publicUrl + paths.room(lent),
    sourceUrl: publicUrl + path,
    host: new URL(publicUrl).hostname,
    location: nameOf(lent),
    times: busy.map((one) => ({
      ...one,
      title: withTitles ? busyWords(one, "nl") : one.kind === "booking" ? capitalise(m.busy) : capitalise(m.closed),
    })),
  });
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers = {
    "content-type": "text/calendar; charset=utf-8",
    "cache-control": withTitles ? "private, no-cache" : "public, max-age=300",
    etag,
  };
  if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
  return c.body(text, 200, { ...headers, "content-disposition": 'inline; filename="ruimte.ics"' });
}
