// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, readdir, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { addPerson, type PersonDetails } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { makeLog } from "#platform/log/log.ts";
import { type Mailer, makeMailer } from "#platform/mail/mail.ts";
import { toInstant, withClock } from "#platform/time/time.ts";
import { publicUrl, type World, world } from "#test/world.ts";
import { definePost, type Telling, takeBounce, tell } from "../index.ts";
import { deliveries } from "../tables.ts";
import { plainTelling } from "../telling.test-data.ts";
import { isBadAddress } from "../who/bad-address.ts";
import { keepBounce, takeBounces } from "./bounce-folder.ts";
import { dsn } from "./dsn.test-data.ts";

let w: World;
let mailer: Pick<Mailer, "send"> | null = null;
definePost(() =>
  w
    ? {
        jobs: w.services.jobs,
        mailer: mailer ?? w.services.mailer,
        sms: null,
        publicUrl,
        bounceAddress: "terug@soepsteen.example",
      }
    : null,
);
beforeEach(async () => {
  w = await world();
  mailer = null;
});

const actor = system("test");
const noon = toInstant(Temporal.PlainDateTime.from("2026-11-24T12:00"));
const atNoon = <T>(deed: () => Promise<T>): Promise<T> => withClock(noon, deed);
const truus = { givenName: "Truus", familyName: "van Es", email: "truus@soepsteen.example" };
const somebody = async (more: PersonDetails = {}) => (await addPerson(w.db, actor, { ...truus, ...more })).id;
const send = async (person: string, more: Partial<Telling> = {}) => {
  const told = await tell(w.db, actor, plainTelling({ to: { name: "Truus", person }, ...more }));
  await w.runDueJobs();
  return told!.id;
};
const delivery = async (id: string) => (await w.db.select().from(deliveries).where(eq(deliveries.id, id)))[0]!;
const tokenOf = () => /^terug\+([0-9a-f]{32})@soepsteen\.example$/.exec(w.mail()[0]!.returnPath)![1]!;
const bad = (person: string) => isBadAddress(w.db, person, truus.email);

/** A mail server that answers so to the receiver. */
async function serverThatSays(code: number, text: string) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    onRcptTo: (_to, _session, done) => done(Object.assign(new Error(text), { responseCode: code })),
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as AddressInfo;
  const real = await makeMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, publicUrl }, makeLog("silent"));
  onTestFinished(async () => {
    await real.close();
    await new Promise<void>((closed) => server.close(() => closed()));
  });
  mailer = real;
}

describe("the mail server refuses the address", () => {
  test("for good: marked for this person, and it becomes a call at once", () =>
    atNoon(async () => {
      await serverThatSays(550, "5.1.1 no such mailbox truus@soepsteen.example");
      const [her, him] = [await somebody({ phone: "0343556677" }), await somebody()];
      const id = await send(her);
      expect(await delivery(id)).toMatchObject({ channel: "phone", state: "queued" });
      expect((await delivery(id)).bouncedAt).not.toBeNull();
      expect([await bad(her), await bad(him)]).toEqual([true, false]);
    }));

  test("because of us, or for now: the address is not to blame, and it is tried again", () =>
    atNoon(async () => {
      const her = await somebody({ phone: "0343556677" });
      await serverThatSays(550, "5.7.1 your server is on a list");
      expect(await delivery(await send(her))).toMatchObject({ channel: "email", state: "queued", attempts: 1 });
      await serverThatSays(450, "4.2.1 later please");
      expect(await delivery(await send(her))).toMatchObject({ channel: "email", state: "queued", attempts: 1 });
      expect(await bad(her)).toBe(false);
    }));
});

