// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Badge } from "#ui/show/badge.tsx";
import { Pictogram } from "#ui/show/pictogram.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import type { ListedGuest, Told } from "../../guests.ts";
import { desk } from "../../messages/desk.ts";
import { words } from "../../messages/words.ts";
import { type Need, needPictogram } from "../../needs.ts";
import { canBeReached, type Guest } from "../../telling.ts";
import { companionOf } from "../../together.ts";

/** "needDoor" and the like: how a colleague reads what somebody needs. */
const keyOf = (need: Need) => `need${need[0]!.toUpperCase()}${need.slice(1)}` as `need${Capitalize<Need>}`;

/** What somebody needs, each with its sign; then what was said. */
export function Needs({ guest, all, language }: { guest: Guest; all: readonly Guest[]; language: Language }) {
  const w = speak(words, language);
  const m = speak(desk, language);
  const { needs, spoken, remark } = guest.participation;
  const companion = companionOf(guest, all);
  const shown = companion ? needs.filter((need) => need !== "company") : needs;
  if (shown.length === 0 && !companion && !remark) return m.notTold;
  return (
    <PlainList>
      {shown.map((need) => (
        <li>
          <Pictogram name={needPictogram[need]} /> {w[keyOf(need)]}
          {need === "language" && spoken ? `: ${spoken}` : ""}
        </li>
      ))}
      {companion ? (
        <li>
          <Pictogram name="visit" /> {m.arranged(companion.name)}
        </li>
      ) : null}
      {remark ? <li>{remark}</li> : null}
    </PlainList>
  );
}

export const needsInWords = ({ participation: { needs, spoken } }: Guest, language: Language): string => {
  const w = speak(words, language);
  return [...needs.map((need) => w[keyOf(need)]), spoken].filter(Boolean).join(", ");
};

/** How somebody was told last, or that there is no way to tell. */
export function ToldBadge({ guest, language }: { guest: ListedGuest; language: Language }): Child {
  const m = speak(desk, language);
  if (!canBeReached(guest.participation)) return <Badge kind="warning">{m.unreachable}</Badge>;
  return guest.told ? toldInWords(guest.told, language) : m.notTold;
}

export function toldInWords({ channel, state }: NonNullable<Told>, language: Language): string {
  const w = speak(words, language);
  const known: Record<string, string> = {
    queued: channel === "phone" ? w.queuedCall : w.queued,
    sent: w.sent,
    no_answer: w.no_answer,
    failed: w.failed,
    done: w.done,
  };
  return `${w[channel]}: ${known[state] ?? state}`;
}
