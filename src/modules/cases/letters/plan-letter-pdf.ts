// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SiteSettings } from "#platform/http/site-settings.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { a4, Ink, mm, type Style } from "#platform/pdf/ink.ts";
import { startOfDay, toDate } from "#platform/time/time.ts";
import { formatDate, formatPhone } from "#ui/show/format.ts";
import { letterTexts } from "../messages/paper.ts";
import { margin, onEveryPage, Sheet, sender, strong, text, title, width } from "./sheet.ts";

export interface PlanToPrint {
  /** As on the envelope. */
  name: string;
  address: readonly string[];
  wish: string;
  contribution: string;
  goals: readonly string[];
  /** In words, with the day; null when nothing is planned. */
  appointment: string | null;
  worker: { name: string; phone: string };
  date: Temporal.PlainDate;
  site: SiteSettings;
  language: Language;
}

/** Behind the window at the left of a Dutch C5/6 envelope, when the sheet is folded in three. */
const window = { top: 50 * mm, width: 85 * mm, lines: 5 };
/** Below the first fold. */
const bodyTop = 105 * mm;
const address: Style = { size: 14, leading: 1.25 };

/** The plan in easy words for the one whose it is: a tagged PDF (PDF/UA), 14 points, for a window envelope. */
export async function planLetterPdf(plan: PlanToPrint): Promise<Buffer> {
  const { site, date, language, worker } = plan;
  const m = speak(letterTexts, language);
  const ink = new Ink("a4", m.title, site.name, toDate(startOfDay(date)));
  const sheet = new Sheet(ink, bodyTop);
  ink.within("Sect", () => draw(sheet, plan), language === "en" ? "en-GB" : undefined);
  sheet.write("P", m.callWorker(worker.name, formatPhone(worker.phone || site.phone)), text, 4 * mm);
  sheet.write("P", m.stop, text, 4 * mm);
  sheet.write("P", m.regards, text, 0);
  sheet.write("P", site.name, text, 0);
  onEveryPage(ink, m.page, 2);
  return ink.finish();
}

function draw(sheet: Sheet, plan: PlanToPrint): void {
  const { site, language, name, date, goals } = plan;
  const m = speak(letterTexts, language);
  const { ink } = sheet;
  drawSender(ink, site, m.callUs);
  const lines = [name, ...plan.address].map((line) => line.trim()).filter(Boolean);
  const fit = lines.slice(0, window.lines).flatMap((line) => ink.wrap(line, address, window.width, 1));
  ink.words("P", () => void ink.lines(fit, address, margin, window.top));
  sheet.write("P", formatDate(date, language).replace(/^\S+ /, ""), text, 6 * mm);
  sheet.write("H1", m.title, title, 4 * mm);
  sheet.write("P", m.dear(name.replace(/^(Mevrouw|Meneer|De heer)(?= )/, (word) => word.toLowerCase())), text, 3 * mm);
  sheet.write("P", m.lead, text, 5 * mm);
  for (const [head, words] of [
    [m.can, plan.contribution],
    [m.wish, plan.wish],
  ] as const) {
    if (words === "") continue;
    sheet.head(head);
    sheet.write("P", words, text, 5 * mm);
  }
  if (goals.length > 0) sheet.head(m.goals);
  for (const [n, goal] of goals.entries()) {
    sheet.write("P", m.goal(n + 1), strong, 0);
    sheet.write("P", goal, text, 4 * mm);
  }
  sheet.head(m.appointment);
  sheet.write("P", plan.appointment ?? m.noAppointment, text, 5 * mm);
  sheet.head(m.who);
}

/** Right of the window, so that it does not show through it. */
function drawSender(ink: Ink, site: SiteSettings, callUs: string): void {
  const right = a4.width - margin;
  ink.words("P", () => {
    const below = ink.lines(ink.wrap(site.name, sender, width, 2), sender, right, 15 * mm, "right");
    ink.lines([`${callUs} ${formatPhone(site.phone)}`], text, right, below, "right");
  });
}
