// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { MineLine } from "#modules/people/index.ts";
import { personOf } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { SignInFirst } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatDate, formatPhone, timeZone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { messages } from "../messages.ts";
import { type WaysIn, waysOf } from "../own-address.ts";
import { type OwnPassword, passwordOf } from "../password/account.ts";
import { passwordMessages } from "../password/messages.ts";
import { accountsPaths } from "../paths.ts";
import { accountsPost } from "../post.ts";

/** The one who is signed in. */
export function ownId(c: Context<Env>): string {
  const id = personOf(c.var.actor);
  if (id === null) throw new SignInFirst();
  return id;
}

/** How somebody signs in from now on: by mail, SMS, password, or nothing; also where a claimed account begins. */
export const waysPage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const person = ownId(c);
    const [ways, password] = [await waysOf(db, person), await passwordOf(db, person)];
    const m = speak(messages, language);
    const p = speak(passwordMessages, language);
    const done = { adres: m.addressSaved, wachtwoord: p.saved, weg: p.removed }[c.req.query("gedaan") ?? ""];
    const fresh = c.req.query("nieuw") === "ja";
    const view = <WaysView ways={ways} password={password} done={done} fresh={fresh} language={language} />;
    return c.render(view, { title: m.waysTitle, hidden: true });
  },
};

interface WaysViewProps {
  ways: WaysIn;
  password: OwnPassword | null;
  done?: string;
  /** The account was claimed just now. */
  fresh: boolean;
  language: Language;
}

function WaysView({ ways, password, done, fresh, language }: WaysViewProps) {
  const m = speak(messages, language);
  const mine = inLanguage(accountsPaths.mine, language);
  return (
    <>
      <BackLink href={mine} language={language} />
      {done ? <StatusMessage saved>{done}</StatusMessage> : null}
      <Heading level={1}>{m.waysTitle}</Heading>
      <Paragraph lead>{fresh ? m.waysClaimed : m.waysLead}</Paragraph>
      <LinkList items={items(ways, password, language)} label={m.waysTitle} />
      <Heading level={2}>{m.wayLetter}</Heading>
      <Paragraph>{m.wayLetterText}</Paragraph>
      {fresh ? (
        <ButtonRow>
          <a href={mine}>{m.wayLater}</a>
        </ButtonRow>
      ) : null}
    </>
  );
}

function items({ email, mobile }: WaysIn, password: OwnPassword | null, language: Language) {
  const m = speak(messages, language);
  const to = (path: string): string => inLanguage(path, language);
  const set = password && m.wayPasswordSet(formatDate(password.setAt.toZonedDateTimeISO(timeZone), language));
  const named = password?.userName ? ` ${m.wayUserName(password.userName)}` : "";
  const sms = accountsPost().sms() !== null || mobile;
  return [
    { href: to(accountsPaths.ownAddress), title: m.wayMail, text: email ?? m.wayNone },
    ...(sms
      ? [{ href: to(accountsPaths.ownAddress), title: m.waySms, text: mobile ? formatPhone(mobile) : m.wayNone }]
      : []),
    { href: to(accountsPaths.ownPassword), title: m.wayPassword, text: set ? `${set}.${named}` : m.wayNone },
    { href: to(accountsPaths.security), title: m.wayStrong, text: m.wayStrongText },
  ];
}

/** On "Mijn pagina". */
export function signInMine(c: Context<Env>): MineLine[] {
  const { language } = c.var;
  const m = speak(messages, language);
  return [{ title: m.waysTitle, text: m.waysMine, href: inLanguage(accountsPaths.ways, language) }];
}
