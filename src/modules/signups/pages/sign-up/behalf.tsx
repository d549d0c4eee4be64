// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Series } from "#modules/activities/index.ts";
import { findPerson, fullName, type Person } from "#modules/people/index.ts";
import { behalfOf, mayActIn, ownerOf } from "#platform/access/actor.ts";
import { look } from "#platform/audit/look.ts";
import { keepDraft } from "#platform/forms/drafts.ts";
import type { Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { behalfTexts } from "../../messages/behalf.ts";
import { nextAddress } from "./next-address.ts";

/** Answers that are about who somebody is. */
const ofPerson = ["naam", "hoe", "telefoon", "email", "klaar-naam", "klaar-bereiken"];

/**
 * What is known already of who comes: filled in for who signs up herself; for who acts for her it is not asked again. Throws
 * Forbidden for who acts for somebody and may not sign up.
 */
export async function knownAnswers(c: Context<Env>, other: boolean): Promise<Typed> {
  const { db, actor } = c.var;
  if (!mayActIn(actor, "activities")) throw new Forbidden("sign up in her name");
  const owner = ownerOf(actor);
  if (!owner || other) return {};
  const person = await findPerson(db, owner);
  const reach = reachOf(person);
  const filled: Typed = { naam: fullName(person), ...reach };
  if (behalfOf(actor) === null) return filled;
  await db.transaction((db) =>
    look(db as never, actor, { kind: "read", person: owner, fields: ["name", "phone", "email"], purpose: "on_behalf" }),
  );
  return { ...filled, namens: owner, "klaar-naam": "ja", ...("hoe" in reach ? { "klaar-bereiken": "ja" } : {}) };
}

/** The own wish where that is possible; a number before an address. */
function reachOf({ channel, phone, email }: Person): Typed {
  if (email && (channel === "email" || !phone)) return { hoe: "email", email };
  if (!phone) return {};
  const sms = channel === "sms" && /^06\d{8}$/.test(phone);
  return { hoe: sms ? "sms" : "phone", telefoon: formatPhone(phone) };
}

/** Was this begun in the name of somebody for whom one does not act (any more)? */
export const isNoLongerHers = (c: Context<Env>, answers: Typed): boolean =>
  Boolean(answers.namens) && answers.namens !== behalfOf(c.var.actor);

/** Says so, sends nothing, and keeps what was chosen: it can go on as "iemand anders", without what was known of her. */
export async function behalfEnded(c: Context<Env>, activity: Series, draft: string, answers: Typed) {
  const { db, language, site } = c.var;
  const emptied: Typed = { namens: "", ander: "ja", ...Object.fromEntries(ofPerson.map((name) => [name, ""])) };
  await keepDraft(db, draft, emptied);
  const m = speak(behalfTexts, language);
  c.status(409);
  const view = (
    <>
      <Heading level={1}>{m.endedTitle}</Heading>
      <Paragraph lead>{m.endedText}</Paragraph>
      <Paragraph>{m.endedKept}</Paragraph>
      <ButtonRow>
        <ButtonLink kind="primary" href={nextAddress(c, activity, draft, { ...answers, ...emptied })}>
          {m.endedGoOn}
        </ButtonLink>
        <a href={phoneHref(site.phone)}>{m.endedCall(formatPhone(site.phone))}</a>
      </ButtonRow>
      <Paragraph>
        <a href={inLanguage("/mijn/namens", language)}>{m.endedSee}</a>
      </Paragraph>
    </>
  );
  return c.render(view, { title: m.endedTitle, current: "activities", hidden: true });
}
