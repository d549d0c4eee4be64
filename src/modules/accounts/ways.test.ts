// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { addPerson } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { cookiesOf, mailTo } from "#test/signing-in.ts";
import { type World, world } from "#test/world.ts";
import { postForTest } from "./post.test-data.ts";
import { readReach } from "./reach.ts";

const seeds = system("test");
const ask = async (w: World, typed: string) => {
  const response = await w.post("/inloggen", { email: typed });
  return { response, cookie: cookiesOf(response) };
};
const truus = { givenName: "Truus", phone: "0612345678" };

describe("what is typed in one field", () => {
  test.each([
    ["06 12 34 56 78", "sms", "0612345678"],
    ["06-12345678", "sms", "0612345678"],
    ["+31 6 12345678", "sms", "0612345678"],
    ["0031 (0)6 1234 5678", "sms", "0612345678"],
    ["tel: 06.12.34.56.78", "sms", "0612345678"],
    ["０６１２３４５６７８", "sms", "0612345678"],
    [" RIA@Buurt.Example ", "email", "ria@buurt.example"],
    ["mail: ria@buurt.example", "email", "ria@buurt.example"],
  ])("%j is understood", (typed, way, to) => {
    expect(readReach(typed)).toEqual({ way, to });
  });

  test.each([
    ["0343 12 34 56", "landline"],
    ["112", "reachUnclear"],
    ["", "reachUnclear"],
    ["06 12 34", "reachUnclear"],
    ["ria", "emailUnclear"],
    ["ria@", "emailUnclear"],
    ["٠٦١٢٣٤٥٦٧٨", "reachUnclear"],
    ["06'; drop table person; --", "emailUnclear"],
  ])("%j is not, and says what to do", (typed, key) => {
    expect(readReach(typed)).toBe(key);
  });
});

describe("a code by SMS", () => {
  test("brings in whoever has the phone, in any notation", async () => {
    const w = await world();
    const { sent } = postForTest();
    await addPerson(w.db, seeds, truus);
    const { response, cookie } = await ask(w, "+31 6 12 34 56 78");
    expect(response.status).toBe(303);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]!.to).toBe("0612345678");
    expect(sent[0]!.text).not.toMatch(/Truus|https?:/);
    const code = /\d{6}/.exec(sent[0]!.text)![0];
    const entered = await w.post("/inloggen/code", { code }, { as: cookie });
    expect(await (await w.get("/mijn", { as: cookiesOf(entered, cookie) })).text()).toContain("Truus");
    const [session] = await rows<{ method: string }>(w.db, sql`select method from session`);
    expect(session!.method).toBe("sms");
  });

  test("for a shared phone asks who is there, after the code only", async () => {
    const w = await world();
    const { sent } = postForTest();
    await addPerson(w.db, seeds, truus);
    await addPerson(w.db, seeds, { ...truus, givenName: "Piet", phone: "06-12345678" });
    const { cookie } = await ask(w, "0612345678");
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    const code = /\d{6}/.exec(sent[0]!.text)![0];
    const right = await w.post("/inloggen/code", { code }, { as: cookie });
    expect(right.headers.get("location")).toBe("/inloggen/wie");
    const who = await (await w.get("/inloggen/wie", { as: cookie })).text();
    expect(who).toContain("Truus");
    expect(who).toContain("Piet");
  });

  test("the answer is the same for a number that nobody has, and so is what is written down", async () => {
    const w = await world();
    const { sent } = postForTest();
    await addPerson(w.db, seeds, truus);
    const answers = [];
    for (const number of ["0612345678", "0687654321"]) {
      const { response, cookie } = await ask(w, number);
      const page = await w.get("/inloggen/code", { as: cookie });
      answers.push([response.status, response.headers.get("location"), page.status, await page.text()]);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(await rows(w.db, sql`select 1 from sign_in_code where way = 'sms'`)).toHaveLength(2);
    expect(await rows(w.db, sql`select 1 from event where name = 'sign_in.asked'`)).toHaveLength(2);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
  });

  test.each(["0612345678", "0687654321"])("where no SMS is sent it says so for any number (%s)", async (number) => {
    const w = await world();
    postForTest({ hasSms: false });
    await addPerson(w.db, seeds, truus);
    const { response } = await ask(w, number);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("Wij versturen geen sms.");
    expect(await rows(w.db, sql`select 1 from sign_in_code`)).toHaveLength(0);
  });

  test("a code for a number does not work once that number is somebody else's", async () => {
    const w = await world();
    const { sent } = postForTest();
    const { id } = await addPerson(w.db, seeds, truus);
    const { cookie } = await ask(w, "0612345678");
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    const { changePerson } = await import("#modules/people/index.ts");
    await changePerson(w.db, seeds, id, { phone: "0611111111" });
    const code = /\d{6}/.exec(sent[0]!.text)![0];
    expect((await w.post("/inloggen/code", { code }, { as: cookie })).status).toBe(422);
    expect(await rows(w.db, sql`select 1 from session`)).toHaveLength(0);
  });

  test("the database does not tell which number asked, not even to who tries them all", async () => {
    const w = await world();
    postForTest();
    await ask(w, "0687654321");
    const { createHash } = await import("node:crypto");
    const [stored] = await rows<{ all: string }>(w.db, sql`select json_agg(c)::text as all from sign_in_code c`);
    for (const guess of ["0687654321", "sms:0687654321"])
      expect(stored!.all).not.toContain(createHash("sha256").update(guess).digest("hex"));
    expect(stored!.all).not.toContain("0687654321");
  });
});

