// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Alert } from "#ui/show/alert.tsx";
import { formatFullMoment } from "#ui/show/format.ts";
import type { Alternative } from "../../alternatives.ts";
import { deskTexts } from "../../messages/desk.ts";
import type { Booking } from "../../tables.ts";
import { momentOf } from "../../tellings.ts";
import { nameOf } from "../../words.ts";

interface TakenAlertProps {
  date: Booking;
  others: readonly Alternative[];
  language: Language;
}

/** The database said no: which date, and what is free instead. */
export function TakenAlert({ date, others, language }: TakenAlertProps) {
  const m = speak(deskTexts, language);
  return (
    <Alert kind="warning" title={m.takenTitle}>
      <p>{m.takenText(momentOf(date, language))}</p>
      {others.length > 0 ? (
        <>
          <p>{m.takenFree}</p>
          <ul>
            {others.map(({ lent, slot }) => (
              <li>
                {formatFullMoment(slot.starts, slot.starts, slot.ends, language)}: {nameOf(lent)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Alert>
  );
}
