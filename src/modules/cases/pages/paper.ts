// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { findPerson, fullName } from "#modules/people/index.ts";
import { teamsById } from "#modules/teams/index.ts";
import { look } from "#platform/audit/look.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { now, today, toLocal } from "#platform/time/time.ts";
import { capitalise, formatDate, formatPhone, formatPostcode, formatTime } from "#ui/show/format.ts";
import { callCardPdf } from "../letters/call-card-pdf.ts";
import { guidePdf } from "../letters/guide-pdf.ts";
import { planLetterPdf } from "../letters/plan-letter-pdf.ts";
import { fileTexts } from "../messages/paper.ts";
import { visitFormWords } from "../messages/words.ts";
import { readCase, type WholeCase } from "../read.ts";
import { namesOf, numberIn } from "./case-in.tsx";
import { visitMoment } from "./case-matches.tsx";

export async function pdf(c: Context<Env>, name: string, bytes: Buffer): Promise<Response> {
  c.header("content-type", "application/pdf");
  c.header("content-disposition", `inline; filename="${name}.pdf"`);
  c.header("cache-control", "private, no-store");
  return c.body(new Uint8Array(bytes));
}

/** Who takes something along, and when: "Karin de Wit, 24 november 2026, 10.00 uur". */
export async function takenBy(c: Context<Env>): Promise<{ who: string; when: string }> {
  const { db, actor, language } = c.var;
  const person = "person" in actor ? actor.person : null;
  const at = toLocal(now());
  const who = (await namesOf(db, [person])).get(person ?? "") ?? "–";
  return { who, when: `${formatDate(at, language)}, ${formatTime(at, language)}` };
}

/** The sheet to talk over. It holds nobody's name, so nobody looked. */
export const guidePage: Page = {
  get: async (c) => {
    const { site, language } = c.var;
    return pdf(c, "gespreksblad", await guidePdf(site.name, language));
  },
};

/** What lies beside the phone. That it was printed is written down. */
export const callCardPage: Page = {
  get: async (c) => {
    const { db, actor, language, site } = c.var;
    const whole = await readCase(db, actor, numberIn(c));
    const { file } = whole;
    const person = await findPerson(db, file.person);
    await printed(c, whole, ["name", "phone", "profile"]);
    const { who, when } = await takenBy(c);
    const bytes = await callCardPdf({
      number: file.number,
      name: fullName(person),
      phone: person.phone ? formatPhone(person.phone) : "",
      bestTime: person.bestTime,
      likes: [person.whatICan, person.whatISeek, person.whoIAm],
      doNot: person.doNot,
      site: site.name,
      mark: speak(fileTexts, language).mark(who, when, 1, 1),
      language,
    });
    return pdf(c, `belkaart-${file.number}`, bytes);
  },
};

/** The plan for her own wall, in her own language, for a window envelope. */
export const planLetterPage: Page = {
  get: async (c) => {
    const { db, actor, site } = c.var;
    const whole = await readCase(db, actor, numberIn(c));
    const { file, plans } = whole;
    const [plan] = plans;
    if (!plan) throw new NotFound("plan");
    const person = await findPerson(db, file.person);
    await printed(c, whole, ["name", "address", "plan"]);
    const worker = (await namesOf(db, [file.lead])).get(file.lead ?? "") ?? site.name;
    const team = (await teamsById(db, [file.team])).get(file.team);
    const { address, language } = person;
    const bytes = await planLetterPdf({
      name: fullName(person),
      address: address
        ? [`${address.street} ${address.houseNumber}`, `${formatPostcode(address.postcode)} ${address.city}`]
        : [],
      wish: plan.wish,
      contribution: plan.contribution,
      goals: plan.goals.map(({ text }) => text),
      appointment: appointmentOf(whole, language),
      worker: { name: worker, phone: team?.phone ?? "" },
      date: today(),
      site,
      language,
    });
    return pdf(c, `plan-${file.number}`, bytes);
  },
};

function appointmentOf({ visits }: WholeCase, language: Context<Env>["var"]["language"]): string | null {
  const [next] = visits
    .filter(
      ({ status, plannedFrom }) =>
        ["planned", "confirmed"].includes(status) && Temporal.Instant.compare(plannedFrom, now()) > 0,
    )
    .sort((a, b) => Temporal.Instant.compare(a.plannedFrom, b.plannedFrom));
  return next ? capitalise(`${visitMoment(next, language)}, ${speak(visitFormWords, language)[next.form]}.`) : null;
}

/** That it was printed is written down, in the transaction of the question. */
export const printed = (c: Context<Env>, { file, relation }: WholeCase, fields: readonly string[]): Promise<void> =>
  c.var.db.transaction((tx) =>
    look(tx as unknown as Context<Env>["var"]["db"], c.var.actor, {
      kind: "print",
      person: file.person,
      fields,
      purpose: "contact",
      access: relation.access,
      object: "case",
      row: file.id,
    }),
  );
