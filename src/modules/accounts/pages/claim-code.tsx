// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { idOfNumber, type Person, type PersonSection } from "#modules/people/index.ts";
import { can } from "#platform/access/actor.ts";
import { sentences } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { demandClaim, makeClaimCode } from "../claim/claim-code.ts";
import { inGroups } from "../claim/code.ts";
import { claimMessages } from "../claim/messages.ts";
import { accountsPaths } from "../paths.ts";

const schema = z.object({ how: z.enum(["letter", "desk"], { error: "howMissing" }) });

/** A code with which a person can sign in: on paper, or read out at the desk and shown once. */
export const claimCodePage: Page = {
  get: async (c) => {
    await demandClaim(c.var.db, c.var.actor, await idIn(c));
    return show(c, {}, c.req.query("gedaan") === "brief");
  },
  post: async (c) => {
    const { db, actor, language } = c.var;
    const person = await idIn(c);
    await demandClaim(db, actor, person);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.errors);
    const code = await makeClaimCode(db, actor, person, form.values.how);
    if (code === null) return c.redirect(`${here(c)}?gedaan=brief`, 303);
    // Not after a redirect: it may not be read a second time, and not be in an address.
    const m = speak(claimMessages, language);
    return c.render(<CodeView code={code} page={here(c)} c={c} />, { title: m.deskCode, hidden: true, staff: true });
  },
};

const numberIn = (c: Context<Env>): number => Number(c.req.param("number"));
const idIn = (c: Context<Env>): Promise<string> => idOfNumber(c.var.db, numberIn(c));
const here = (c: Context<Env>): string => inLanguage(accountsPaths.claimCode(numberIn(c)), c.var.language);

function show(c: Context<Env>, errors: FieldErrors, letterMade = false) {
  const { language } = c.var;
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = <MakeView number={numberIn(c)} {...{ errors, letterMade, language }} />;
  return c.render(view, { title: speak(claimMessages, language).makeTitle, problems, hidden: true, staff: true });
}

interface MakeViewProps {
  number: number;
  errors: FieldErrors;
  letterMade: boolean;
  language: Language;
}

function MakeView({ number, errors, letterMade, language }: MakeViewProps) {
  const m = speak(claimMessages, language);
  const found = sentences(errors, m);
  const options = [
    { value: "letter", label: m.byLetter, hint: m.byLetterHint },
    { value: "desk", label: m.atDesk, hint: m.atDeskHint },
  ];
  return (
    <>
      <BackLink href={inLanguage(accountsPaths.personPage(number), language)} language={language} />
      {letterMade ? <StatusMessage saved>{m.letterMade}</StatusMessage> : null}
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.makeTitle}</Heading>
      <Paragraph>{m.sectionText}</Paragraph>
      <Form action={inLanguage(accountsPaths.claimCode(number), language)}>
        <ChoiceGroup name="how" legend={m.makeHow} options={options} error={found[0]?.message} language={language} />
        <Paragraph>{m.makeOld}</Paragraph>
        <Button>{m.make}</Button>
      </Form>
    </>
  );
}

function CodeView({ code, page, c }: { code: string; page: string; c: Context<Env> }) {
  const { language } = c.var;
  const m = speak(claimMessages, language);
  const url = c.var.services.config.publicUrl.replace(/^https?:\/\//, "") + accountsPaths.signIn;
  return (
    <>
      <BackLink href={page} language={language} />
      <Heading level={1}>{m.deskCode}</Heading>
      <Panel>
        <Paragraph lead>
          <strong>{inGroups(code)}</strong>
        </Paragraph>
      </Panel>
      <Paragraph>{m.deskCodeText(url)}</Paragraph>
    </>
  );
}

/** On the page of a person, for who may make a code. */
export async function signInSection(c: Context<Env>, person: Person): Promise<PersonSection[]> {
  const { actor, language } = c.var;
  if (!can(actor, "person.add")) return [];
  const m = speak(claimMessages, language);
  const body = (
    <>
      <Paragraph>{m.sectionText}</Paragraph>
      <ButtonRow>
        <a href={inLanguage(accountsPaths.claimCode(person.number), language)}>{m.sectionLink}</a>
      </ButtonRow>
    </>
  );
  return [{ id: "inloggen", title: m.section, body }];
}
