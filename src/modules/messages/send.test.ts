// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { definedJob } from "#platform/jobs/define.ts";
import { makeLog } from "#platform/log/log.ts";
import { makeSms, type SmsSender } from "#platform/sms/sms.ts";
import { toInstant, withClock } from "#platform/time/time.ts";
import { publicUrl, type World, world } from "#test/world.ts";
import { definePost, deliveriesAbout, type Telling, takeBack, tell } from "./index.ts";
import { smsFor } from "./letters.ts";
import { failOverdue } from "./nightly.ts";
import type { Delivery } from "./tables.ts";
import { plainTelling } from "./telling.test-data.ts";

let w: World;
let sms: SmsSender | null = null;
let refuses = false;
definePost(() => {
  if (!w) return null;
  const send: typeof w.services.mailer.send = (mail) =>
    refuses ? Promise.reject(new Error("the mail server did not take the mail")) : w.services.mailer.send(mail);
  return { jobs: w.services.jobs, mailer: { send }, sms, publicUrl };
});
beforeEach(async () => {
  w = await world();
  sms = null;
  refuses = false;
});

const actor = system("test");
const at = (local: string) => toInstant(Temporal.PlainDateTime.from(local));
const stateOf = async ({ about }: Telling) => (await deliveriesAbout(w.db, [about])).get(about)?.[0];
const mails = () => w.mail().map(({ to }) => to);
const byMail = (more: Partial<Telling> = {}) =>
  plainTelling({ to: { name: "Jan", email: "jan@soepsteen.example" }, ...more });

describe("quiet hours", () => {
  test("keep a mail of the evening until eight in the morning", async () => {
    const one = byMail();
    await withClock(at("2026-11-24T21:30"), async () => {
      await tell(w.db, actor, one);
      await w.runDueJobs();
    });
    await withClock(at("2026-11-25T07:59"), () => w.runDueJobs());
    expect(mails()).toEqual([]);
    expect(await stateOf(one)).toMatchObject({ state: "queued" });
    await withClock(at("2026-11-25T08:00"), () => w.runDueJobs());
    expect(mails()).toEqual(["jan@soepsteen.example"]);
  });

  test("do not hold for what is urgent, and a message waits for its own moment", async () => {
    await withClock(at("2026-11-24T22:00"), async () => {
      await tell(w.db, actor, byMail({ urgent: true, to: { name: "Jan", email: "urgent@soepsteen.example" } }));
      await tell(
        w.db,
        actor,
        byMail({ notBefore: at("2026-11-27T10:00"), to: { name: "Jan", email: "later@soepsteen.example" } }),
      );
      await w.runDueJobs();
    });
    await withClock(at("2026-11-26T12:00"), () => w.runDueJobs());
    expect(mails()).toEqual(["urgent@soepsteen.example"]);
    await withClock(at("2026-11-27T10:00"), () => w.runDueJobs());
    expect(mails()).toContain("later@soepsteen.example");
  });
});

describe("mail that is not taken", () => {
  const tryAll = async (from: Temporal.Instant) => {
    for (let hour = 0; hour < 8; hour++) await withClock(from.add({ hours: hour }), () => w.runDueJobs());
  };

  test("is tried again, and becomes a call where there is a number", async () => {
    refuses = true;
    const one = byMail({ to: { name: "Jan", email: "jan@soepsteen.example", phone: "0343123456" } });
    await withClock(at("2026-11-24T10:00"), () => tell(w.db, actor, one));
    await withClock(at("2026-11-24T10:00"), () => w.runDueJobs());
    expect(await stateOf(one)).toMatchObject({ channel: "email", state: "queued" });
    await tryAll(at("2026-11-24T10:05"));
    expect(await stateOf(one)).toMatchObject({ channel: "phone", state: "queued" });
  });

  test("is given to who coordinates where there is none", async () => {
    refuses = true;
    const one = byMail();
    await withClock(at("2026-11-24T10:00"), () => tell(w.db, actor, one));
    await tryAll(at("2026-11-24T10:00"));
    expect(await stateOf(one)).toMatchObject({ channel: "email", state: "failed" });
  });

  test("is sent when the server comes back, once", async () => {
    refuses = true;
    await withClock(at("2026-11-24T10:00"), async () => {
      await tell(w.db, actor, byMail());
      await w.runDueJobs();
    });
    refuses = false;
    await tryAll(at("2026-11-24T11:00"));
    expect(mails()).toEqual(["jan@soepsteen.example"]);
  });
});

test("two workers that have the same mail send it once", async () => {
  const one = byMail();
  await withClock(at("2026-11-24T10:00"), async () => {
    const told = await tell(w.db, actor, one);
    await w.services.jobs.enqueue(w.db, "messages.send", { delivery: told!.id });
    const slow = definedJob("messages.send")!.run as unknown as (db: Db, data: object) => Promise<void>;
    await Promise.all([slow(w.db, { delivery: told!.id }), slow(w.db, { delivery: told!.id })]);
    await w.runDueJobs();
  });
  await withClock(at("2026-11-24T10:30"), () => w.runDueJobs());
  expect(mails()).toEqual(["jan@soepsteen.example"]);
});

