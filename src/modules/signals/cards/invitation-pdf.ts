// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SiteSettings } from "#platform/http/site-settings.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { a4, colour, heightOf, Ink, mm, type Style } from "#platform/pdf/ink.ts";
import { startOfDay, toDate } from "#platform/time/time.ts";
import { formatDate, formatFullMoment, formatMoney, formatPhone } from "#ui/show/format.ts";
import { invitationWords } from "../messages/invitation.ts";

const margin = 25 * mm;
const width = a4.width - 2 * margin;
/** Behind the window at the left of a Dutch C5/6 envelope, when the sheet is folded in three. */
const window = { top: 50 * mm, width: 85 * mm, lines: 5 };
/** Below the first fold. */
const bodyTop = 105 * mm;
const bottom = a4.height - 20 * mm;

const text: Style = { size: 14, leading: 1.3 };
const bold: Style = { ...text, face: "bold" };
const address: Style = { size: 14, leading: 1.25 };
const title: Style = { face: "heading", size: 20, leading: 1.2 };
const sender: Style = { face: "bold", size: 14, colour: colour.petrol };

export interface InvitationToPrint {
  /** "" when only the address is known. */
  name: string;
  address: readonly string[];
  activity: string;
  /** Null: no date is planned. */
  starts: Temporal.PlainDateTime | null;
  /** "" when it is nowhere. */
  where: string;
  priceCents: number;
  /** Somebody goes along. */
  together: boolean;
  worker: { name: string; phone: string };
  site: SiteSettings;
  date: Temporal.PlainDate;
  language: Language;
}

/** The invitation for a window envelope: a tagged PDF (PDF/UA) in letters of 14 points. No reason, and nobody who reported. */
export async function invitationPdf(letter: InvitationToPrint): Promise<Buffer> {
  const { site, date, language } = letter;
  const ink = new Ink("a4", speak(invitationWords, language).title, site.name, toDate(startOfDay(date)));
  ink.page();
  ink.within("Sect", () => draw(ink, letter), language === "en" ? "en-GB" : undefined);
  return ink.finish();
}

function draw(ink: Ink, letter: InvitationToPrint): void {
  const m = speak(invitationWords, letter.language);
  const phone = formatPhone(letter.worker.phone || letter.site.phone);
  drawSender(ink, letter.site.name, `${m.callUs} ${phone}`);
  const lines = [letter.name || m.resident, ...letter.address].map((line) => line.trim()).filter(Boolean);
  const fit = lines.slice(0, window.lines).flatMap((line) => ink.wrap(line, address, window.width, 1));
  ink.words("P", () => void ink.lines(fit, address, margin, window.top));
  let y = bodyTop;
  for (const [type, words, style, space] of paragraphs(letter, phone)) {
    const wrapped = ink.wrap(words, style, width);
    if (y + heightOf(wrapped.length, style) > bottom) {
      ink.page();
      y = margin;
    }
    ink.words(type, () => {
      y = ink.lines(wrapped, style, margin, y) + space * mm;
    });
  }
}

type Paragraph = [type: string, words: string, style: Style, space: number];

function paragraphs(letter: InvitationToPrint, phone: string): Paragraph[] {
  const { name, starts, where, priceCents, together, worker, site, date, language } = letter;
  const m = speak(invitationWords, language);
  const when = starts ? m.when(formatFullMoment(starts, starts, undefined, language)) : m.whenUnknown;
  const said: (Paragraph | null)[] = [
    ["P", formatDate(date, language).replace(/^\S+ /, ""), text, 4],
    ["H1", m.title, title, 3],
    ["P", name ? m.dear(politely(name)) : m.dearResident, text, 2],
    ["P", m.lead, text, 3],
    ["H2", letter.activity, bold, 1],
    ["P", when, text, 0],
    where ? ["P", m.where(where), text, 0] : null,
    ["P", priceCents > 0 ? m.price(formatMoney(priceCents, language)) : m.free, text, 3],
    together ? ["P", m.together, text, 3] : null,
    ["P", m.freely, text, 3],
    ["P", [m.call(phone), worker.name && m.who(worker.name)].filter(Boolean).join(" "), bold, 3],
    ["P", m.kept, text, 4],
    ["P", m.greeting, text, 0],
    ["P", [worker.name, site.name].filter(Boolean).join(", "), text, 0],
  ];
  return said.filter((one) => one !== null);
}

/** "Mevrouw De Vries" on the envelope is "Beste mevrouw De Vries". */
const politely = (name: string): string =>
  name.replace(/^(Mevrouw|Meneer|De heer)(?= )/, (title) => title.toLowerCase());

/** Right of the window, so that it does not show through it. */
function drawSender(ink: Ink, name: string, call: string): void {
  const right = a4.width - margin;
  ink.words("P", () => {
    const below = ink.lines(ink.wrap(name, sender, width, 2), sender, right, 15 * mm, "right");
    ink.lines([call], text, right, below, "right");
  });
}
