// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import type { DateOf } from "../../activity/dates.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { momentInWords } from "./date-words.ts";

/** Coming dates in words; what is off says so. */
export function DateList({ dates, language }: { dates: readonly DateOf[]; language: Language }) {
  const m = speak(deskTexts, language);
  return (
    <ul>
      {dates.map((date) => (
        <li>
          {date.status === "cancelled" ? `${m.cancelledDate}: ` : ""}
          {momentInWords(date, language)}
        </li>
      ))}
    </ul>
  );
}
