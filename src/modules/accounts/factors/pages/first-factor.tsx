// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { accountsPaths, withNext } from "../../paths.ts";
import { hasFactor } from "../factors.ts";
import { messages } from "../messages.ts";
import { nextOf, ownPerson, proveFirst } from "../own.ts";
import { partyOf } from "../party.ts";

/** Whoever begins to work with details of others chooses a second step first. */
export const firstFactorPage: Page = {
  get: async (c) => {
    const { db, language, services, site } = c.var;
    if (await hasFactor(db, ownPerson(c))) return c.redirect(inLanguage(accountsPaths.security, language), 303);
    await proveFirst(c);
    const party = partyOf(services.config.publicUrl, site.name) !== null;
    const view = <FirstView party={party} next={nextOf(c)} language={language} />;
    return c.render(view, { title: speak(messages, language).firstTitle, hidden: true });
  },
};

function FirstView({ party, next, language }: { party: boolean; next: string; language: Language }) {
  const m = speak(messages, language);
  const to = (path: string) => withNext(inLanguage(path, language), next);
  return (
    <>
      <Heading level={1}>{m.firstTitle}</Heading>
      <Paragraph lead>{m.firstLead}</Paragraph>
      <Heading level={2}>{m.passkeysTitle}</Heading>
      <Paragraph>{party ? m.passkeysLead : m.passkeysNotHere}</Paragraph>
      {party ? (
        <ButtonRow>
          <ButtonLink kind="primary" href={to(accountsPaths.passkeys)}>
            {m.passkeyAdd}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <Heading level={2}>{m.appTitle}</Heading>
      <Paragraph>{m.appLead}</Paragraph>
      <ButtonRow>
        <ButtonLink href={to(accountsPaths.app)}>{m.appAdd}</ButtonLink>
      </ButtonRow>
      <Paragraph>{m.firstHelp}</Paragraph>
    </>
  );
}
