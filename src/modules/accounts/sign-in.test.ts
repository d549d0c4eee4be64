// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addPerson } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { ask, codeInMail, cookiesOf, mailTo, someone } from "#test/signing-in.ts";
import { world } from "#test/world.ts";
import { findSession, startSession } from "./session.ts";

const seeds = system("test");

describe("signing in", () => {
  test("somebody asks for a code, reads it in the mail and is in", async () => {
    const ria = someone();
    const w = await world();
    await addPerson(w.db, seeds, ria);
    const asked = await ask(w, ` ${ria.email.toUpperCase()} `);
    expect(asked.response.status).toBe(303);
    expect(asked.response.headers.get("location")).toBe("/inloggen/code");
    const code = await codeInMail(w, ria.email);
    const entered = await w.post(
      "/inloggen/code",
      { code: ` ${code.slice(0, 3)} ${code.slice(3)} ` },
      { as: asked.cookie },
    );
    expect(entered.status).toBe(303);
    expect(entered.headers.get("location")).toBe("/mijn");
    const mine = await w.get("/mijn", { as: cookiesOf(entered, asked.cookie) });
    expect(mine.status).toBe(200);
    expect(await mine.text()).toContain("Dag Ria");
  });

  test("the mail holds the code and nothing about the person, and no link to press", async () => {
    const ria = someone();
    const w = await world();
    await addPerson(w.db, seeds, ria);
    await ask(w, ria.email);
    const code = await codeInMail(w, ria.email);
    const [mail] = mailTo(w, ria.email);
    expect(mail!.to).toContain(ria.email);
    expect(mail!.subject).not.toContain(code);
    expect(mail!.text).not.toMatch(/Ria|Bakker|https?:/);
  });

  test("the mail is in the language that the person chose", async () => {
    const ria = someone();
    const w = await world();
    await addPerson(w.db, seeds, { ...ria, language: "en" });
    await ask(w, ria.email);
    await codeInMail(w, ria.email);
    expect(mailTo(w, ria.email)[0]!.subject).toBe("Your code to sign in");
  });

  test("the answer is the same for an address that nobody has, but for the cookie's secret", async () => {
    const ria = someone();
    const w = await world();
    await addPerson(w.db, seeds, ria);
    const answers = [];
    for (const email of [ria.email, "niemand@kamerkoor.example"]) {
      const { response } = await ask(w, email);
      const headers = [...response.headers].filter(([name]) => name !== "x-request-id");
      const equal = headers.map(([name, value]) => [
        name,
        name === "set-cookie" ? value.replace(/=[\w-]{43};/, "=…;") : value,
      ]);
      answers.push({ status: response.status, headers: equal, body: await response.text() });
    }
    expect(answers[1]).toEqual(answers[0]);
    const facts = await rows<{ name: string }>(w.db, sql`select name from event where name = 'sign_in.asked'`);
    expect(facts).toHaveLength(2);
    await codeInMail(w, ria.email);
    expect(mailTo(w, "niemand@kamerkoor.example")).toEqual([]);
  });

  test("the page for the code is the same for everybody, and so is a wrong code", async () => {
    const ria = someone();
    const w = await world();
    await addPerson(w.db, seeds, ria);
    const pages = [];
    for (const email of [ria.email, "niemand@kamerkoor.example"]) {
      const { cookie } = await ask(w, email);
      const page = await w.get("/inloggen/code", { as: cookie });
      const wrong = await w.post("/inloggen/code", { code: "abc 1" }, { as: cookie });
      pages.push([page.status, await page.text(), wrong.status, await wrong.text()]);
    }
    expect(pages[1]).toEqual(pages[0]);
  });

  test("nobody gets in with an address that nobody has, whatever the code", async () => {
    const w = await world();
    const { cookie } = await ask(w, "niemand@kamerkoor.example");
    const tried = await w.post("/inloggen/code", { code: "123456" }, { as: cookie });
    expect(tried.status).toBe(422);
    expect(await tried.text()).toContain("Deze code klopt niet");
  });

  test("a code does not work in a browser that did not ask for it", async () => {
    const ria = someone();
    const w = await world();
    await addPerson(w.db, seeds, ria);
    await ask(w, ria.email);
    const code = await codeInMail(w, ria.email);
    const other = await ask(w, "niemand@kamerkoor.example");
    expect((await w.post("/inloggen/code", { code })).status).toBe(422);
    expect((await w.post("/inloggen/code", { code }, { as: other.cookie })).status).toBe(422);
  });

  test("a code works once", async () => {
    const ria = someone();
    const w = await world();
    await addPerson(w.db, seeds, ria);
    const { cookie } = await ask(w, ria.email);
    const code = await codeInMail(w, ria.email);
    expect((await w.post("/inloggen/code", { code }, { as: cookie })).status).toBe(303);
    const again = await w.post("/inloggen/code", { code }, { as: cookie });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain("Deze code werkt niet meer");
  });

  test("after five wrong codes the right one does not work either", async () => {
    const ria = someone();
    const w = await world();
    await addPerson(w.db, seeds, ria);
    const { cookie } = await ask(w, ria.email);
    const code = await codeInMail(w, ria.email);
    const wrong = code === "000000" ? "000001" : "000000";
    for (let i = 0; i < 5; i++)
      expect((await w.post("/inloggen/code", { code: wrong }, { as: cookie })).status).toBe(422);
    expect((await w.post("/inloggen/code", { code }, { as: cookie })).status).toBe(422);
    expect(await rows(w.db, sql`select 1 from event where name = 'sign_in.blocked'`)).toHaveLength(1);
    expect(await rows(w.db, sql`select 1 from session`)).toHaveLength(0);
  });

  test("a code is too late after a quarter of an hour", async () => {
    const ria = someone();
    const w = await world();
    await addPerson(w.db, seeds, ria);
    const { cookie } = await ask(w, ria.email);
    const code = await codeInMail(w, ria.email);
    const late = await withClock(now().add({ minutes: 16 }), () => w.post("/inloggen/code", { code }, { as: cookie }));
    expect(late.status).toBe(422);
    const intime = await withClock(now().add({ minutes: 14 }), () =>
      w.post("/inloggen/code", { code }, { as: cookie }),
    );
    expect(intime.status).toBe(303);
  });

  test.each([true, false])("a sixth code within an hour is not sent (known address: %s)", async (known) => {
    const ria = someone();
    const email = known ? ria.email : "niemand@kamerkoor.example";
    const w = await world();
    await addPerson(w.db, seeds, ria);
    for (let i = 0; i < 5; i++) expect((await ask(w, email)).response.status).toBe(303);
    const sixth = (await ask(w, email)).response;
    expect(sixth.status).toBe(429);
    expect(await sixth.text()).toContain("wacht een uur");
    const later = await withClock(now().add({ minutes: 61 }), () => ask(w, email));
    expect(later.response.status).toBe(303);
  });

  test("a new sign-in ends the session that the browser had", async () => {
    const ria = someone();
    const w = await world();
    const { id } = await addPerson(w.db, seeds, ria);
    const old = await startSession(w.db, id);
    const { cookie } = await ask(w, ria.email);
    const both = `${cookie}; session=${old}`;
    const entered = await w.post("/inloggen/code", { code: await codeInMail(w, ria.email) }, { as: both });
    expect(entered.status).toBe(303);
    expect(await findSession(w.db, old)).toBeNull();
    const fresh = /session=([\w-]{43})/.exec(entered.headers.getSetCookie().join())?.[1];
    expect(fresh).not.toBe(old);
    expect((await findSession(w.db, fresh!))?.session.givenName).toBe("Ria");
  });

  test("only addresses of this site are gone to afterwards", async () => {
    const ria = someone();
    const w = await world();
    await addPerson(w.db, seeds, ria);
    const seen: string[] = [];
    for (const next of ["/beheer?x=1", "https://elders.example/", "//elders.example", "/\\elders.example"]) {
      const { cookie } = await ask(w, ria.email, next);
      const entered = await w.post(
        "/inloggen/code",
        { code: await codeInMail(w, ria.email, seen.length + 1), next },
        { as: cookie },
      );
      seen.push(entered.headers.get("location")!);
    }
    expect(seen).toEqual(["/beheer?x=1", "/mijn", "/mijn", "/mijn"]);
  });

  test("over https the cookies are for this host only; the token is not in the database", async () => {
    const ria = someone();
    const w = await world({ PUBLIC_URL: "https://soepsteen.example" });
    await addPerson(w.db, seeds, ria);
    const { cookie, response } = await ask(w, ria.email);
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-sign-in=[\w-]{43};.*HttpOnly; Secure; SameSite=Lax/);
    const entered = await w.post("/inloggen/code", { code: await codeInMail(w, ria.email) }, { as: cookie });
    const given = entered.headers.getSetCookie().find((line) => line.startsWith("__Host-session="))!;
    expect(given).toMatch(/Path=\/;.*HttpOnly; Secure; SameSite=Lax/);
    const token = /=([\w-]{43})/.exec(given)![1]!;
    const [stored] = await rows<{ all: string }>(w.db, sql`select json_agg(s)::text as all from session s`);
    expect(stored!.all).not.toContain(token);
  });

  test.each([
    { email: "" },
    { email: "geen adres" },
    { email: "a".repeat(500) },
    { email: ["a@b.example", "c@d.example"] },
    {},
  ])("what is no address comes back with a sentence at the field: %j", async (form) => {
    const w = await world();
    const response = await w.post("/inloggen", form);
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain("<title>Fout: Inloggen");
    expect(page).toContain('href="#email"');
  });
});
