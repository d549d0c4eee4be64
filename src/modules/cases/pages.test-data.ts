// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { today } from "#platform/time/time.ts";
import { type World, world } from "#test/world.ts";
import { at, bring, careCase, town } from "./cases.test-data.ts";

export const tomorrow = (): string => today().add({ days: 1 }).toString();
export const htmlOf = async (answer: Response): Promise<string> => answer.text();
export const h1 = (html: string): string => /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? "";
export const titleOf = (html: string): string => /<title>([^<]*)/.exec(html)?.[1] ?? "";
export const pdfText = (bytes: ArrayBuffer): string => readPdf(Buffer.from(bytes)).text.replace(/\s+/g, " ");
/** What stands in a hidden field. */
export const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

export async function house() {
  const w = await world();
  const t = await town(w.db);
  const { number } = await careCase(w.db, t);
  return { w, t, number, daan: { as: t.daan } };
}
export type House = Awaited<ReturnType<typeof house>>;

/** Opens a form and sends it, with what is hidden in it. */
export async function send({ w }: { w: World }, path: string, form: Record<string, string | string[]>, as: object) {
  const html = await htmlOf(await w.get(path, as));
  return w.post(path, { _once: hidden(html, "_once"), version: hidden(html, "version"), ...form }, as);
}

/** A case under way. */
export async function running(h: House) {
  await bring(h.w.db, h.t.daan, h.number, "active");
  return at(h.w.db, h.number);
}
