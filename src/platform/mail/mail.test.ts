// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startCatcher } from "./catcher.ts";
import { makeMailer } from "./mail.ts";

const said: string[] = [];
const hear = (line: unknown, _encoding: unknown, done: () => void) => {
  said.push(String(line));
  done();
};
const log = pino(new Writable({ write: hear }));
const settings = { smtpUrl: null, publicUrl: "https://buurt.example" };
const mail = {
  to: "truus@soepsteen.example",
  subject: "Uw code: één",
  text: "De code is 123456.\n\nMet groet — ✓",
  kind: "sign_in",
};

let mailer: Awaited<ReturnType<typeof makeMailer>>;
beforeAll(async () => {
  mailer = await makeMailer(settings, log);
});
afterAll(() => mailer.close());

test("without a mail server of its own a mail goes over SMTP to the catcher, and arrives whole", async () => {
  await mailer.send(mail);
  const [caught] = mailer.caught!();
  expect(caught).toMatchObject({ to: mail.to, subject: mail.subject, from: "noreply@buurt.example" });
  expect(caught?.text.trim()).toBe(mail.text);
});

test("the catcher keeps the last 200, newest first", async () => {
  for (let i = 0; i < 201; i++) await mailer.send({ ...mail, subject: `nummer ${i}` });
  const caught = mailer.caught!();
  expect(caught).toHaveLength(200);
  expect(caught[0]?.subject).toBe("nummer 200");
});

test("an address cannot smuggle in a second receiver or a header", async () => {
  await mailer.send({ ...mail, to: "jan@soepsteen.example", subject: "een\r\nBcc: dief@elders.example" });
  const [caught] = mailer.caught!();
  expect(caught?.to).toBe("jan@soepsteen.example");
});

test("with SMTP_URL the mail goes there, and nothing is caught", async () => {
  const other = await startCatcher();
  const real = await makeMailer({ ...settings, smtpUrl: other.url }, log);
  await real.send(mail);
  expect(real.caught).toBeUndefined();
  expect(other.caught()).toHaveLength(1);
  await Promise.all([real.close(), other.close()]);
});

test("a mail server that is gone is an error without the address in it", async () => {
  const gone = await startCatcher();
  await gone.close();
  const real = await makeMailer({ ...settings, smtpUrl: gone.url }, log);
  const problem = await real.send(mail).catch((error: Error) => error.message);
  expect(problem).toContain("sign_in");
  expect(problem).not.toContain("truus");
  await real.close();
});

test("no line of the log holds an address, a subject or a text", () => {
  expect(said.length).toBeGreaterThan(200);
  expect(said.join("")).not.toMatch(/truus|jan@|code|123456|nummer/i);
});
