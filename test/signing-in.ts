// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, vi } from "vitest";
import type { World } from "#test/world.ts";

/** The cookies that an answer gives, as a browser sends them back; an emptied one is gone. */
export function cookiesOf(response: Response, before = ""): string {
  const jar = new Map(before ? before.split("; ").map((one) => one.split(/=(.*)/s) as [string, string]) : []);
  for (const line of response.headers.getSetCookie()) {
    const [name, value] = line.split(";")[0]!.split(/=(.*)/s) as [string, string];
    if (value) jar.set(name, value);
    else jar.delete(name);
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}

export async function ask(w: World, email: string, next?: string) {
  const response = await w.post("/inloggen", { email, next });
  return { response, cookie: cookiesOf(response) };
}

export const mailTo = (w: World, email: string) => w.mail().filter(({ to }) => to.includes(email));

/** The code in the newest mail, once there are so many. */
export async function codeInMail(w: World, email: string, count = 1): Promise<string> {
  const mails = await vi.waitFor(
    () => {
      expect(mailTo(w, email)).toHaveLength(count);
      return mailTo(w, email);
    },
    { interval: 5 },
  );
  return /\b\d{6}\b/.exec(mails[0]!.text)![0];
}

let made = 0;
/** Another address for every test: mail is on its way after the answer, and may arrive in the next test. */
export const someone = () => ({ givenName: "Ria", familyName: "Bakker", email: `ria${++made}@kamerkoor.example` });
