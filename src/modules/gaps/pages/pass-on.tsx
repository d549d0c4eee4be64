// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { paths as activityPaths } from "#modules/activities/index.ts";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { deskTexts } from "../messages/desk.ts";
import { wishTexts } from "../messages/wish.ts";
import { paths } from "../paths.ts";
import { mayPassOn } from "../policy.ts";
import { passOnWish } from "../wish/add.ts";
import { readWish } from "../wish/form.ts";
import { anything } from "./form-bits.ts";
import { WishFields, whereToChoose } from "./wish-form.tsx";

const spoken = ["phone", "visit", "conversation"] as const;

/** "Iemand vroeg om iets": from a call, a visit or a conversation, without persons unless they want to be told. */
export const passOnPage: Page = {
  get: (c) => show(c, { _once: newOnceId() }),
  post: async (c) => {
    const { db, actor, language } = c.var;
    if (!mayPassOn(actor)) throw new Forbidden("pass on a wish");
    const { typed } = await readForm(c, anything);
    const channel = spoken.find((one) => one === typed.channel);
    const read = await readWish(db, typed, "nl");
    if (!read.ok || !channel) {
      return show(c, typed, { ...(channel ? {} : { channel: "channelMissing" }), ...(read.ok ? {} : read.errors) });
    }
    const location = await once(db, onceAsTyped(typed), async (db) => {
      await passOnWish(db, actor, read.input, channel);
      return `${paths.passOn}?bewaard=ja`;
    });
    return c.redirect(inLanguage(location, language), 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors = {}) {
  const { actor, language } = c.var;
  if (!mayPassOn(actor)) throw new Forbidden("pass on a wish");
  const m = speak(deskTexts, language);
  const found = sentences(errors, { ...speak(wishTexts, language), channelMissing: m.channelMissing });
  if (found.length > 0) c.status(422);
  const view = (
    <>
      <BackLink href={inLanguage(activityPaths.desk, language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      {c.req.query("bewaard") ? <StatusMessage saved>{m.passedOn}</StatusMessage> : null}
      <Heading level={1}>{m.passOnTitle}</Heading>
      <Paragraph lead>{m.passOnLead}</Paragraph>
      <Form action={inLanguage(paths.passOn, language)} once={typedIn(typed, "_once") || newOnceId()}>
        <ChoiceGroup
          name="channel"
          legend={m.channel}
          options={spoken.map((value) => ({ value, label: m[value] }))}
          value={typedIn(typed, "channel")}
          error={errors.channel ? m.channelMissing : undefined}
          language={language}
        />
        <WishFields typed={typed} errors={errors} where={await whereToChoose(c)} language={language} forOther />
        <ButtonRow>
          <Button>{m.passOnSend}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.passOnTitle, current: "desk", hidden: true, problems: found.length > 0 });
}
