// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { tick } from "#platform/forms/fields.ts";
import { newOnceId } from "#platform/forms/once.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Choice } from "#ui/form/choice.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { aloneWords } from "../messages/codes.ts";
import { visitTexts } from "../messages/visit.ts";
import { cancelledByWords, visitFormWords, visitStatusWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import { type OpenedVisit, readCase, type WholeCase } from "../read.ts";
import { moveVisit } from "../visit.ts";
import { afterVisit, type VisitEvent } from "../workflow-visit.ts";
import { done, namesOf, numberIn, visitIn } from "./case-in.tsx";
import { visitMoment } from "./case-matches.tsx";

const schema = z.object({ do: z.enum(["confirm", "checkIn", "checkOut", "done"]), pass: tick });

/** One visit: how it stands, and what can happen with it now. */
export const visitPage: Page = {
  get: async (c) => {
    const { language } = c.var;
    const { whole, visit } = await visitOf(c);
    const m = speak(visitTexts, language);
    const { number } = whole.file;
    const view = (
      <>
        <BackLink href={`${inLanguage(paths.one(number), language)}#bezoeken`} language={language} />
        {c.req.query("gedaan") === "ja" ? <StatusMessage saved>{m.saved}</StatusMessage> : null}
        <Heading level={1}>{visitMoment(visit, language)}</Heading>
        {await About(c, visit)}
        {whole.relation.mayWrite ? Moves(c, number, visit) : null}
      </>
    );
    return c.render(view, { title: m.titleOf(number), current: "desk", hidden: true, staff: true });
  },
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) throw new NotFound("visit");
    const { whole, visit } = await visitOf(c);
    const to = paths.visit(whole.file.number, visit.number);
    const given = { passChecked: form.values.pass };
    return done(c, form.typed, (db) => moveVisit(db, c.var.actor, visit.number, form.values.do, given), to);
  },
};

export async function visitOf(c: Context<Env>): Promise<{ whole: WholeCase; visit: OpenedVisit }> {
  const whole = await readCase(c.var.db, c.var.actor, numberIn(c));
  const visit = whole.visits.find(({ number }) => number === visitIn(c));
  if (!visit) throw new NotFound("visit");
  return { whole, visit };
}

async function About(c: Context<Env>, visit: OpenedVisit) {
  const { db, language } = c.var;
  const m = speak(visitTexts, language);
  const { report } = visit;
  const promises = report?.promises ?? [];
  const names = await namesOf(db, [visit.visitor, visit.second, ...promises.map(({ owner }) => owner)]);
  const name = (id: string | null) => (id ? (names.get(id) ?? "–") : null);
  return (
    <>
      <Facts
        facts={[
          { term: m.form, value: speak(visitFormWords, language)[visit.form] },
          { term: m.visitor, value: name(visit.visitor) },
          { term: m.second, value: name(visit.second) },
          { term: m.alone, value: visit.aloneReason ? speak(aloneWords, language)[visit.aloneReason] : null },
          { term: m.status, value: speak(visitStatusWords, language)[visit.status] },
          { term: m.cancelBy, value: visit.cancelledBy ? speak(cancelledByWords, language)[visit.cancelledBy] : null },
          { term: m.likes, value: report?.likesAndCan },
        ]}
      />
      {report?.wishes && report.wishes.length > 0 ? (
        <PlainList label={m.wishes}>
          {report.wishes.map((wish) => (
            <li>{wish}</li>
          ))}
        </PlainList>
      ) : null}
      {promises.length > 0 ? (
        <PlainList label={m.promised}>
          {promises.map(({ what, owner, due }) => (
            <li>
              {what} ({name(owner)}, {formatDate(Temporal.PlainDate.from(due), language)})
            </li>
          ))}
        </PlainList>
      ) : null}
    </>
  );
}

function Moves(c: Context<Env>, number: number, visit: OpenedVisit) {
  const { language } = c.var;
  const m = speak(visitTexts, language);
  const can = (event: VisitEvent) => afterVisit(visit.status, event) !== null;
  const buttons = (["confirm", "checkIn", "checkOut", "done"] as const).filter((event) => can(event));
  const at = (path: (number: number, visit: number) => string) => inLanguage(path(number, visit.number), language);
  return (
    <>
      <ButtonRow>
        {can("report") ? (
          <ButtonLink kind="primary" href={at(paths.visitReport)}>
            {m.doReport}
          </ButtonLink>
        ) : null}
        {can("move") ? <ButtonLink href={at(paths.visitMove)}>{m.doMove}</ButtonLink> : null}
        {can("cancel") ? <ButtonLink href={at(paths.visitCancel)}>{m.doCancel}</ButtonLink> : null}
      </ButtonRow>
      {buttons.length > 0 ? (
        <Form once={newOnceId()} label={m.status}>
          {can("checkIn") ? <Choice type="checkbox" name="pass" value="ja" label={m.pass} /> : null}
          <ButtonRow>
            {buttons.map((event) => (
              <Button kind="secondary" name="do" value={event}>
                {m[event]}
              </Button>
            ))}
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}
