// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Alert } from "#ui/show/alert.tsx";
import { capitalise, formatDay } from "#ui/show/format.ts";
import { Paragraph } from "#ui/show/paragraph.tsx";
import type { Said } from "../../fresh/words.ts";
import { doubtTexts } from "../../messages/fresh.ts";

/** What visitors say is not right, for who can answer it, or calls about it: what and which day, never who. */
export function DoubtsSaid({ said, calling, language }: { said: Said; calling?: boolean; language: Language }) {
  if (said.length === 0) return null;
  const m = speak(doubtTexts, language);
  return (
    <Alert kind="warning" title={m.said(said.length)}>
      <ul>
        {said.map(({ kind, text, day }) => (
          <li>
            {capitalise(formatDay(day, language))}: {m[kind].toLowerCase()}
            {text ? (
              <>
                . <q lang={language === "en" ? "nl" : undefined}>{text}</q>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {calling ? null : <Paragraph>{m.saidText}</Paragraph>}
    </Alert>
  );
}
