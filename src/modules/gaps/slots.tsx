// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { type CalendarFilter, categorySlug, type DeskLink } from "#modules/activities/index.ts";
import { can } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { countWaiting } from "./gap/find.ts";
import { deskTexts } from "./messages/desk.ts";
import { wishTexts } from "./messages/wish.ts";
import { countMiss } from "./misses.ts";
import { paths } from "./paths.ts";
import { mayPassOn, maySeeGaps } from "./policy.ts";
import { countable } from "./wish/words.ts";

interface Told {
  filter: CalendarFilter;
  text: string;
  found: number;
}

const daypartSlug = { morning: "ochtend", afternoon: "middag", evening: "avond" } as const;

/** "Staat het er niet bij?": a link with the search in it, and nothing of a person. The list is kept for visitors. */
export function missing(c: Context<Env>, { filter, text }: Told): Child {
  const { language } = c.var;
  const m = speak(wishTexts, language);
  const buurt = c.req.query("buurt") ?? "";
  const asked = {
    wat: countable(text),
    soort: filter.category ? categorySlug[filter.category] : "",
    buurt: /^BU\d{8}$/.test(buurt) ? buurt : "",
    dagdeel: filter.dayparts?.length === 1 ? daypartSlug[filter.dayparts[0]!] : "",
  };
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""));
  const address = query.size > 0 ? `${paths.wish}?${query}` : paths.wish;
  return (
    <Alert title={m.missingTitle}>
      <Paragraph>{m.missingText}</Paragraph>
      <ButtonRow>
        <ButtonLink href={inLanguage(address, language)}>{m.missingLink}</ButtonLink>
      </ButtonRow>
    </Alert>
  );
}

/** A search without any result is counted, in memory. */
export function foundLittle(c: Context<Env>, { filter, text, found }: Told): void {
  if (found > 0 || c.var.actor.kind !== "visitor") return;
  const postcode = (c.req.query("postcode") ?? "").replace(/\s/g, "").toUpperCase();
  countMiss({
    area: filter.areas?.length === 1 ? filter.areas[0]! : null,
    postcode: /^[1-9]\d{3}[A-Z]{2}$/.test(postcode) ? postcode : "",
    category: filter.category ?? "",
    words: countable(text),
    daypart: filter.dayparts?.length === 1 ? filter.dayparts[0]! : "",
  });
}

/** On the desk: the gaps for the panel, and the note for whoever speaks with people. */
export async function desk(c: Context<Env>): Promise<DeskLink[]> {
  const { actor, db, language } = c.var;
  const m = speak(deskTexts, language);
  const links: DeskLink[] = [];
  if (maySeeGaps(actor)) {
    const count = can(actor, "gap.edit") ? await countWaiting(db) : 0;
    links.push({ href: inLanguage(paths.desk, language), title: m.deskLink, text: m.deskLinkText, count });
  }
  if (mayPassOn(actor)) {
    links.push({ href: inLanguage(paths.passOn, language), title: m.passOnTitle, text: m.passOnLinkText });
  }
  return links;
}