describe("a new device", () => {
  const enter = async (w: World, email: string, cookie = "", shared = false) => {
    const asked = await w.post("/inloggen", { email, ...(shared && { shared: "1" }) }, { as: cookie });
    const request = cookiesOf(asked, cookie);
    const count = mailTo(w, email).length;
    const code = await vi.waitFor(() => {
      const mails = mailTo(w, email);
      expect(mails.length).toBeGreaterThan(enter.seen);
      return /\b\d{6}\b/.exec(mails[0]!.text)![0];
    });
    enter.seen = Math.max(count, mailTo(w, email).length);
    return cookiesOf(await w.post("/inloggen/code", { code }, { as: request }), request);
  };
  enter.seen = 0;

  test("is told, the first and a known one are not; what is told names no device", async () => {
    const w = await world();
    enter.seen = 0;
    const { told } = postForTest();
    await addPerson(w.db, seeds, { givenName: "Ria", email: "ria-nieuw@kamerkoor.example" });
    const first = await enter(w, "ria-nieuw@kamerkoor.example");
    expect(told).toHaveLength(0);
    await enter(w, "ria-nieuw@kamerkoor.example", first);
    expect(told).toHaveLength(0);
    await enter(w, "ria-nieuw@kamerkoor.example");
    expect(told.map(({ kind }) => kind)).toEqual(["accounts.newDevice"]);
    const { noticeWords } = await import("./notices.ts");
    expect(JSON.stringify(noticeWords("accounts.newDevice", "nl", "https://x.example"))).not.toMatch(/Ria|Firefox/);
  });

  test("that is shared is not kept in the browser, and its session is short", async () => {
    const w = await world();
    enter.seen = 0;
    postForTest();
    await addPerson(w.db, seeds, { givenName: "Ria", email: "ria-bieb@kamerkoor.example" });
    const cookie = await enter(w, "ria-bieb@kamerkoor.example", "", true);
    expect(cookie).not.toContain("device=");
    const [session] = await rows<{ desk: boolean }>(w.db, sql`select desk from session`);
    expect(session!.desk).toBe(true);
    expect(await rows(w.db, sql`select 1 from known_device`)).toHaveLength(0);
  });
});
