// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { stepUp } from "#modules/accounts/index.ts";
import { isId } from "#platform/db/ids.ts";
import { readForm } from "#platform/forms/read-form.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { makeFile, takeFile, waitingFiles } from "../export-file.ts";
import { ownTexts } from "../messages/own.ts";
import { paths } from "../paths.ts";
import { fileKinds } from "../workflow.ts";
import { ownPerson } from "./own.ts";

const schema = z.object({ kind: z.enum(fileKinds) });

/** Takes the own data along: a file is made when it is asked for, and fetched once. Asks again who is there. */
export const exportPage: Page = {
  get: async (c) => {
    await stepUp(c);
    const { db, language } = c.var;
    const m = speak(ownTexts, language);
    const files = await waitingFiles(db, ownPerson(c));
    const view = (
      <>
        <BackLink href={inLanguage(paths.all, language)} language={language} />
        <Heading level={1}>{m.exportTitle}</Heading>
        {files.length > 0 ? (
          <Alert kind="good" title={m.ready}>
            <Paragraph>{m.once}</Paragraph>
            <ButtonRow>
              {files.map(({ id, kind }) => (
                <ButtonLink href={paths.file(id)} kind="primary" download>
                  {kind === "pdf" ? m.fetchPdf : m.fetchJson}
                </ButtonLink>
              ))}
            </ButtonRow>
          </Alert>
        ) : null}
        <Paragraph lead>{m.exportLead}</Paragraph>
        <Paragraph>{m.exportCare}</Paragraph>
        <Form label={m.exportTitle}>
          <ButtonRow>
            <Button kind="secondary" name="kind" value="pdf">
              {m.makePdf}
            </Button>
            <Button kind="secondary" name="kind" value="json">
              {m.makeJson}
            </Button>
          </ButtonRow>
        </Form>
        <Paragraph>{m.paper}</Paragraph>
      </>
    );
    return c.render(view, { title: m.exportTitle, hidden: true });
  },
  post: async (c) => {
    await stepUp(c);
    const { db, actor, language, site, services } = c.var;
    const form = await readForm(c, schema);
    const kind = form.ok ? form.values.kind : "pdf";
    await makeFile(db, actor, ownPerson(c), { kind, site, language, publicUrl: services.config.publicUrl });
    return c.redirect(inLanguage(paths.export, language), 303);
  },
};

const mediaTypes = { pdf: "application/pdf", json: "application/json; charset=utf-8" };

/** The file itself, once. */
export const filePage: Page = {
  get: async (c) => {
    const id = c.req.param("id") ?? "";
    if (!isId(id)) throw new NotFound("export file");
    // only who really fetches it takes it: a program that looks first does not
    if (c.req.method === "HEAD") return c.body(null, 200, { "cache-control": "no-store" });
    const { kind, bytes } = await takeFile(c.var.db, ownPerson(c), id);
    return c.body(new Uint8Array(bytes), 200, {
      "content-type": mediaTypes[kind],
      "content-disposition": `attachment; filename="mijn-gegevens.${kind}"`,
      "cache-control": "no-store",
    });
  },
};
