// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { optionalText } from "#platform/forms/fields.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph, TextBlock } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { looked } from "../call.ts";
import { decide, findFailed, hasSms, isReachable, ownWays } from "../failed.ts";
import { failedTexts } from "../messages/failed.ts";
import { paths } from "../paths.ts";
import { reasonWords } from "./words.ts";

const ways = ["phone", "email", "sms", "letter", "told"] as const;
const schema = z.object({
  how: z.enum(ways, { error: "howMissing" }),
  phone: optionalText(40, "phoneUnclear"),
  email: optionalText(254, "emailUnclear"),
  address: optionalText(400, "addressLong"),
});

/** What went wrong with one message, and how it goes on. */
export const failedOnePage: Page = {
  get: async (c) => show(c, null, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const code = codeIn(c);
    await findFailed(db, actor, code);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { how, ...details } = form.values;
    const decision = { ...details, channel: how === "told" ? null : how };
    if (how !== "told" && (!isReachable(decision) || (how === "sms" && !hasSms())))
      return show(c, form.typed, faultOf(how));
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      await decide(db, actor, code, decision);
      return `${inLanguage(paths.failed, language)}?gedaan=ja`;
    });
    return c.redirect(location, 303);
  },
};

/** Which field says what is missing for this way. */
function faultOf(how: Exclude<(typeof ways)[number], "told">): FieldErrors {
  if (how === "phone") return { phone: "phoneUnclear" };
  if (how === "sms") return { phone: "mobileUnclear" };
  return how === "email" ? { email: "emailUnclear" } : { address: "addressMissing" };
}

const codeIn = (c: Context<Env>): string => c.req.param("code") ?? "";

async function show(c: Context<Env>, typed: Typed | null, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const delivery = await findFailed(db, actor, codeIn(c));
  const m = speak(failedTexts, language);
  await looked(db, actor, delivery);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const { address } = await ownWays(db, delivery);
  const values = typed ?? { phone: formatPhone(delivery.phone), email: delivery.email, address };
  const title = m.oneTitle(delivery.label);
  const view = (
    <>
      <BackLink href={inLanguage(paths.failed, language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      <Facts
        facts={[
          { term: m.name, value: delivery.name },
          { term: m.why, value: reasonWords(delivery, language) },
          { term: m.note, value: delivery.note },
        ]}
      />
      <Heading level={2}>{m.message}</Heading>
      <Panel>
        <TextBlock text={delivery.body} lang={delivery.language === "en" ? "en" : "nl"} />
      </Panel>
      {delivery.state === "failed" ? Choice(values, errors, language) : <Alert title={m.alreadyDecided} />}
    </>
  );
  return c.render(view, { title, problems: faults.length > 0, current: "desk", hidden: true });
}

function Choice(values: Typed, errors: FieldErrors, language: Language) {
  const m = speak(failedTexts, language);
  const again = fieldOf(values, errors, m, language);
  const options = [
    { value: "phone", label: m.byPhone },
    { value: "email", label: m.byEmail },
    ...(hasSms() ? [{ value: "sms", label: m.bySms }] : []),
    { value: "letter", label: m.byLetter },
    { value: "told", label: m.told, hint: m.toldHint },
  ];
  return (
    <Form once={newOnceId()}>
      <ChoiceGroup legend={m.how} options={options} {...again("how")} />
      <Paragraph>{m.details}</Paragraph>
      <Field type="tel" label={m.phone} autocomplete="off" width="medium" optional {...again("phone")} />
      <Field type="email" label={m.email} autocomplete="off" optional {...again("email")} />
      <Field
        type="textarea"
        rows={3}
        label={m.address}
        hint={m.addressHint}
        autocomplete="off"
        optional
        {...again("address")}
      />
      <ButtonRow>
        <Button>{m.go}</Button>
      </ButtonRow>
    </Form>
  );
}
