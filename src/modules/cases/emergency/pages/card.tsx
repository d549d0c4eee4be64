// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { stepUp } from "#modules/accounts/index.ts";
import { fullName } from "#modules/people/index.ts";
import { newOnceId } from "#platform/forms/once.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatFullMoment, formatPhone, timeZone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { emergencyTexts } from "../messages.ts";
import { emergencyPaths } from "../paths.ts";
import { type EmergencyCard, emergencyCard, openWholeFile } from "../use.ts";
import { numberIn } from "./start.tsx";

/** "Noodkaart": what somebody must know now, and the second step. */
export const cardPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(emergencyTexts, language);
    const card = await emergencyCard(db, actor, numberIn(c));
    const view = (
      <>
        <BackLink href={inLanguage(emergencyPaths.cases, language)} language={language} />
        <Heading level={1}>{m.cardTitle(card.number)}</Heading>
        <Paragraph lead>{m.cardUntil(momentOf(card.endsAt, language))}</Paragraph>
        {c.req.query("uitleg") === "eerder" ? <ExplainedBefore card={card} language={language} /> : null}
        <Known card={card} language={language} />
        <WholeFile card={card} language={language} />
      </>
    );
    return c.render(view, { title: m.cardTitle(card.number), current: "desk", hidden: true });
  },
};

/** A press of its own, after a new proof. */
export const filePage: Page = {
  get: (c) => c.redirect(inLanguage(emergencyPaths.card(numberIn(c)), c.var.language), 303),
  post: async (c) => {
    await stepUp(c);
    await openWholeFile(c.var.db, c.var.actor, numberIn(c));
    return c.redirect(inLanguage(emergencyPaths.case(numberIn(c)), c.var.language), 303);
  },
};

interface Shown {
  card: EmergencyCard;
  language: Language;
}

/** She wrote it down again: what she wrote first is what is judged. */
function ExplainedBefore({ card: { reason, explanation, startedAt }, language }: Shown) {
  const m = speak(emergencyTexts, language);
  return (
    <Alert kind="warning" title={m.explainedBefore(momentOf(startedAt, language))}>
      <Paragraph>{m.explainedStands}</Paragraph>
      <Facts
        facts={[
          { term: m.reason, value: m[reason] },
          { term: m.explanation, value: explanation },
        ]}
      />
    </Alert>
  );
}

function Known({ card: { person }, language }: Shown) {
  const m = speak(emergencyTexts, language);
  const { address, phone, contactPerson, doNot } = person;
  return (
    <Facts
      facts={[
        { term: m.name, value: fullName(person) },
        {
          term: m.address,
          value: address ? `${address.street} ${address.houseNumber}, ${address.postcode} ${address.city}` : m.unknown,
        },
        { term: m.phone, value: phone ? <a href={`tel:${phone}`}>{formatPhone(phone)}</a> : m.unknown },
        {
          term: m.contactPerson,
          value: contactPerson
            ? `${contactPerson.name} ${contactPerson.phone ? formatPhone(contactPerson.phone) : ""}`.trim()
            : m.unknown,
        },
        { term: m.doNot, value: doNot || m.unknown },
      ]}
    />
  );
}

function WholeFile({ card: { number, fileUntil }, language }: Shown) {
  const m = speak(emergencyTexts, language);
  if (fileUntil)
    return (
      <>
        <Paragraph>{m.fileOpen(momentOf(fileUntil, language))}</Paragraph>
        <ButtonLink href={inLanguage(emergencyPaths.case(number), language)}>{m.fileRead}</ButtonLink>
      </>
    );
  return (
    <>
      <Heading level={2}>{m.fileTitle}</Heading>
      <Paragraph>{m.fileText}</Paragraph>
      <Form action={inLanguage(emergencyPaths.file(number), language)} once={newOnceId()}>
        <Button kind="danger">{m.fileButton}</Button>
      </Form>
    </>
  );
}

export function momentOf(at: Temporal.Instant, language: Language): string {
  const local = at.toZonedDateTimeISO(timeZone);
  return formatFullMoment(local, local, undefined, language);
}
