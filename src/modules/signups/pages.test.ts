// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { paths as activityPaths, cancelDate } from "#modules/activities/index.ts";
import { rows } from "#platform/db/db.ts";
import type { Form } from "#test/world.ts";
import { type Coffee, coffee } from "./comers.test-data.ts";
import { paths } from "./paths.ts";

const keyOf = (c: Coffee, index = 0) => c.dates[index]!.toString().slice(0, 16);
const h1 = (html: string) => /<h1[^>]*>([^<]*)/.exec(html)?.[1];

/** Walks the questions as a browser does, until the page of what was agreed or a page that says what to mend. */
async function walk(c: Coffee, first: Record<string, string>, answers: Record<string, Record<string, string>>) {
  let answer = await c.w.post(paths.start(c.activity), first);
  const seen: string[] = [];
  for (let n = 0; n < 10; n++) {
    const to = answer.headers.get("location");
    if (!to || to.startsWith("/meedoen/")) return { to, answer, seen };
    const question = to.split("/").at(-1)!;
    seen.push(question);
    expect((await c.w.get(to)).status, to).toBe(200);
    answer = await c.w.post(to, answers[question] ?? {});
  }
  throw new Error("there is no end to the questions");
}

const alone = {
  naam: { naam: "Anna de Vries" },
  bereiken: { hoe: "phone", telefoon: "+31 (0)343 – 12 34 56", herinnering: "ja" },
  nodig: { nodig: "door" },
  "eerste-keer": { eerste: "ja" },
};

