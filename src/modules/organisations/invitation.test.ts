// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { actorOf, findSession, startSession } from "#modules/accounts/index.ts";
import { addPerson, giveSiteRole, personsAt } from "#modules/people/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { type World, world } from "#test/world.ts";
import { forgetOldInvitations } from "./invitation.ts";
import { addMember, membersOf } from "./member.ts";
import { addOrganisation, closeOrganisation } from "./organisation.ts";
import { organisationPaths as paths } from "./paths.ts";

const seeds = system("test");
let made = 0;

async function scene() {
  const w = await world();
  const { id, slug } = await addOrganisation(w.db, seeds, { name: "Kamerkoor De Brug" });
  const ria = await addPerson(w.db, seeds, { givenName: "Ria", email: "ria@buurt.example" });
  await addMember(w.db, seeds, id, ria.id, "admin");
  const admin = await actorOf(w.db, ria.id);
  const email = `guus${++made}@buurt.example`;
  return { w, id, slug, admin, email };
}

/** Sends an invitation by the form and gives the address in the mail. */
async function invite(w: World, slug: string, admin: Actor, email: string, more: Record<string, string> = {}) {
  const form = { givenName: "Guus", email, role: "editor", ...more };
  const sent = await w.post(paths.members(slug), form, { as: admin });
  expect(sent.headers.get("location")).toBe(`${paths.members(slug)}?gedaan=uitgenodigd`);
  return linkIn(w, email);
}

function linkIn(w: World, email: string): string {
  const mail = w.mail().find(({ to }) => to.includes(email))!;
  return /http:\/\/soepsteen\.example(\/uitnodiging\/[\w-]{43})/.exec(mail.text)![1]!;
}

const tokenIn = (response: Response) => /session=([\w-]{43})/.exec(response.headers.getSetCookie().join())?.[1] ?? "";
const members = async (w: World, admin: Actor, slug: string) =>
  (await membersOf(w.db, admin, slug)).map(({ person, role }) => `${person.givenName}: ${role}`);

