// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { typedIn } from "#platform/forms/faults.ts";
import { newOnceId, once } from "#platform/forms/once.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { practiceTexts } from "../../messages/practice.ts";
import { paths } from "../../paths.ts";
import { endPracticeLink, makePracticeLink } from "../../practice.ts";
import { practiceHash, practiceSecretOf } from "../../secret.ts";
import { LinkCard } from "../link-card.tsx";
import { numberIn, practiceOfNumber } from "./practice.tsx";

/**
 * A new link, shown in the answer and on no other page: it is stored as a hash. The same form sent again makes no other one and
 * shows the same card, as long as that link works.
 */
export const practiceLinkPage: Page = {
  get: async (c) => {
    const { language } = c.var;
    const m = speak(practiceTexts, language);
    const { number } = await practiceOfNumber(c);
    const view = (
      <ConfirmPage
        title={m.linkAgainTitle}
        button={m.linkAgain}
        action={paths.practiceLink(number)}
        once={newOnceId()}
        back={paths.practice(number)}
        language={language}
      >
        <Paragraph>{m.linkAgainText}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.linkAgainTitle, staff: true, current: "desk", hidden: true });
  },
  post: async (c) => {
    const { db, actor, language, services } = c.var;
    const m = speak(practiceTexts, language);
    const onceId = typedIn((await readForm(c, z.object({}))).typed, "_once");
    const secret = practiceSecretOf(onceId, numberIn(c));
    await once(db, onceId, async (db) => {
      await makePracticeLink(db, actor, numberIn(c), secret);
      return paths.practice(numberIn(c));
    });
    const { name, number, linkHash } = await practiceOfNumber(c);
    // a form of long ago: its link was renewed or ended since
    if (!linkHash || !practiceHash(secret).equals(linkHash)) return c.redirect(paths.practice(number), 303);
    const view = (
      <>
        <BackLink href={paths.practice(number)} label={name} language={language} />
        <Heading level={1}>{m.linkMade}</Heading>
        <Paragraph lead>{m.linkOnce}</Paragraph>
        <LinkCard publicUrl={services.config.publicUrl} secret={secret} language={language} />
        <ButtonRow>
          <ButtonLink href={paths.card(secret)} kind="primary">
            {m.linkCard}
          </ButtonLink>
          <ButtonLink href={paths.refer(secret)}>{m.linkOpen}</ButtonLink>
        </ButtonRow>
      </>
    );
    return c.render(view, { title: m.linkMade, staff: true, current: "desk", hidden: true });
  },
};

export const practiceLinkEndPage: Page = {
  get: async (c) => {
    const { language } = c.var;
    const m = speak(practiceTexts, language);
    const { number } = await practiceOfNumber(c);
    const view = (
      <ConfirmPage
        title={m.linkEndTitle}
        button={m.linkEnd}
        action={paths.practiceLinkEnd(number)}
        back={paths.practice(number)}
        language={language}
      >
        <Paragraph>{m.linkEndText}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.linkEndTitle, staff: true, current: "desk", hidden: true });
  },
  post: async (c) => {
    await endPracticeLink(c.var.db, c.var.actor, numberIn(c));
    return c.redirect(`${paths.practice(numberIn(c))}?gedaan=link`, 303);
  },
};
