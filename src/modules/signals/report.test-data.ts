// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { now, withClock } from "#platform/time/time.ts";
import type { Form, World } from "#test/world.ts";
import { type Signal, signals } from "./tables.ts";

export const text = async (answer: Response) => (await answer.text()).replaceAll("\u00a0", " ");
/** Where an answer leads to; its status when it leads nowhere. */
export const to = (answer: Response) => answer.headers.get("location") ?? `${answer.status}`;
export const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
export const codeOf = (html: string) => /<code>([0-9A-Z ]{32})<\/code>/.exec(html)![1]!;

/** The three pages, as filled in by most. */
export const see: Form = { ziet: ["few_people", "life_event"], gevaar: "nee" };
export const about: Form = { wie: "niet", adres: "Lindelaan 3, 3961 AB" };
export const send: Form = { snel: "week" };

/** Everything that came in, in order. */
export const allSignals = (w: World): Promise<Signal[]> =>
  behindWall(w.db, system("test"), (db) => db.select().from(signals).orderBy(signals.number));

/** As a person does it: with a minute between the first page and the last. */
export async function report(
  w: World,
  pages: { see?: Form; about?: Form; send?: Form } = {},
  { from = "/signaal", source = "" } = {},
): Promise<Response> {
  const headers: Record<string, string> = source ? { "x-forwarded-for": source } : {};
  const first = await text(await w.get(from));
  const one = await w.post(from, { ...see, ...pages.see, _stempel: hidden(first, "_stempel") }, { headers });
  return withClock(now().add({ minutes: 1 }), async () => {
    const two = await w.post(to(one), { ...about, ...pages.about }, { headers });
    return w.post(to(two), { ...send, ...pages.send }, { headers });
  });
}
