// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import type { Organisation } from "#modules/organisations/index.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { optionalText } from "#platform/forms/fields.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { FileField } from "#ui/form/file-field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Steps } from "#ui/show/steps.tsx";
import { type Detected, detectAt, detectIn } from "../detect.ts";
import { form as texts } from "../messages/form.ts";
import { paths } from "../paths.ts";
import { addSource } from "../source/keep.ts";
import { employersOf, outsideOf } from "./own.ts";

const mostBytes = 5_000_000;
/** Room for a file that is too large, so that the page can say so. */
export const largestForm = 8_000_000;

const schema = z.object({
  organisation: optionalText(60, "organisationMissing"),
  way: z.enum(["url", "file", "text"], { error: "wayMissing" }),
  url: optionalText(600, "urlMissing"),
  pasted: optionalText(2_000_000, "textLong"),
  name: optionalText(80, "nameLong"),
});
type Asked = z.infer<typeof schema>;

/** Which calendar it is: an address, a file or text. It is looked at before anything is kept. */
export const addPage: Page = {
  get: async (c) => show(c, await employers(c), {}, {}),
  post: async (c) => {
    const own = await employers(c);
    const sent = await readForm(c, schema);
    if (!sent.ok) return show(c, own, sent.typed, sent.errors);
    const chosen = own.length === 1 ? own[0] : own.find(({ id }) => id === sent.values.organisation);
    if (!chosen) return show(c, own, sent.typed, { organisation: "organisationMissing" });
    const found = await lookAt(c, sent.values, sent.files.file);
    if ("errors" in found) return show(c, own, sent.typed, found.errors, found.sentence);
    const { kind, url, body } = found;
    const name = (sent.values.name || found.name).trim().slice(0, 80);
    const input = { organisation: chosen.id, kind, url, name: name.length < 2 ? chosen.name.slice(0, 80) : name };
    const { name: fileName = "", size = 0 } = sent.files.file ?? {};
    const asSent = onceAsTyped({ ...sent.typed, file: `${fileName} ${size}` });
    const location = await once(c.var.db, asSent, async (db) => {
      const { number } = await addSource(db, c.var.actor, input, body);
      return kind === "sheet" ? paths.columns(number!) : paths.settings(number!);
    });
    return c.redirect(inLanguage(location, c.var.language), 303);
  },
};

async function employers(c: Context<Env>): Promise<Organisation[]> {
  const own = await employersOf(c);
  if (own.length === 0) throw new Forbidden("add source");
  return own;
}

type Found = Extract<Detected, { ok: true }> | { errors: FieldErrors; sentence?: string };

async function lookAt(c: Context<Env>, asked: Asked, file: File | undefined): Promise<Found> {
  if (asked.way === "url") {
    if (asked.url.length < 4) return { errors: { url: "urlMissing" } };
    const url = /^[a-z][a-z0-9+.-]*:/i.test(asked.url) ? asked.url : `https://${asked.url}`;
    return orError("url", await detectAt(url, outsideOf(c)));
  }
  if (asked.way === "file") {
    if (!file) return { errors: { file: "fileMissing" } };
    if (file.size > mostBytes) return { errors: { file: "fileLarge" } };
    return orError("file", await detectIn(await bodyOf(file), "file"));
  }
  if (asked.pasted.length < 10) return { errors: { pasted: "textMissing" } };
  const bytes = new TextEncoder().encode(asked.pasted);
  return orError("pasted", await detectIn(plainBody(bytes, ""), "text"));
}

const orError = (field: string, found: Detected): Found =>
  found.ok ? found : { errors: { [field]: "urlUnread" }, sentence: found.sentence };

export const plainBody = (bytes: Uint8Array, name: string, contentType = "") => ({
  bytes,
  name: name.slice(0, 200),
  contentType,
  charset: null,
  etag: "",
  lastModified: "",
});

export const bodyOf = async (file: File) => plainBody(new Uint8Array(await file.arrayBuffer()), file.name, file.type);

function show(c: Context<Env>, own: readonly Organisation[], typed: Typed, errors: FieldErrors, sentence?: string) {
  const { language } = c.var;
  const m = { ...speak(texts, language), ...(sentence ? { urlUnread: sentence } : {}) };
  const problems = Object.keys(errors).length > 0;
  if (problems) c.status(422);
  const view = <AddView {...{ own, typed, errors, m, language }} />;
  return c.render(view, { title: m.addTitle, current: "desk", problems, hidden: true });
}

interface AddProps {
  own: readonly Organisation[];
  typed: Typed;
  errors: FieldErrors;
  m: Record<string, unknown>;
  language: Language;
}

function AddView({ own, typed, errors, m: given, language }: AddProps) {
  const m = given as ReturnType<typeof speak<typeof texts>>;
  const field = fieldOf(typed, errors, m, language);
  return (
    <>
      <BackLink href={inLanguage(paths.list, language)} language={language} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Steps current={1} total={3} subject={m.subject} language={language} />
      <Heading level={1}>{m.addTitle}</Heading>
      <Form once={newOnceId()} upload>
        {own.length > 1 ? (
          <Field
            {...field("organisation")}
            type="select"
            label={m.organisation}
            options={own.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <ChoiceGroup
          {...field("way")}
          legend={m.way}
          options={[
            { value: "url", label: m.wayUrl, hint: m.wayUrlHint },
            { value: "file", label: m.wayFile, hint: m.wayFileHint },
            { value: "text", label: m.wayText, hint: m.wayTextHint },
          ]}
        />
        <Field {...field("url")} inputmode="url" label={m.url} hint={m.urlHint} autocomplete="off" optional />
        <FileField
          {...field("file")}
          label={m.file}
          hint={m.fileHint}
          accept=".ics,.csv,.xlsx,text/calendar"
          optional
        />
        <Field {...field("pasted")} type="textarea" rows={4} label={m.pasted} hint={m.pastedHint} optional />
        <Field {...field("name")} label={m.name} hint={m.nameHint} maxlength={80} autocomplete="off" optional />
        <Button>{m.look}</Button>
      </Form>
    </>
  );
}
