// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatDate, formatFullMoment, timeZone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { employerLinkOf } from "../../oidc/identity.ts";
import { accountsPaths } from "../../paths.ts";
import { needsStrong } from "../../session.ts";
import { type Factors, factorsOf } from "../factors.ts";
import { messages } from "../messages.ts";
import { ownPerson } from "../own.ts";
import { partyOf } from "../party.ts";
import type { Passkey } from "../passkey.ts";

interface Shown extends Factors {
  must: boolean;
  /** Passkeys work on this address. */
  party: boolean;
  employer: { name: string; linked: boolean } | null;
  done: string | undefined;
}

/** What somebody has beside a code in the mail, and the way to change it. */
export const securityPage: Page = {
  get: async (c) => {
    const { db, actor, language, services, site } = c.var;
    const person = ownPerson(c);
    const m = speak(messages, language);
    const shown: Shown = {
      ...(await factorsOf(db, person)),
      must: needsStrong(actor),
      party: partyOf(services.config.publicUrl, site.name) !== null,
      employer: await employerLinkOf(db, person, services.config.oidc),
      done: doneWith(c, m),
    };
    return c.render(<SecurityView shown={shown} language={language} />, { title: m.securityTitle, hidden: true });
  },
};

const doneWith = (c: Context<Env>, m: Spoken<typeof messages>): string | undefined =>
  ({
    sleutel: m.passkeyAdded,
    "sleutel-weg": m.passkeyRemoved,
    app: m.appAdded,
    "app-weg": m.appRemoved,
    werk: m.employerLinked,
    "werk-los": m.employerRemoved,
  })[c.req.query("gedaan") ?? ""];

function SecurityView({ shown, language }: { shown: Shown; language: Language }) {
  const m = speak(messages, language);
  const to = (path: string) => inLanguage(path, language);
  return (
    <>
      <BackLink href={to(accountsPaths.mine)} language={language} />
      {shown.done ? <StatusMessage saved>{shown.done}</StatusMessage> : null}
      <Heading level={1}>{m.securityTitle}</Heading>
      <Paragraph lead>{shown.must ? m.securityMust : m.securityLead}</Paragraph>
      <Heading level={2}>{m.passkeysTitle}</Heading>
      <Paragraph>{shown.party ? m.passkeysLead : m.passkeysNotHere}</Paragraph>
      {shown.passkeys.length > 0 ? <Passkeys passkeys={shown.passkeys} language={language} /> : null}
      {shown.passkeys.length === 0 ? <Paragraph>{m.passkeysNone}</Paragraph> : null}
      {shown.party ? (
        <ButtonRow>
          <ButtonLink href={to(accountsPaths.passkeys)}>{m.passkeyAdd}</ButtonLink>
        </ButtonRow>
      ) : null}
      <Heading level={2}>{m.appTitle}</Heading>
      <Paragraph>{shown.appSince ? m.appOn(dateOf(shown.appSince, language)) : m.appLead}</Paragraph>
      <ButtonRow>
        {shown.appSince ? (
          <ButtonLink href={to(accountsPaths.appRemoval)}>{m.appRemove}</ButtonLink>
        ) : (
          <ButtonLink href={to(accountsPaths.app)}>{m.appAdd}</ButtonLink>
        )}
      </ButtonRow>
      <Heading level={2}>{m.codesTitle}</Heading>
      <Paragraph>
        {m.codesLead} {m.codesLeft(shown.codesLeft)}
      </Paragraph>
      <ButtonRow>
        <ButtonLink href={to(accountsPaths.recoveryCodes)}>{m.codesMake}</ButtonLink>
      </ButtonRow>
      {shown.employer ? <Employer {...shown.employer} language={language} /> : null}
      <ButtonRow>
        <ButtonLink href={to(accountsPaths.devices)}>{m.devicesLink}</ButtonLink>
      </ButtonRow>
    </>
  );
}

const dateOf = (at: Temporal.Instant, language: Language) => formatDate(at.toZonedDateTimeISO(timeZone), language);

function Passkeys({ passkeys, language }: { passkeys: Passkey[]; language: Language }) {
  const m = speak(messages, language);
  return (
    <Table
      id="sleutels"
      caption={m.passkeysTitle}
      columns={[{ label: m.name, rowHeader: true }, { label: m.since }, { label: m.lastUsed }, { label: m.action }]}
      rows={passkeys.map(({ id, name, createdAt, lastUsedAt }) => {
        const used = lastUsedAt?.toZonedDateTimeISO(timeZone);
        return [
          name,
          dateOf(createdAt, language),
          used ? formatFullMoment(used, used, undefined, language) : m.never,
          <ButtonLink small about={name} href={inLanguage(accountsPaths.passkeyRemoval(id), language)}>
            {m.passkeyRemove}
          </ButtonLink>,
        ];
      })}
    />
  );
}

function Employer({ name, linked, language }: { name: string; linked: boolean; language: Language }) {
  const m = speak(messages, language);
  const to = linked ? accountsPaths.employerRemoval : accountsPaths.employerAdd;
  return (
    <>
      <Heading level={2}>{m.employerTitle}</Heading>
      <Paragraph>{linked ? m.employerOn(name) : m.employerOff(name)}</Paragraph>
      <ButtonRow>
        <ButtonLink href={inLanguage(to, language)}>{linked ? m.employerRemove : m.employerAdd(name)}</ButtonLink>
      </ButtonRow>
    </>
  );
}