test("mail of which the queue knows nothing any more is offered again in the night", async () => {
  const one = byMail();
  await withClock(at("2026-11-24T10:00"), () => tell(w.db, actor, one));
  await w.db.execute(sql`delete from pgboss.job where name = 'messages.send'`);
  await withClock(at("2026-11-25T02:25"), () => failOverdue(w.db));
  await withClock(at("2026-11-25T09:00"), () => w.runDueJobs());
  expect(await stateOf(one)).toMatchObject({ state: "sent" });
});

describe("SMS", () => {
  test("goes to a mobile number where there is a gateway; for development it is a file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "soepsteen-sms-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    sms = makeSms({ smsUrl: `file:${folder}/sms`, smsToken: null }, makeLog("silent"));
    const one = plainTelling({ to: { name: "Truus van Es", phone: "06 12 34 56 78" }, link: "/meedoen/abc" });
    await withClock(at("2026-11-24T10:00"), async () => {
      expect(await tell(w.db, actor, one)).toMatchObject({ channel: "sms" });
      await w.runDueJobs();
    });
    const [file] = await readdir(`${folder}/sms`);
    const text = await readFile(`${folder}/sms/${file}`, "utf8");
    expect(text).toMatch(/^0612345678\n\nDe koffieochtend .*\/meedoen\/abc\n$/s);
    expect(text).not.toContain("Truus");
    expect(await stateOf(one)).toMatchObject({ state: "sent" });
  });

  test("holds the whole text in one message, or else the subject and the link", () => {
    const delivery = {
      body: "Kort.",
      subject: "Gaat niet door",
      link: "/m/x",
      language: "nl",
      phone: "06",
      kind: "a.b",
    };
    expect(smsFor(delivery as Delivery, publicUrl).text).toBe(`Kort. ${publicUrl}/m/x`);
    const english = { ...delivery, language: "en", link: "/en/m/x" } as Delivery;
    expect(smsFor(english, publicUrl).text).toBe(`Kort. ${publicUrl}/en/m/x`);
    const long = { ...delivery, body: "Een heel lang verhaal. ".repeat(12) } as Delivery;
    expect(smsFor(long, publicUrl).text).toBe(`Gaat niet door. ${publicUrl}/m/x`);
  });

  test("is posted to a gateway with its secret; a refusal tells neither number nor text", async () => {
    const asked: { body: string; authorization: string | undefined }[] = [];
    const gateway = createServer(async (request, answer) => {
      let body = "";
      for await (const part of request) body += part;
      asked.push({ body, authorization: request.headers.authorization });
      answer.writeHead(asked.length > 1 ? 500 : 202).end("0612345678 refused");
    });
    await new Promise<void>((done) => gateway.listen(0, "127.0.0.1", done));
    onTestFinished(() => new Promise<void>((done) => gateway.close(() => done())));
    const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`;
    const sender = makeSms({ smsUrl: url, smsToken: "geheim" }, makeLog("silent"))!;
    await sender.send({ to: "0612345678", text: "Hallo", kind: "a.b" });
    expect(asked[0]).toEqual({ body: '{"to":"0612345678","text":"Hallo"}', authorization: "Bearer geheim" });
    const refused = await sender.send({ to: "0612345678", text: "Hallo", kind: "a.b" }).catch(String);
    expect(refused).toMatch(/not taken/);
    expect(refused).not.toMatch(/0612345678|Hallo/);
  });
});

test("nobody's name or number is in a mail, a job, a fact or the log", async () => {
  const canary = {
    name: "Kanarie Geelveer",
    phone: "0343998877",
    email: "kanarie@soepsteen.example",
    address: "Kooi 1",
  };
  await withClock(at("2026-11-24T10:00"), async () => {
    const mailed = byMail({ to: canary, key: "c.1" });
    await tell(w.db, actor, mailed);
    await tell(w.db, actor, byMail({ to: canary, key: "c.2", onlyChannel: "phone" }));
    const queued = await rows<{ all: string }>(
      w.db,
      sql`select job::text as all from pgboss.job where name = 'messages.send'`,
    );
    expect(queued).toHaveLength(1);
    expect(JSON.stringify(queued)).not.toMatch(/kanarie|998877|Kooi/i);
    await w.runDueJobs();
    await takeBack(w.db, actor, "c.");
  });
  const [mail] = w.mail();
  expect(mail!.text + mail!.subject).not.toMatch(/kanarie|998877|Kooi/i);
  const facts = await rows<{ all: string }>(
    w.db,
    sql`select event::text as all from event where name like 'delivery.%'`,
  );
  expect(facts.length).toBeGreaterThan(3);
  expect(JSON.stringify(facts)).not.toMatch(/kanarie|998877|Kooi/i);
});