describe("mail that comes back", () => {
  test("for good: it becomes a call, a letter, or somebody decides; the next message takes another way", () =>
    atNoon(async () => {
      const address = { street: "Molenpad", houseNumber: "8", postcode: "9999ZZ", city: "Demodam" };
      const cases = [
        [{ phone: "0343556677" }, { channel: "phone", state: "queued" }],
        [{ address }, { channel: "letter", state: "queued" }],
        [{}, { channel: "email", state: "failed", result: "bounced" }],
      ] as const;
      for (const [more, expected] of cases) {
        const person = await somebody(more);
        const id = await send(person);
        expect(await takeBounce(w.db, dsn({ token: tokenOf() }))).toBe("bounced");
        expect(await delivery(id)).toMatchObject(expected);
        expect(await bad(person)).toBe(true);
      }
      const facts = await rows<{ all: string }>(
        w.db,
        sql`select event::text as all from event where name like 'delivery.%'`,
      );
      expect(JSON.stringify(facts)).toContain("delivery.bounced");
      expect(JSON.stringify(facts)).not.toMatch(/truus|556677|Molenpad/i);
    }));

  test("for now: only the third time", () =>
    atNoon(async () => {
      const her = await somebody({ phone: "0343556677" });
      for (const outcome of ["noted", "noted", "bounced"]) {
        await send(her);
        const soft = dsn({ token: tokenOf(), action: "delayed", status: "4.4.7" });
        expect(await takeBounce(w.db, soft)).toBe(outcome);
      }
      expect(await bad(her)).toBe(true);
    }));

  test("a full mailbox, or what is said about us, is no wrong address", () =>
    atNoon(async () => {
      const her = await somebody();
      for (const status of ["5.2.2", "5.7.1"]) {
        await send(her);
        expect(await takeBounce(w.db, dsn({ token: tokenOf(), status }))).toBe("noted");
      }
      expect(await bad(her)).toBe(false);
    }));

  test("forged, repeated, about somebody else, or no notification at all: nothing happens", () =>
    atNoon(async () => {
      const [her, him] = [await somebody(), await somebody({ email: "jan@soepsteen.example" })];
      await send(him);
      const id = await send(her);
      const token = tokenOf();
      expect(await takeBounce(w.db, dsn({ token: "0".repeat(32) }))).toBe("unknown");
      expect(await takeBounce(w.db, dsn({ token: "' or 1=1 --" }))).toBe("unknown");
      // with her code about his address: only a try of hers that did not work
      expect(await takeBounce(w.db, dsn({ token, recipient: "jan@soepsteen.example" }))).toBe("noted");
      expect(await isBadAddress(w.db, him, "jan@soepsteen.example")).toBe(false);
      expect(await bad(her)).toBe(false);
      const away = `To: terug+${token}@soepsteen.example\r\nSubject: Ik ben er niet\r\n\r\nTot maandag.`;
      expect(await takeBounce(w.db, Buffer.from(away))).toBe("unknown");
      expect(await takeBounce(w.db, Buffer.from([0, 255, 1, 2]))).toBe("unknown");
      expect(await takeBounce(w.db, Buffer.alloc(2_000_000, "a"))).toBe("unknown");
      expect(await takeBounce(w.db, dsn({ token, action: "delivered", status: "2.0.0" }))).toBe("unknown");
      expect(await delivery(id)).toMatchObject({ state: "sent" });
      expect(await takeBounce(w.db, dsn({ token }))).toBe("bounced");
      expect(await takeBounce(w.db, dsn({ token }))).toBe("unknown");
    }));
});

test("the command line keeps it for the site, which reads it once and throws it away", () =>
  atNoon(async () => {
    const folder = join(await mkdtemp(join(tmpdir(), "soepsteen-bounces-")), "bounces");
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    expect(await takeBounces(w.db, folder)).toBe(0);
    const id = await send(await somebody());
    await keepBounce(folder, dsn({ token: tokenOf() }));
    await keepBounce(folder, Buffer.alloc(3_000_000, "x"));
    expect(await takeBounces(w.db, folder)).toBe(1);
    expect(await readdir(folder)).toEqual([]);
    expect(await delivery(id)).toMatchObject({ state: "failed", result: "bounced" });
  }));

describe("a mail", () => {
  test("is plain text and simple HTML, from the site, in its language, with nothing that is fetched", () =>
    atNoon(async () => {
      const her = await somebody();
      await send(her, {
        to: { name: "Truus", person: her, language: "en" },
        subject: "Cancelled: coffee <b>morning</b>",
        text: 'Come & see.\nLine two "quoted" <script>alert(1)</script>\n\nhttps://elsewhere.example/x',
        link: "/activiteiten/1",
      });
      const [mail] = w.mail();
      const header = (name: string) => mail!.headers.find(({ key }) => key === name)?.value ?? "";
      expect(header("content-type")).toContain("multipart/alternative");
      expect(header("auto-submitted")).toBe("auto-generated");
      expect(header("message-id")).toMatch(/^<[0-9a-f-]{36}@soepsteen\.example>$/);
      expect(header("date")).not.toBe("");
      expect(header("from")).toContain("noreply@soepsteen.example");
      expect(header("reply-to")).toContain("buurt@soepsteen.example");
      expect(mail!.html).toContain('<html lang="en">');
      expect(mail!.html).toContain("&lt;script&gt;");
      expect(mail!.html).not.toMatch(/<img|<script|<link|src=|url\(|@import/i);
      expect(mail!.text).toContain(`${publicUrl}/en/activiteiten/1`);
      expect(mail!.text + mail!.html + mail!.subject).not.toContain("Truus");
    }));

  test("a subject, a name or an address cannot become a header or a second receiver", () =>
    atNoon(async () => {
      const her = await somebody();
      await send(her, {
        to: { name: "Truus\r\nBcc: dief@elders.example", person: her },
        subject: "Hallo\r\nBcc: dief@elders.example\r\n\r\nNep",
        text: "x".repeat(10_000),
      });
      const [mail] = w.mail();
      expect(w.mail()).toHaveLength(1);
      expect(mail!.to).toBe(truus.email);
      expect(mail!.headers.some(({ key }) => key === "bcc")).toBe(false);
      expect(mail!.subject).toBe("Hallo Bcc: dief@elders.example Nep");
      expect(mail!.text).toContain("x".repeat(4000));
      expect(mail!.text).not.toContain("x".repeat(4001));
      const injected = "dief@elders.example, truus@soepsteen.example";
      expect(await tell(w.db, actor, plainTelling({ to: { name: "T", email: injected } }))).toBeNull();
    }));
});
