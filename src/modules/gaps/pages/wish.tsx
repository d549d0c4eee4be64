// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { paths as activityPaths, categoryOfSlug } from "#modules/activities/index.ts";
import { behalfOf } from "#platform/access/actor.ts";
import { dropDraft, findDraft, startDraft } from "#platform/forms/drafts.ts";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { wishTexts } from "../messages/wish.ts";
import { paths } from "../paths.ts";
import { readWish, wishTyped } from "../wish/form.ts";
import { personalIn } from "../wish/words.ts";
import { isNoLongerHers, knownOf, withoutHer } from "./behalf.ts";
import { WishFields, whereToChoose } from "./wish-form.tsx";

/** The kind of draft in which a wish waits for its last page. */
export const wishDraft = "wish";
const anything = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** "Wat mist u?": one calm page, with what was searched for filled in. Goes on to the page where everything is looked over. */
export const wishPage: Page = {
  get: async (c) => {
    const begun = await begin(c);
    if (isNoLongerHers(c, begun)) return show(c, withoutHer(begun), { behalf: "behalfEnded" });
    return show(c, { ...(await knownOf(c)), ...begun }, {});
  },
  post: async (c) => {
    const { typed } = await readForm(c, anything);
    if (isNoLongerHers(c, typed)) return show(c, withoutHer(typed), { behalf: "behalfEnded" });
    const { db, language } = c.var;
    const read = await readWish(db, typed, language);
    if (!read.ok) return show(c, typed, read.errors);
    const before = typedIn(typed, "concept");
    if (before) await dropDraftOf(c, before);
    const draft = await startDraft(db, wishDraft, null, { ...wishTyped(typed), namens: behalfOf(c.var.actor) ?? "" });
    return c.redirect(inLanguage(paths.wishCheck(draft), language), 303);
  },
};

/** As startDraft makes them; another text never reaches the database. */
export const isDraftId = (text: string): boolean => /^[\w-]{1,64}$/.test(text);

/** From a search, or from a draft that is changed. */
async function begin(c: Context<Env>): Promise<Typed> {
  const draft = c.req.query("concept");
  if (draft && isDraftId(draft)) {
    const typed = await findDraft(c.var.db, draft, wishDraft, null).catch(gone);
    if (typed) return { ...typed, concept: draft };
  }
  const words = (c.req.query("wat") ?? "")
    .toWellFormed()
    .replace(/\p{Cc}/gu, "")
    .slice(0, 160);
  const part = { ochtend: "morning", middag: "afternoon", avond: "evening" }[c.req.query("dagdeel") ?? ""];
  const day = c.req.query("dag") ?? "";
  return {
    category: categoryOfSlug(c.req.query("soort") ?? "") ?? "",
    words: personalIn(words) === "contact" ? "" : words,
    buurt: c.req.query("buurt") ?? "",
    ...(part ? { dayparts: [part] } : {}),
    ...(/^[1-7]$/.test(day) ? { weekdays: [day] } : {}),
  };
}

const gone = (error: unknown) => {
  if (error instanceof NotFound) return null;
  throw error;
};

/** Only a draft of a wish, and only by whoever knows its id. */
async function dropDraftOf(c: Context<Env>, id: string): Promise<void> {
  const found = isDraftId(id) ? await findDraft(c.var.db, id, wishDraft, null).catch(gone) : null;
  if (found) await dropDraft(c.var.db, id);
}

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(wishTexts, language);
  const found = sentences(errors, m);
  if (found.length > 0) c.status(422);
  const concept = typedIn(typed, "concept");
  const view = (
    <>
      <BackLink href={inLanguage(activityPaths.list, language)} label={m.toCalendar} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.title}</Heading>
      <Paragraph lead>{m.lead}</Paragraph>
      <Paragraph>{m.openNote}</Paragraph>
      <Form action={inLanguage(paths.wish, language)} open>
        {concept ? <HiddenField name="concept" value={concept} /> : null}
        {typedIn(typed, "namens") ? <HiddenField name="namens" value={typedIn(typed, "namens")} /> : null}
        <WishFields typed={typed} errors={errors} where={await whereToChoose(c)} language={language} />
        <ButtonRow>
          <Button>{m.toCheck}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.title, current: "activities", problems: found.length > 0 });
}