describe("an invitation", () => {
  test("is mailed, opened, and accepted with a button; then the person is in", async () => {
    const { w, slug, admin, email } = await scene();
    const link = await invite(w, slug, admin, email);
    const page = await w.get(link);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Doet u mee met Kamerkoor De Brug?");
    const joined = await w.post(link, {});
    expect(joined.headers.get("location")).toBe("/mijn");
    expect((await findSession(w.db, tokenIn(joined)))?.actor).toMatchObject({ kind: "member" });
    expect(await members(w, admin, slug)).toEqual(["Guus: editor", "Ria: admin"]);
  });

  test("changes nothing when it is only opened, by a mail scanner for example", async () => {
    const { w, slug, admin, email } = await scene();
    const link = await invite(w, slug, admin, email);
    for (let i = 0; i < 3; i++) await w.get(link);
    expect(await personsAt(w.db, email)).toEqual([]);
    expect(await members(w, admin, slug)).toEqual(["Ria: admin"]);
  });

  test("works once; the page then says so calmly", async () => {
    const { w, slug, admin, email } = await scene();
    const link = await invite(w, slug, admin, email);
    await w.post(link, {});
    for (const again of [await w.get(link), await w.post(link, {})]) {
      expect(again.status).toBe(404);
      expect(await again.text()).toContain("Deze uitnodiging werkt niet meer");
      expect(tokenIn(again)).toBe("");
    }
    expect(await personsAt(w.db, email)).toHaveLength(1);
  });

  test("is too late after 14 days, and can be sent again with a new link", async () => {
    const { w, slug, admin, email } = await scene();
    const link = await invite(w, slug, admin, email);
    await withClock(now().add({ hours: 14 * 24 + 1 }), async () => {
      expect((await w.post(link, {})).status).toBe(404);
      expect(await (await w.get(paths.members(slug), { as: admin })).text()).toContain("niet meer geldig");
      const [{ id }] = (await rows<{ id: string }>(w.db, sql`select id from invitation`)) as [{ id: string }];
      await w.post(paths.invitationRepeat(slug, id), {}, { as: admin });
      expect((await w.get(link)).status).toBe(404);
      expect((await w.post(linkIn(w, email), {})).status).toBe(303);
    });
  });

  test("stops working at once when it is withdrawn, when another is sent, and when the organisation closes", async () => {
    const { w, slug, admin, email } = await scene();
    const first = await invite(w, slug, admin, email);
    const second = await invite(w, slug, admin, email);
    expect((await w.get(first)).status).toBe(404);
    const [{ id }] = (await rows<{ id: string }>(w.db, sql`select id from invitation where withdrawn_at is null`)) as [
      { id: string },
    ];
    await w.post(paths.invitationWithdrawal(slug, id), {}, { as: admin });
    await w.post(paths.invitationWithdrawal(slug, id), {}, { as: admin });
    expect((await w.post(second, {})).status).toBe(404);
    const third = await invite(w, slug, admin, email);
    await closeOrganisation(w.db, seeds, slug);
    expect((await w.post(third, {})).status).toBe(404);
  });

  test("of another organisation cannot be withdrawn or repeated", async () => {
    const { w, slug, admin, email } = await scene();
    await invite(w, slug, admin, email);
    const other = await addOrganisation(w.db, seeds, { name: "Ander koor" });
    const sam = await addPerson(w.db, seeds, { givenName: "Sam" });
    await addMember(w.db, seeds, other.id, sam.id, "admin");
    const as = await actorOf(w.db, sam.id);
    const [{ id }] = (await rows<{ id: string }>(w.db, sql`select id from invitation`)) as [{ id: string }];
    expect((await w.post(paths.invitationWithdrawal(other.slug, id), {}, { as })).status).toBe(404);
    expect((await w.post(paths.invitationRepeat(other.slug, id), {}, { as })).status).toBe(404);
    expect((await w.post(paths.invitationRepeat(other.slug, "x"), {}, { as })).status).toBe(404);
  });

  test("finds the person who is known by address and name, and adds another with the same address", async () => {
    const { w, slug, admin, email } = await scene();
    const known = await addPerson(w.db, seeds, { givenName: "Guus", email });
    await w.post(await invite(w, slug, admin, email), {});
    expect((await personsAt(w.db, email)).map(({ id }) => id)).toEqual([known.id]);
    await w.post(await invite(w, slug, admin, email, { givenName: "Truus" }), {});
    expect((await personsAt(w.db, email)).map(({ givenName }) => givenName)).toEqual(["Guus", "Truus"]);
    expect(await members(w, admin, slug)).toEqual(["Guus: editor", "Ria: admin", "Truus: editor"]);
  });

  test("does not sign in somebody who has work here already: that takes a code", async () => {
    const { w, slug, admin, email } = await scene();
    const keeper = await addPerson(w.db, seeds, { givenName: "Guus", email });
    await giveSiteRole(w.db, seeds, keeper.id, "admin");
    const link = await invite(w, slug, admin, email);
    const asked = await w.post(link, {});
    expect(asked.headers.get("location")).toBe(`/inloggen?next=${encodeURIComponent(link)}`);
    expect(tokenIn(asked)).toBe("");
    const joined = await w.post(link, {}, { as: `session=${await startSession(w.db, keeper.id)}` });
    expect(joined.status).toBe(303);
    expect(await members(w, admin, slug)).toEqual(["Guus: editor", "Ria: admin"]);
  });

  test("is not for whoever is signed in with another address", async () => {
    const { w, slug, admin, email } = await scene();
    const link = await invite(w, slug, admin, email);
    const sam = await addPerson(w.db, seeds, { givenName: "Sam", email: "sam@buurt.example" });
    const as = `session=${await startSession(w.db, sam.id)}`;
    expect(await (await w.get(link, { as })).text()).toContain("Log eerst uit");
    expect((await w.post(link, {}, { as })).status).toBe(409);
    expect(await members(w, admin, slug)).toEqual(["Ria: admin"]);
  });

  test("gives a new session to somebody who was signed in, and ends the old one", async () => {
    const { w, slug, admin, email } = await scene();
    const guus = await addPerson(w.db, seeds, { givenName: "Guus", email });
    const old = await startSession(w.db, guus.id);
    const joined = await w.post(await invite(w, slug, admin, email), {}, { as: `session=${old}` });
    expect(await findSession(w.db, old)).toBeNull();
    expect((await findSession(w.db, tokenIn(joined)))?.actor.kind).toBe("member");
  });

  test("is sent once when the button is pressed twice", async () => {
    const { w, slug, admin, email } = await scene();
    const more = { _once: `once-${email.replace(/\W/g, "-")}-0123456789` };
    await invite(w, slug, admin, email, more);
    await invite(w, slug, admin, email, more);
    expect(w.mail().filter(({ to }) => to.includes(email))).toHaveLength(1);
  });

  test("waits when the mail server does not take it, and the page says so", async () => {
    const { w, slug, admin, email } = await scene();
    w.services.mailer = { send: () => Promise.reject(new Error("no")), close: async () => {} };
    const form = { givenName: "Guus", email, role: "editor" };
    const sent = await w.post(paths.members(slug), form, { as: admin });
    expect(sent.headers.get("location")).toBe(`${paths.members(slug)}?gedaan=niet-verstuurd`);
    const page = await (await w.get(sent.headers.get("location")!, { as: admin })).text();
    expect(page).toContain("de mail is niet verstuurd");
    expect(page).toContain("Stuur opnieuw");
  });

  test.each([
    ["givenName", ""],
    ["givenName", "x".repeat(61)],
    ["email", "guus"],
    ["email", "a@b.example\nbcc: c@d.example"],
    ["role", "owner"],
    ["role", ""],
  ])("with %s = %j is refused at the field", async (field, value) => {
    const { w, slug, admin, email } = await scene();
    const form = { givenName: "Guus", email, role: "editor", [field]: value };
    const refused = await w.post(paths.members(slug), form, { as: admin });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(`id="${field}-error"`);
    expect(await rows(w.db, sql`select 1 from invitation`)).toHaveLength(0);
  });

  test("is forgotten a month after its end", async () => {
    const { w, slug, admin, email } = await scene();
    await invite(w, slug, admin, email);
    await withClock(now().add({ hours: 43 * 24 }), () => forgetOldInvitations(w.db));
    expect(await rows(w.db, sql`select 1 from invitation`)).toHaveLength(1);
    await withClock(now().add({ hours: 45 * 24 }), () => forgetOldInvitations(w.db));
    expect(await rows(w.db, sql`select 1 from invitation`)).toHaveLength(0);
  });

  test.each(["x", "%00", "a".repeat(43), "../../etc"])("with the made-up secret %j is not there", async (token) => {
    const { w } = await scene();
    expect((await w.get(`/uitnodiging/${encodeURIComponent(token)}`)).status).toBe(404);
    expect((await w.post(`/uitnodiging/${encodeURIComponent(token)}`, {})).status).toBe(404);
  });

  test("leaves its secret neither in the database nor in the facts", async () => {
    const { w, slug, admin, email } = await scene();
    const token = (await invite(w, slug, admin, email)).split("/").at(-1)!;
    const [stored] = await rows<{ all: string }>(
      w.db,
      sql`select (select json_agg(i)::text from invitation i) || (select json_agg(e)::text from event e) as all`,
    );
    expect(stored!.all).not.toContain(token);
    const [told] = await rows<{ all: string }>(w.db, sql`select json_agg(e)::text as all from event e`);
    expect(told!.all).not.toContain(email);
  });
});

