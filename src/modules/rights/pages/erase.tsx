// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { deleteCookie } from "hono/cookie";
import { sessionCookie, stepUp } from "#modules/accounts/index.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { erasePerson, obstaclesFor } from "../erase.ts";
import { ownTexts } from "../messages/own.ts";
import { refusedTexts } from "../messages/refused.ts";
import { paths } from "../paths.ts";
import { ownPerson } from "./own.ts";

/** Says in calm words what goes and what stays; a second press erases at once and signs out. Nothing has to be typed. */
export const erasePage: Page = {
  get: async (c) => {
    await stepUp(c);
    const { db, language } = c.var;
    const m = speak(ownTexts, language);
    const obstacles = await obstaclesFor(db, ownPerson(c));
    const back = inLanguage(paths.all, language);
    if (obstacles.length > 0) {
      const why = speak(refusedTexts, language);
      const view = (
        <>
          <BackLink href={back} language={language} />
          <Heading level={1}>{m.cannotTitle}</Heading>
          <Alert kind="info" title={m.eraseTitle}>
            {obstacles.map((one) => (
              <Paragraph>{why[one]}</Paragraph>
            ))}
          </Alert>
        </>
      );
      return c.render(view, { title: m.cannotTitle, hidden: true });
    }
    const view = (
      <ConfirmPage
        title={m.eraseTitle}
        button={m.eraseButton}
        action={inLanguage(paths.erase, language)}
        back={back}
        backLabel={m.eraseNot}
        language={language}
      >
        <Paragraph lead>{m.eraseLead}</Paragraph>
        <ul>
          <li>{m.goesNow}</li>
          <li>{m.goesDates}</li>
          <li>{m.goesAccount}</li>
        </ul>
        <Heading level={2}>{m.staysTitle}</Heading>
        <ul>
          <li>{m.staysCounts}</li>
          <li>{m.staysBackup}</li>
          <li>{m.staysPaper}</li>
        </ul>
        <Paragraph>{m.eraseBack}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.eraseTitle, hidden: true });
  },
  post: async (c) => {
    await stepUp(c);
    const { db, actor, language, services } = c.var;
    await erasePerson(db, actor, ownPerson(c), "own");
    const secure = services.config.publicUrl.startsWith("https:");
    deleteCookie(c, sessionCookie(services.config), { path: "/", secure });
    // nothing of her stays in this browser either
    c.header("clear-site-data", '"cache", "cookies", "storage"');
    return c.redirect(inLanguage(paths.erased, language), 303);
  },
};

/** For everybody: whoever was erased is a visitor now. */
export const erasedPage: Page = {
  get: (c) => {
    const { language } = c.var;
    const m = speak(ownTexts, language);
    const view = (
      <>
        <Heading level={1}>{m.erasedTitle}</Heading>
        <Paragraph lead>{m.erasedLead}</Paragraph>
        <ButtonRow>
          <ButtonLink href={inLanguage("/activiteiten", language)}>{m.erasedOn}</ButtonLink>
        </ButtonRow>
      </>
    );
    return c.render(view, { title: m.erasedTitle, hidden: true });
  },
};
