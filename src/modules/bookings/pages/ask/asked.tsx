// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { markHeard } from "#modules/messages/index.ts";
import { typedIn } from "#platform/forms/faults.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Badge, type BadgeKind } from "#ui/show/badge.tsx";
import { formatFullMoment, formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph, TextBlock } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { askTexts } from "../../messages/ask.ts";
import { openTexts } from "../../messages/open.ts";
import { acceptOffer, declineOffer } from "../../offers.ts";
import { paths } from "../../paths.ts";
import { type Asked, requestsOfLink } from "../../requests.ts";
import type { Booking } from "../../tables.ts";
import { momentOf } from "../../tellings.ts";
import { nameOf } from "../../words.ts";
import { goTo } from "./flow.tsx";

export const secretOf = (c: Context<Env>): string => c.req.param("secret") ?? "";

/** What somebody asked for and how it stands, for who has the link. */
export const askedPage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const secret = secretOf(c);
    const all = await requestsOfLink(db, secret);
    const m = speak(askTexts, language);
    const done = { ontvangen: m.received, akkoord: m.accepted, afgezegd: m.withdrawn }[c.req.query("gedaan") ?? ""];
    const view = (
      <>
        {done ? <StatusMessage saved>{done}</StatusMessage> : null}
        <Heading level={1}>{m.askedTitle}</Heading>
        {all.map((one) => (
          <OneRoom one={one} secret={secret} language={language} />
        ))}
        {all.some(({ dates }) => dates.some(({ state }) => state === "requested")) ? (
          <>
            <Heading level={2}>{m.nowTitle}</Heading>
            <Paragraph>{m.nowText}</Paragraph>
          </>
        ) : null}
        <ButtonRow>
          {all.some(({ dates }) => dates.some(isOpen)) ? (
            <>
              <ButtonLink href={inLanguage(paths.change(secret), language)}>{m.change}</ButtonLink>
              <ButtonLink href={inLanguage(paths.withdraw(secret), language)}>{m.cancel}</ButtonLink>
            </>
          ) : null}
          <ButtonLink href={inLanguage(paths.list, language)}>{m.askAgain}</ButtonLink>
        </ButtonRow>
      </>
    );
    return c.render(view, { title: m.askedTitle, hidden: true, current: "places" });
  },
};

export const isOpen = ({ state }: Booking): boolean => ["requested", "tentative", "confirmed"].includes(state);

function OneRoom({ one, secret, language }: { one: Asked; secret: string; language: Language }) {
  const m = speak(askTexts, language);
  const { request, lent, dates } = one;
  return (
    <>
      <Heading level={2}>{nameOf(lent)}</Heading>
      <Paragraph>{request.title}</Paragraph>
      {dates
        .filter(({ offeredUntil }) => offeredUntil)
        .map((date) => (
          <Offer date={date} secret={secret} language={language} />
        ))}
      <Table
        id={`data-${request.number}`}
        caption={m.dates}
        columns={[{ label: m.date, rowHeader: true }, { label: m.askedState }, { label: m.answer }]}
        rows={dates.map((date) => [
          momentOf(date, language),
          <State date={date} language={language} />,
          date.answer || "–",
        ])}
      />
      {dates.some(({ state }) => state === "confirmed") ? <Key one={one} language={language} /> : null}
    </>
  );
}

const kinds: Record<Booking["state"], BadgeKind> = {
  requested: "info",
  tentative: "warning",
  confirmed: "good",
  refused: "neutral",
  cancelled: "neutral",
};

export function State({ date, language }: { date: Booking; language: Language }) {
  const m = speak(askTexts, language);
  return <Badge kind={kinds[date.state]}>{date.offeredUntil ? m.state_offered : m[`state_${date.state}`]}</Badge>;
}

function Offer({ date, secret, language }: { date: Booking; secret: string; language: Language }) {
  const m = speak(askTexts, language);
  const until = toLocal(date.offeredUntil!);
  return (
    <Alert kind="info" title={m.offerTitle} level={3}>
      <p>
        <strong>{momentOf(date, language)}</strong>
      </p>
      <p>{m.offerUntil(formatFullMoment(until, until, undefined, language))}</p>
      <Form action={inLanguage(paths.accept(secret), language)}>
        <HiddenField name="date" value={date.id} />
        <ButtonRow>
          <Button name="answer" value="ja">
            {m.offerYes}
          </Button>
          <Button name="answer" value="nee" kind="secondary">
            {m.offerNo}
          </Button>
        </ButtonRow>
      </Form>
    </Alert>
  );
}

/** Who opens, how, and the rules of the house: for who has a yes. */
function Key({ one: { lent }, language }: { one: Asked; language: Language }) {
  const m = speak(askTexts, language);
  const { terms, room } = lent;
  const dutch = language === "en" ? "nl" : undefined;
  const phone = terms.keyPhone;
  return (
    <>
      <Heading level={3}>{m.keyTitle}</Heading>
      <TextBlock text={terms.keyHow || room.keyRule} lang={dutch} />
      {phone ? (
        <Paragraph>
          {m.keyCall}: {terms.keyName} <a href={phoneHref(phone)}>{formatPhone(phone)}</a>
        </Paragraph>
      ) : null}
      {terms.houseRules ? (
        <>
          <Heading level={3}>{speak(openTexts, language).rulesTitle}</Heading>
          <TextBlock text={terms.houseRules} lang={dutch} />
        </>
      ) : null}
    </>
  );
}

/** Yes or no to a time that is held. Who presses it heard the message for sure. */
export const acceptPage: Page = {
  post: async (c) => {
    const { db, actor } = c.var;
    const secret = secretOf(c);
    const all = await requestsOfLink(db, secret);
    const { typed } = await readForm(c, z.object({}));
    const id = typedIn(typed, "date");
    const to = all.find(({ dates }) => dates.some((date) => date.id === id));
    if (!to) throw new NotFound("date");
    const answer = typedIn(typed, "answer");
    if (answer !== "ja" && answer !== "nee") return goTo(c, paths.asked(secret));
    const yes = answer === "ja";
    await (yes ? acceptOffer : declineOffer)(db, actor, secret, id);
    await markHeard(db, actor, to.request.id);
    return goTo(c, `${paths.asked(secret)}?gedaan=${yes ? "akkoord" : "afgezegd"}`);
  },
};
