// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { listGuests } from "../../guests.ts";
import { desk } from "../../messages/desk.ts";
import { words } from "../../messages/words.ts";
import { shortName } from "../../needs.ts";
import { dateKey } from "../../paths.ts";
import { canBeReached } from "../../telling.ts";
import { needsInWords, toldInWords } from "./guest-words.tsx";
import { reception } from "./reception.ts";

/** The same list for a spreadsheet: no more than the page shows. */
export const guestsCsvPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const found = await reception(c);
    const [m, w] = [speak(desk, language), speak(words, language)];
    const guests = await listGuests(db, actor, found, "csv");
    const head = [m.who, m.state, m.needs, m.remark, m.isFirst, m.told, m.attend];
    const rows = guests.map((guest) => [
      shortName(guest.participation.name),
      w[guest.seat.state],
      needsInWords(guest, language),
      guest.participation.remark,
      guest.participation.firstTime ? m.isFirst : "",
      canBeReached(guest.participation) ? (guest.told ? toldInWords(guest.told, language) : "") : m.unreachable,
      guest.seat.attended ? w[guest.seat.attended] : "",
    ]);
    return csvResponse(`gasten-${dateKey(found.date.recurrenceId).slice(0, 10)}`, head, rows);
  },
};