describe("members on the page", () => {
  test("a role is changed with a button, and leaving asks first", async () => {
    const { w, id, slug, admin, email } = await scene();
    const guus = await addPerson(w.db, seeds, { givenName: "Guus", email });
    await addMember(w.db, seeds, id, guus.id, "editor");
    await w.post(paths.memberRole(slug, guus.id), { role: "admin" }, { as: admin });
    expect(await members(w, admin, slug)).toEqual(["Guus: admin", "Ria: admin"]);
    expect((await w.post(paths.memberRole(slug, guus.id), { role: "koning" }, { as: admin })).status).toBe(409);
    const asked = await (await w.get(paths.memberLeaving(slug, guus.id), { as: admin })).text();
    expect(asked).toContain("Wilt u Guus weghalen bij Kamerkoor De Brug?");
    expect(await members(w, admin, slug)).toHaveLength(2);
    expect((await w.post(paths.memberLeaving(slug, guus.id), {}, { as: admin })).status).toBe(303);
    expect(await members(w, admin, slug)).toEqual(["Ria: admin"]);
  });

  test("the last admin is told why it cannot be", async () => {
    const { w, slug, admin } = await scene();
    const { person } = admin as { person: string };
    const refused = await w.post(paths.memberLeaving(slug, person), {}, { as: admin });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Dit is de laatste beheerder");
  });

  test("somebody who does not work here is not there", async () => {
    const { w, slug, admin } = await scene();
    const { id } = await addPerson(w.db, seeds, { givenName: "Sam" });
    for (const person of [id, "x"]) {
      expect((await w.get(paths.memberLeaving(slug, person), { as: admin })).status).toBe(404);
      expect((await w.post(paths.memberRole(slug, person), { role: "admin" }, { as: admin })).status).toBe(404);
    }
  });
});
