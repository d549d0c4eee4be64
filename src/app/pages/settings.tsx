// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { email, optionalText, optionalUrl, phone, text } from "#platform/forms/fields.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { writeSettings } from "#platform/http/site-settings.ts";
import { changed } from "#platform/http/stamps.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { parseDate, today } from "#platform/time/time.ts";
import { formatPhone } from "#ui/show/format.ts";
import { messages } from "../messages.ts";
import { readStatement, statementStatuses, writeStatement } from "../statement.ts";
import { themes } from "../themes.ts";
import { housePaths } from "./paths.ts";
import { SettingsView } from "./settings-view.tsx";

const number = (min: number, max: number, wrong: string) =>
  z
    .string({ error: wrong })
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= min && Number(value) <= max, { error: wrong })
    .transform(Number);

/** "https://tiles.example/{z}/{x}/{y}.png": the only three names that the map fills in. */
function isTemplate(value: string): boolean {
  const plain = value.replace("{z}", "1").replace("{x}", "1").replace("{y}", "1");
  const whole = ["{z}", "{x}", "{y}"].every((part) => value.includes(part)) && !/[{}\s;,'"]/.test(plain);
  return whole && URL.parse(plain)?.protocol === "https:";
}

const schema = z
  .object({
    name: text(60, "nameMissing", "nameMissing", 2),
    municipality: optionalText(80, "municipalityLong"),
    phone: phone("phoneWrong"),
    phoneHours: text(80, "hoursLong", "hoursLong"),
    email: email("emailWrong"),
    handIn: optionalText(120, "handInLong"),
    theme: z.enum(themes as [string, ...string[]], { error: "themeWrong" }),
    tiles: optionalText(300, "tilesWrong").refine((value) => value === "" || isTemplate(value), {
      error: "tilesWrong",
    }),
    tilesCredit: optionalText(200, "creditMissing"),
    walkMetres: number(100, 10_000, "walkWrong"),
    status: z.enum(statementStatuses, { error: "statusWrong" }),
    checkedOn: optionalText(10, "checkedOnWrong").refine((value) => value === "" || isPastDay(value), {
      error: "checkedOnWrong",
    }),
    register: optionalUrl(300, "registerWrong"),
    problems: optionalText(2000, "problemsLong"),
    answerDays: number(1, 30, "daysWrong"),
  })
  .refine(({ tiles, tilesCredit }) => tiles === "" || tilesCredit !== "", {
    error: "creditMissing",
    path: ["tilesCredit"],
  });

type Values = z.infer<typeof schema>;

function isPastDay(value: string): boolean {
  const day = parseDate(value);
  return day !== undefined && Temporal.PlainDate.compare(day, today()) <= 0;
}

/** What the people who run the site fill in about it. */
export const settingsPage: Page = {
  get: async (c) => show(c, await current(c), {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const location = await once(c.var.db, onceAsTyped(form.typed), async (db) => {
      await keep(db, c.var.actor, form.values);
      return `${housePaths.settings}?bewaard=ja`;
    });
    return c.redirect(location, 303);
  },
};

async function current(c: Context<Env>): Promise<Typed> {
  const statement = await readStatement(c.var.db);
  const { site } = c.var;
  const all = { ...site, ...statement, phone: formatPhone(site.phone) };
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, String(value)]));
}

async function keep(db: Db, actor: Actor, values: Values): Promise<void> {
  const { status, checkedOn, register, problems, answerDays, ...settings } = values;
  await writeSettings(db, settings);
  await writeStatement(db, { status, checkedOn, register, problems, answerDays });
  await record(db, actor, "site.settingsChanged", null, {});
  await changed(db);
}

function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const m = speak(messages, c.var.language);
  const wrong = Object.keys(errors).length > 0;
  c.status(wrong ? 422 : 200);
  const saved = !wrong && c.req.query("bewaard") === "ja";
  const view = <SettingsView typed={typed} errors={errors} saved={saved} once={newOnceId()} themes={themes} />;
  return c.render(view, { title: m.settingsTitle, problems: wrong, current: "desk", staff: true, hidden: true });
}
