// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { slug } from "#platform/text/slug.ts";
import { today } from "#platform/time/time.ts";
import { paperContents } from "../../paper/contents.ts";
import { findIssue } from "../../paper/issues.ts";
import { paperPdf } from "../../paper/paper-pdf.ts";
import { askedPaper, paperKeys } from "./asked.ts";

/** The paper of now. The ETag comes from what is printed, so it is known before the PDF is made. */
export const pdfPage: Page = {
  get: async (c) => {
    const { db, site, services } = c.var;
    const query = Object.fromEntries(paperKeys.map((key) => [key, c.req.query(key)]));
    const { area, span } = await askedPaper(db, query);
    if (area === undefined || !span) throw new NotFound("paper");
    const format = query.formaat === "a3" ? "a3" : "a4";
    const contents = await paperContents(db, site, services.config.publicUrl, area, span, today());
    const hash = createHash("sha256")
      .update(JSON.stringify([format, contents]))
      .digest("base64url")
      .slice(0, 27);
    c.header("etag", `W/"${hash}"`);
    if (c.req.header("if-none-match")?.includes(hash)) return c.body(null, 304);
    const name = ["buurtkrant", slug(area?.name ?? "alle buurten"), span.from.toString(), format === "a3" && format];
    return give(c, await paperPdf(contents, format), name.filter(Boolean).join("-"));
  },
};

/** An issue, as it was printed. */
export const issuePage: Page = {
  get: async (c) => {
    const { pdf, periodStart } = await findIssue(c.var.db, c.req.param("id") ?? "");
    c.header("cache-control", "public, max-age=31536000, immutable");
    return give(c, pdf, `buurtkrant-${periodStart}`);
  },
};

function give(c: Context<Env>, pdf: Buffer, name: string): Response {
  c.header("content-type", "application/pdf");
  c.header("content-disposition", `inline; filename="${name}.pdf"`);
  return c.body(new Uint8Array(pdf));
}
