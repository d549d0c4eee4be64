// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Facts } from "#ui/show/facts.tsx";
import { capitalise, formatPhone, phoneHref } from "#ui/show/format.ts";
import { mine } from "../../messages/mine.ts";
import { words } from "../../messages/words.ts";
import { momentInWords, plannedMoment } from "../../telling.ts";
import type { Own, OwnDate } from "./own.ts";

/** What one needs on the way there: what, when, where, who is at the door, whom to call. */
export function Note({ own, one, language }: { own: Own; one: OwnDate; language: Language }) {
  const m = speak(mine, language);
  const w = speak(words, language);
  const { activity, participation } = own;
  const moment = one.date ?? plannedMoment(activity, one.seat.recurrenceId);
  const needs = [...participation.needs.map((need) => w[need]), participation.spoken].filter(Boolean).join(". ");
  const companion = one.companion
    ? [one.companion.name, one.companion.phone ? formatPhone(one.companion.phone) : ""].filter(Boolean).join(", ")
    : participation.needs.includes("company") && one.seat.state !== "cancelled"
      ? m.companySoon
      : "";
  return (
    <Facts
      facts={[
        { term: m.when, value: capitalise(momentInWords(activity, moment, language)), icon: "clock" },
        { term: m.where, value: one.place, icon: "pin" },
        { term: m.stands, value: standing(one, language), icon: "info" },
        { term: m.door, value: doorOf(own, language), icon: "person" },
        { term: m.company, value: companion, icon: "visit" },
        { term: m.needs, value: needs },
        {
          term: m.phone,
          value: (
            <a class="buurt-number" href={phoneHref(activity.contactPhone)}>
              {formatPhone(activity.contactPhone)}
            </a>
          ),
          icon: "call",
        },
      ]}
    />
  );
}

function doorOf({ activity, participation }: Own, language: Language): string {
  const m = speak(mine, language);
  if (activity.hostName) return m.doorHost(activity.hostName);
  return participation.needs.includes("door") ? m.doorAsk : "";
}

function standing({ seat, date, inLine }: OwnDate, language: Language): string {
  const m = speak(mine, language);
  const w = speak(words, language);
  if (seat.state === "cancelled") return m.left;
  if (!date || date.status === "cancelled") return m.off;
  if (date.isGone) return m.was;
  if (seat.state === "interested") return m.asked;
  return inLine === null ? w[seat.state] : m.inLine(inLine);
}
