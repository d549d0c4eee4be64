// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Context } from "hono";
import { behindWall } from "#platform/access/wall.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { openReports } from "./handle.ts";
import { messages } from "./messages.ts";
import { paths } from "./paths.ts";
import { mayHandle } from "./policy.ts";
import { safetyReports } from "./tables.ts";

/** What waits for who is on a list, for the desk. */
export async function safetyWork(c: Context<Env>) {
  const { db, actor, language } = c.var;
  if (!mayHandle(actor)) return [];
  const m = speak(messages, language);
  const count = (await openReports(db, actor)).length;
  return [{ href: inLanguage(paths.all, language), title: m.title, text: m.text, count }];
}

/** On the page of a signal: that there is a report, for who is on its list. Nothing for anybody else. */
export async function safetyBeside(c: Context<Env>, signal: string) {
  const { db, actor, language } = c.var;
  if (!mayHandle(actor)) return [];
  const m = speak(messages, language);
  const found = await behindWall(db, actor, (db) =>
    db.select({ number: safetyReports.number }).from(safetyReports).where(eq(safetyReports.signal, signal)),
  );
  if (found.length === 0) return [];
  const body = (
    <>
      {found.map(({ number }) => (
        <Paragraph>
          <a href={inLanguage(paths.one(number), language)}>{m.besideText(number)}</a>
        </Paragraph>
      ))}
    </>
  );
  return [{ id: "zorgmelding", title: m.besideTitle, body }];
}
