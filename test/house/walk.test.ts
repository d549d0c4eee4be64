// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Every address, as every role, with what belongs to somebody else in it. Nothing of it may ever be read or changed.

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { map } from "#app/map.ts";
import { type Actor, can } from "#platform/access/actor.ts";
import type { Route } from "#platform/http/routes.ts";
import { type World, world } from "#test/world.ts";
import { foreignAddress, unknownAddress } from "./walk/addresses.ts";
import { type Foreign, marks, plantForeign } from "./walk/foreign.ts";
import { plantWalkers, type Walker } from "./walk/roles.ts";

const varies = ({ path }: Route) => path.includes(":");
const methods = ({ page }: Route) => (["get", "post"] as const).filter((method) => page[method]);
/** Doors at which nobody is asked who she is: what stands behind them is open, or behind a secret. */
const unguarded = ({ access }: Route) => ["everyone", "secret_link", "development"].includes(access.kind);

/** Where nobody is asked who she is, everybody is shown the same: a few who walk there are enough. */
const walksHere = (route: Route, { who }: Walker): boolean =>
  !unguarded(route) || ["visitor", "person", "technician"].includes(who);

interface Town {
  w: World;
  foreign: Foreign;
  walkers: Walker[];
}

async function town(): Promise<Town> {
  const w = await world();
  return { w, foreign: await plantForeign(w.db), walkers: await plantWalkers(w.db) };
}

interface Answer {
  status: number;
  to: string;
  body: string;
}

/** Asks, and takes back whatever it did. */
async function ask(w: World, method: "get" | "post", address: string, actor: Actor): Promise<Answer> {
  const as = actor.kind === "visitor" ? {} : { as: actor };
  await w.db.execute(sql`savepoint walk`);
  const response = method === "get" ? await w.get(address, as) : await w.post(address, {}, as);
  const body = await response.text();
  await w.db.execute(sql`rollback to savepoint walk`);
  return { status: response.status, to: response.headers.get("location") ?? "", body };
}

/** Somebody whose duty is exactly this door, or who shows it to everybody, may see the page; never what is personal on it. */
const isOwnDuty = ({ access }: Route, actor: Actor): boolean =>
  access.kind === "capability" && can(actor, access.capability);

/** A request for the own data is the case of who handles rights: there she reads whose it is. */
const isTheCase = (route: Route, actor: Actor): boolean =>
  isOwnDuty(route, actor) && route.path.startsWith("/beheer/rechten/");

/** Who keeps the calendar may, before the second factor, do what shows no persons. */
const keepsCalendar = ({ who }: Walker): boolean => who === "keeper, weak" || who === "admin, weak";

const refused = ({ status, to }: Answer): boolean =>
  status === 403 || status === 404 || (status === 303 && /^\/inloggen(\/|\?|$)/.test(to));

describe("what belongs to somebody else", () => {
  test("has a line in walk/addresses.ts for every address in which something varies", async () => {
    const { foreign } = await town();
    const without = map.filter(varies).filter(({ path }) => foreignAddress(path, foreign) === null);
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test("is really there: for who may, the pages show it", async () => {
    const { w, foreign } = await town();
    const strong: Actor = { kind: "person", person: foreign.colleague, siteRoles: ["admin", "keeper"] };
    const shown = [
      `/beheer/activiteiten/${foreign.activity.number}/gasten/${foreign.date}`,
      `/beheer/ruimtes/aanvragen/${foreign.booking}`,
      `/beheer/bellijst/${foreign.delivery}`,
      `/beheer/teams/${foreign.team.number}/leden`,
      "/beheer/organisaties/de-brug/leden",
    ];
    for (const address of shown) {
      const { status, body } = await ask(w, "get", address, strong);
      expect([address, status, marks.test(body)]).toEqual([address, 200, true]);
    }
  });

  test("is read and changed by nobody from outside, whatever the role", async () => {
    const { w, foreign, walkers } = await town();
    const wrong: string[] = [];
    for (const walker of walkers) {
      for (const route of map.filter(varies)) {
        const found = foreignAddress(route.path, foreign);
        if (!found || !walksHere(route, walker)) continue;
        for (const method of methods(route)) {
          const answer = await ask(w, method, found.address, walker.actor);
          const what = `${walker.who}: ${method} ${route.path} → ${answer.status} ${answer.to}`;
          if (!isTheCase(route, walker.actor) && (marks.test(answer.body) || marks.test(answer.to)))
            wrong.push(`${what} SHOWS IT`);
          if (answer.status >= 500) wrong.push(what);
          if (unguarded(route) || isOwnDuty(route, walker.actor) || keepsCalendar(walker)) continue;
          // what is of oneself is not done in the name of another: said before anything is looked up
          const ownOnly = answer.status === 409 && "behalf" in walker.actor && route.path.startsWith("/mijn/");
          if (!refused(answer) && !ownOnly) wrong.push(what);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  test("is told apart from what never was by nobody who may not know it", async () => {
    const { w, foreign, walkers } = await town();
    const some = walkers.filter(({ who }) =>
      /^(person|coordinator of another team|admin of another|technician)/.test(who),
    );
    const wrong: string[] = [];
    for (const { who, actor } of some) {
      for (const route of map.filter((route) => varies(route) && !unguarded(route))) {
        const found = foreignAddress(route.path, foreign);
        if (!found || found.open || isOwnDuty(route, actor)) continue;
        for (const method of methods(route)) {
          const there = await ask(w, method, found.address, actor);
          const never = await ask(w, method, unknownAddress(route.path), actor);
          if (there.status !== never.status)
            wrong.push(`${who}: ${method} ${route.path} → ${there.status}, ${never.status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  test("stands in no list, on no desk and on no page of one's own", async () => {
    const { w, walkers } = await town();
    const wrong: string[] = [];
    for (const walker of walkers) {
      for (const route of map.filter(
        (route) => !varies(route) && route.page.get && route.access.kind !== "development",
      )) {
        if (!walksHere(route, walker)) continue;
        const answer = await ask(w, "get", route.path, walker.actor);
        if (marks.test(answer.body)) wrong.push(`${walker.who}: ${route.path} SHOWS IT`);
        if (answer.status >= 500) wrong.push(`${walker.who}: ${route.path} → ${answer.status}`);
        const closed = route.access.kind === "capability" && !can(walker.actor, route.access.capability);
        if (closed && !refused(answer)) wrong.push(`${walker.who}: ${route.path} → ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);
});
