// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";
import { Pictogram, type PictogramName } from "./pictogram.tsx";
import { PlainList } from "./plain-list.tsx";

export interface TimelineEntry {
  /** In words: "dinsdag 24 november 2026, 10.00 uur". */
  when: string;
  /** The same for machines. */
  datetime: string;
  kind: string;
  pictogram?: PictogramName;
  who?: string;
  text?: Child;
}

export interface TimelineProps {
  entries: readonly TimelineEntry[];
  /** Address of the page with older entries. */
  older?: string;
  language?: Language;
}

/** Newest first. */
export function Timeline({ entries, older, language = "nl" }: TimelineProps) {
  return (
    <>
      <PlainList ordered class="buurt-timeline">
        {entries.map((entry) => (
          <li>
            <p class="buurt-timeline__kind">
              <Pictogram name={entry.pictogram ?? "check"} />
              <span>
                {entry.kind}
                {entry.who ? ` – ${entry.who}` : ""}
              </span>
            </p>
            <p class="buurt-timeline__when">
              <time datetime={entry.datetime}>{entry.when}</time>
            </p>
            {entry.text ? <div>{entry.text}</div> : null}
          </li>
        ))}
      </PlainList>
      {older ? (
        <p class="buurt-row">
          <a href={older}>{speak(uiMessages, language).showOlder}</a>
        </p>
      ) : null}
    </>
  );
}
