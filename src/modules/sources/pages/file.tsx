// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { FileField } from "#ui/form/file-field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { type Detected, detectIn } from "../detect.ts";
import { form as texts } from "../messages/form.ts";
import { paths } from "../paths.ts";
import { isReady, sendFile } from "../source/keep.ts";
import type { Source } from "../tables.ts";
import { tryOut } from "../trial.ts";
import { isFetched } from "../workflow.ts";
import { bodyOf, plainBody } from "./add.tsx";
import { outsideOf, ownSource } from "./own.ts";

/** The next file of a source that is sent; first a trial again. */
export const filePage: Page = {
  get: async (c) => show(c, await sentSource(c), {}),
  post: async (c) => {
    const source = await sentSource(c);
    const { typed, files } = await readForm(c, z.unknown());
    const found = await lookAt(source, files.file, typedIn(typed, "pasted") && String(typed.pasted));
    if (typeof found === "string") return show(c, source, { [fieldOf(source)]: "urlUnread" }, found);
    const after = await sendFile(c.var.db, c.var.actor, source.number!, found.body);
    if (!isReady(after)) {
      const next = source.kind === "sheet" && !source.mapping ? paths.columns : paths.settings;
      return c.redirect(inLanguage(next(source.number!), c.var.language), 303);
    }
    await tryOut(c.var.db, after, outsideOf(c));
    return c.redirect(inLanguage(paths.trial(source.number!), c.var.language), 303);
  },
};

async function sentSource(c: Context<Env>): Promise<Source> {
  const source = await ownSource(c);
  if (isFetched(source)) throw new NotFound("file");
  return source;
}

const fieldOf = ({ kind }: Source): string => (kind === "text" ? "pasted" : "file");

async function lookAt(
  source: Source,
  file: File | undefined,
  pasted: string,
): Promise<Extract<Detected, { ok: true }> | string> {
  const m = speak(texts, "nl");
  const isText = source.kind === "text";
  if (isText ? pasted.length < 10 : !file) return isText ? m.textMissing : m.fileMissing;
  if (file && file.size > 5_000_000) return m.fileLarge;
  const body = isText ? plainBody(new TextEncoder().encode(pasted), "") : await bodyOf(file!);
  const found = await detectIn(body, isText ? "text" : "file");
  if (!found.ok) return found.sentence;
  if ((found.kind === "sheet") !== (source.kind === "sheet")) return m.otherKind;
  return found;
}

function show(c: Context<Env>, source: Source, errors: FieldErrors, sentence?: string) {
  const { language } = c.var;
  const m = { ...speak(texts, language), ...(sentence ? { urlUnread: sentence } : {}) };
  const problems = Object.keys(errors).length > 0;
  if (problems) c.status(422);
  const view = <FileView source={source} faults={sentences(errors, m)} language={language} />;
  return c.render(view, { title: m.fileTitle, current: "desk", problems, hidden: true });
}

interface FileProps {
  source: Source;
  faults: { name: string; message: string }[];
  language: Language;
}

function FileView({ source, faults, language }: FileProps) {
  const m = speak(texts, language);
  const error = faults[0]?.message;
  return (
    <>
      <BackLink href={inLanguage(paths.show(source.number!), language)} label={source.name} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.fileTitle}</Heading>
      <Form upload>
        {source.kind === "text" ? (
          <Field name="pasted" type="textarea" rows={8} label={m.pasted} hint={m.pastedHint} error={error} />
        ) : (
          <FileField
            name="file"
            label={m.file}
            hint={m.fileHint}
            accept=".ics,.csv,.xlsx,text/calendar"
            error={error}
          />
        )}
        <Button>{m.look}</Button>
      </Form>
    </>
  );
}
