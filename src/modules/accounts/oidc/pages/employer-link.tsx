// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { typedIn } from "#platform/forms/faults.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { safeNext } from "#platform/http/safe-next.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { browserOf } from "../../factors/browser-secret.ts";
import { goOn, goStrong, nextOf, ownPerson } from "../../factors/own.ts";
import { stepUp } from "../../factors/strong.ts";
import { accountsPaths, withNext } from "../../paths.ts";
import { actorOf, needsStrong } from "../../session.ts";
import type { Arrival } from "../client.ts";
import { hasAddress, linkIdentity, unlinkIdentity } from "../identity.ts";
import { messages } from "../messages.ts";
import { dropArrival, findArrival } from "../walk.ts";
import { employerHere, showFault, toSecurity } from "./employer.tsx";

/** After the mailed code: from now on this person comes in with the account of the employer. */
export const employerLinkPage: Page = {
  get: async (c) => {
    const settings = employerHere(c);
    if (!(await arrivalHere(c))) return showFault(c, "failed", 422);
    const m = speak(messages, c.var.language);
    const next = nextOf(c);
    const view = (
      <ConfirmPage
        title={m.linkTitle}
        button={m.linkButton}
        action={inLanguage(accountsPaths.employerLink, c.var.language)}
        back={next || inLanguage(accountsPaths.mine, c.var.language)}
        backLabel={m.linkNot}
        danger={false}
        language={c.var.language}
      >
        <HiddenField name="next" value={next} />
        <Paragraph>{m.linkLead(settings.name)}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.linkTitle, hidden: true });
  },
  post: async (c) => {
    const settings = employerHere(c);
    const { db, actor, session, language } = c.var;
    const form = await readForm(c, z.object({}));
    const next = safeNext(typedIn(form.typed, "next"), "");
    const arrival = await arrivalHere(c);
    if (!arrival) return showFault(c, "failed", 422);
    const person = ownPerson(c);
    await dropArrival(db, browserOf(c));
    if (!(await linkIdentity(db, actor, person, arrival, settings))) return showFault(c, "other", 409);
    if (arrival.strong && session) await goStrong(c, "employer");
    else if (needsStrong(await actorOf(db, person)))
      return c.redirect(withNext(inLanguage(accountsPaths.secondStep, language), next), 303);
    return goOn(c, next);
  },
};

/** Who arrived in this browser from the employer, when the one who is signed in here has that very address. */
async function arrivalHere(c: Context<Env>): Promise<Arrival | null> {
  const arrival = await findArrival(c.var.db, browserOf(c));
  const fits = arrival?.email && (await hasAddress(c.var.db, ownPerson(c), arrival.email));
  return fits ? arrival : null;
}

/** Unlinks the account of the employer; what its groups gave ends at once. */
export const employerRemovalPage: Page = {
  get: async (c) => {
    const settings = employerHere(c);
    await stepUp(c);
    const m = speak(messages, c.var.language);
    const view = (
      <ConfirmPage
        title={m.unlinkTitle}
        button={m.unlinkButton}
        action={inLanguage(accountsPaths.employerRemoval, c.var.language)}
        back={inLanguage(accountsPaths.security, c.var.language)}
        language={c.var.language}
      >
        <Paragraph>{m.unlinkLead(settings.name)}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.unlinkTitle, hidden: true });
  },
  post: async (c) => {
    const settings = employerHere(c);
    await stepUp(c);
    await unlinkIdentity(c.var.db, c.var.actor, ownPerson(c), settings);
    return toSecurity(c, "werk-los");
  },
};