describe("signing up without an account", () => {
  test("is offered on the page of an activity, asks one thing a page, and ends with what was agreed", async () => {
    const c = await coffee({ capacity: 5, hostName: "Ria", goTogether: true });
    const page = await (await c.w.get(activityPaths.activity(c.activity))).text();
    expect(page).toContain("Ik kom");
    expect(page).toContain("Meld iemand anders aan");
    const { to, seen } = await walk(c, { keer: keyOf(c) }, alone);
    expect(seen).toEqual(["naam", "bereiken", "nodig", "eerste-keer", "controle"]);
    const html = (await (await c.w.get(to!)).text()).replaceAll("\u00a0", " ");
    expect(h1(html)).toBe("U bent aangemeld");
    for (const part of [
      "10.00 tot 12.00 uur",
      "Buurthuis De Brug",
      "Ria staat bij de deur.",
      "De dag ervoor",
      "Druk af",
    ])
      expect(html).toContain(part);
    expect(to).not.toMatch(/Anna|0343/);
    const [kept] = await rows(c.db, sql`select name, phone, channel, reminder, needs, first_time from participation`);
    expect(kept).toEqual({
      name: "Anna de Vries",
      phone: "0343123456",
      channel: "phone",
      reminder: true,
      needs: ["door"],
      first_time: true,
    });
    expect(await rows(c.db, sql`select 1 from draft`), "the draft is gone").toEqual([]);
  });

  test("shows before it is sent all that somebody agrees to, also what another visitor may hear", async () => {
    const c = await coffee({ capacity: 5, goTogether: true });
    const together = { eerste: "ja", voorstellen: "ja", nummer: "ja", buurt: "Molenbuurt" };
    let answer = await c.w.post(paths.start(c.activity), { keer: keyOf(c) });
    for (const form of [alone.naam, alone.bereiken, alone.nodig, together] as Form[])
      answer = await c.w.post(answer.headers.get("location")!, form);
    const html = await (await c.w.get(answer.headers.get("location")!)).text();
    expect(html).toMatch(/Klopt dit\?.*de dag ervoor nog eens weten.*mijn telefoonnummer hebben.*Molenbuurt/s);
  });

  test("works for fifty people at one address, as in a library, and not for thousands", async () => {
    const c = await coffee({ capacity: 100 });
    const headers = { "x-forwarded-for": "203.0.113.50" };
    const send = (to: string, form: Form) => c.w.post(to, form, { headers });
    const statuses: number[] = [];
    for (let n = 10; n < 60; n++) {
      let answer = await send(paths.start(c.activity), { keer: keyOf(c) });
      const typed: Form[] = [
        { naam: `Gast ${n}` },
        { hoe: "phone", telefoon: `06123456${n}` },
        {},
        { eerste: "nee" },
        {},
      ];
      for (const form of typed) answer = await send(answer.headers.get("location") ?? "", form);
      statuses.push(answer.headers.get("location")?.startsWith("/meedoen/") ? answer.status : -answer.status);
    }
    expect(new Set(statuses)).toEqual(new Set([303]));
    const last = paths.question(c.activity, "x".repeat(24), "controle");
    const more = await Promise.all(Array.from({ length: 12 }, () => send(last, {})));
    expect(more.at(-1)!.status).toBe(429);
  }, 20_000);

  test("keeps no more than a first name of who just comes", async () => {
    const c = await coffee({ capacity: 5 });
    const { to } = await walk(
      c,
      { keer: keyOf(c) },
      { ...alone, bereiken: { hoe: "nothing", telefoon: "0612345678" } },
    );
    expect(to).toMatch(/^\/meedoen\//);
    expect(await rows(c.db, sql`select name, phone, email, channel from participation`)).toEqual([
      { name: "Anna", phone: "", email: "", channel: null },
    ]);
    expect(await (await c.w.get(to!)).text()).toContain("Wij kunnen u niet bereiken.");
  });

  test("gives back what was typed when something is missing, with a title that says so", async () => {
    const c = await coffee({ capacity: 5 });
    const none = await c.w.post(paths.start(c.activity), {});
    expect(none.status).toBe(422);
    expect(await none.text()).toContain("<title>Fout:");
    const begun = await c.w.post(paths.start(c.activity), { keer: keyOf(c) });
    const name = begun.headers.get("location")!;
    expect((await c.w.post(name, { naam: " " })).status).toBe(422);
    const reach = (await c.w.post(name, { naam: "Anna" })).headers.get("location")!;
    for (const [form, sentence] of [
      [{ hoe: "phone", telefoon: "12 34" }, "Vul een telefoonnummer in"],
      [{ hoe: "sms", telefoon: "0343 123456" }, "Vul een nummer in dat met 06 begint."],
      [{ hoe: "email", email: "anna" }, "Vul een e-mailadres in"],
      [{}, "Kies hoe wij contact kunnen opnemen."],
    ] as const) {
      const answer = await c.w.post(reach, form);
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain(sentence);
      for (const value of Object.values(form)) expect(html).toContain(value);
    }
  });

  test("skips no question, and knows no draft of somebody else", async () => {
    const c = await coffee({ capacity: 5 });
    const begun = (await c.w.post(paths.start(c.activity), { keer: keyOf(c) })).headers.get("location")!;
    const check = await c.w.get(begun.replace("/naam", "/controle"));
    expect(check.headers.get("location")).toBe(begun);
    expect((await c.w.post(begun.replace("/naam", "/controle"), {})).headers.get("location")).toBe(begun);
    expect((await c.w.get(begun.replace("/naam", "/weet-ervan"))).status).toBe(303);
    const strange = begun.replace(/meedoen\/[^/]+/, "meedoen/abcdefghijklmnopqrstuvwx");
    expect((await c.w.get(strange)).headers.get("location")).toBe(paths.start(c.activity));
  });

  test("sent twice, or again after the back button, leads to the same appointment", async () => {
    const c = await coffee({ capacity: 5 });
    const { to } = await walk(c, { keer: keyOf(c) }, alone);
    const token = /\/meedoen\/([^?]+)/.exec(to!)![1]!;
    const again = await c.w.post(paths.question(c.activity, token, "controle"), {});
    expect(again.headers.get("location")).toBe(`/meedoen/${token}`);
    expect((await c.w.get(paths.question(c.activity, token, "naam"))).headers.get("location")).toBe(
      `/meedoen/${token}`,
    );
    expect(await c.seats()).toHaveLength(1);
  });

  test("says in a clear sentence that the date went off while filling in, and offers another", async () => {
    const c = await coffee({ capacity: 5 });
    let answer = await c.w.post(paths.start(c.activity), { keer: keyOf(c) });
    for (const form of Object.values(alone)) answer = await c.w.post(answer.headers.get("location")!, form);
    const check = answer.headers.get("location")!;
    await cancelDate(c.db, c.here.editor, c.activity.number, c.dates[0]!, "Ziek.");
    const refused = await c.w.post(check, {});
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain("Voor deze keer kunt u zich niet meer aanmelden");
    const other = /href="([^"]*\?klad=[^"]*)"/.exec(html)![1]!.replaceAll("&amp;", "&");
    const draft = new URL(other, "http://x").searchParams.get("klad")!;
    const chosen = await c.w.post(paths.start(c.activity), { keer: keyOf(c, 1), klad: draft });
    expect(chosen.headers.get("location"), "everything else was answered").toBe(check);
    expect((await c.w.post(check, {})).status).toBe(303);
  });

  test("offers the waiting list of a full date, and not to who cannot be told", async () => {
    const c = await coffee({ capacity: 1 });
    await c.come("Bep");
    expect(await (await c.w.get(paths.start(c.activity))).text()).toContain("Vol. U kunt op de wachtlijst.");
    const { to } = await walk(c, { keer: keyOf(c) }, alone);
    const html = await (await c.w.get(to!)).text();
    expect(h1(html)).toBe("U staat op de wachtlijst");
    expect(html).toContain("U bent de eerste op de wachtlijst.");
    const { answer } = await walk(
      c,
      { keer: keyOf(c) },
      { ...alone, naam: { naam: "Cor" }, bereiken: { hoe: "nothing" } },
    );
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Geef een telefoonnummer of e-mailadres voor de wachtlijst");
  });

  test("is by phone where the organiser wants that, and not there for a draft", async () => {
    const c = await coffee({ signUp: "phone" });
    expect(await (await c.w.get(activityPaths.activity(c.activity))).text()).not.toContain("Ik kom");
    expect(await (await c.w.get(paths.start(c.activity))).text()).toContain("Bel even dat u komt:");
    const draft = await c.here.draft({ signUp: "here" });
    expect((await c.w.get(paths.start(draft), { as: c.here.editor })).status).toBe(404);
  });

  test("in English and easy Dutch as well", async () => {
    const c = await coffee({ capacity: 5 });
    for (const language of ["/en", "/eenvoudig"]) {
      const answer = await c.w.post(language + paths.start(c.activity), { keer: keyOf(c) });
      expect(answer.headers.get("location")).toMatch(new RegExp(`^${language}/activiteiten/`));
    }
  });
});

describe("somebody else", () => {
  const mother = {
    "voor-wie": { voor: "mother" },
    "weet-ervan": { weet: "ja" },
    naam: { naam: "Oma Jansen" },
    bereiken: { hoe: "phone", telefoon: "0343 12 34 56" },
    nodig: { nodig: "hearing" },
    "eerste-keer": { eerste: "nee" },
    "van-wie": { eigennaam: "Els", eigentelefoon: "06 12345678", wiebellen: "by" },
  };

  test("is asked for by one who knows her: her name and number, and who is called", async () => {
    const c = await coffee({ capacity: 5 });
    const { to, seen } = await walk(c, { keer: keyOf(c), ander: "ja" }, mother);
    expect(seen).toEqual([...Object.keys(mother), "controle"]);
    expect(h1(await (await c.w.get(to!)).text())).toBe("De aanmelding is gelukt");
    expect(await c.told()).toMatchObject([{ name: "Oma Jansen", channel: "phone" }]);
  });

  test("who does not know it yet: only a first name and a number are asked and kept, and she is called first", async () => {
    const c = await coffee({ capacity: 5 });
    const { to, seen } = await walk(
      c,
      { keer: keyOf(c), ander: "ja" },
      { ...mother, "weet-ervan": { weet: "nee" }, "van-wie": { eigennaam: "Els", eigentelefoon: "0612345678" } },
    );
    expect(seen).toEqual(["voor-wie", "weet-ervan", "naam", "bereiken", "van-wie", "controle"]);
    expect(h1(await (await c.w.get(to!)).text())).toBe("Dank u. Wij bellen eerst.");
    expect(await rows(c.db, sql`select name, needs, remark, first_time, state from participation`)).toEqual([
      { name: "Oma", needs: [], remark: "", first_time: null, state: "interested" },
    ]);
    expect(await c.told()).toMatchObject([{ kind: "signups.ask", channel: "phone" }]);
  });
});

describe("the own page", () => {
  test("changes nothing by being opened; its buttons cancel, change and erase", async () => {
    const c = await coffee({ capacity: 5 });
    const { token } = await c.come("Anna");
    const [seat] = await rows<{ id: string }>(c.db, sql`select id from seat`);
    for (const path of [
      paths.mine(token),
      paths.minePrint(token),
      paths.mineAgain(token),
      paths.mineChange(token),
      paths.mineErase(token),
      paths.mineCancel(token, seat!.id),
      paths.mineIcs(token, seat!.id),
    ])
      expect((await c.w.get(path)).status, path).toBe(200);
    expect((await c.seats())[0]!.state).toBe("signed_up");
    expect((await c.w.post(paths.mineChange(token), { nodig: "lift", opmerking: "x".repeat(201) })).status).toBe(422);
    expect((await c.w.post(paths.mineChange(token), { nodig: ["lift", "hearing"] })).status).toBe(303);
    expect(await rows(c.db, sql`select needs from participation`)).toEqual([{ needs: ["lift", "hearing"] }]);
    expect((await c.w.post(paths.mineAgain(token), {})).status).toBe(422);
    for (let n = 0; n < 2; n++)
      expect((await c.w.post(paths.mineAgain(token), { keer: keyOf(c, 1) })).headers.get("location")).toContain(
        "againDone",
      );
    for (let n = 0; n < 2; n++) expect((await c.w.post(paths.mineCancel(token, seat!.id), {})).status).toBe(303);
    expect((await c.seats()).map(({ state }) => state)).toEqual(["cancelled", "signed_up"]);
    for (let n = 0; n < 2; n++)
      expect((await c.w.post(paths.mineErase(token), {})).headers.get("location")).toBe(paths.erased);
    expect(await c.seats()).toEqual([]);
    expect((await c.w.get(paths.mine(token))).status).toBe(404);
  });

  test("is not there for another link, and another's date not behind this one", async () => {
    const c = await coffee({ capacity: 5 });
    const { token } = await c.come("Anna");
    await c.come("Bep");
    const [, bep] = await rows<{ id: string }>(c.db, sql`select id from seat order by arrived`);
    expect((await c.w.get("/meedoen/abcdefghijklmnopqrstuvwxyz")).status).toBe(404);
    expect((await c.w.post(paths.mineCancel(token, bep!.id), {})).status).toBe(404);
    expect((await c.seats()).map(({ state }) => state)).toEqual(["signed_up", "signed_up"]);
  });

  test("gives a diary nothing personal", async () => {
    const c = await coffee({ capacity: 5 });
    const { token } = await c.come("Anna de Vries", { remark: "Ik hoor slecht" });
    const [seat] = await rows<{ id: string }>(c.db, sql`select id from seat`);
    const ics = await (await c.w.get(paths.mineIcs(token, seat!.id))).text();
    expect(ics).toMatch(
      /^BEGIN:VCALENDAR[\s\S]*BEGIN:VEVENT[\s\S]*SUMMARY:Koffieochtend in De Brug[\s\S]*END:VCALENDAR\r\n$/,
    );
    expect(ics).not.toMatch(/Anna|slecht|meedoen/);
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });
});
