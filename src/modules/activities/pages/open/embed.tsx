// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { raw } from "hono/html";
import { toInstant } from "#platform/db/columns.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { htmlLanguage, inLanguage, type Language, languageOf, speak } from "#platform/i18n/i18n.ts";
import { now, toLocal } from "#platform/time/time.ts";
import { capitalise, formatMoment, machineMoment } from "#ui/show/format.ts";
import { type Entry, listDates } from "../../calendar.ts";
import { openMessages } from "../../messages/open.ts";
import { chooseOpen, type OpenChoice } from "../../open-filter.ts";
import { paths } from "../../paths.ts";
import { feedName } from "./feed-name.ts";

/** What an embedded list may be asked for. */
export const embedKeys = ["buurt", "organisatie", "soort", "dagen", "taal"] as const;
/** At this number the page stays under 20 kB, whatever the titles are. */
const mostDates = 20;
const usualDays = 14;
const mostDays = 31;
const languageNames = new Map<string, Language>([
  ["nl", "nl"],
  ["eenvoudig", "simple"],
  ["en", "en"],
]);

/** The list in a frame on the site of an organisation: no script, no cookie, links open the whole page. */
export const embedPage: Page = {
  get: async (c) => {
    const list = await listOf(c);
    const { assets } = c.var.services;
    const page = (
      <>
        {raw("<!DOCTYPE html>")}
        <html lang={htmlLanguage(list.language)}>
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="robots" content="noindex" />
            <title>{`${list.name} – ${list.site}`}</title>
            <link rel="stylesheet" href={assets.css.path} />
          </head>
          <body>
            <main class="buurt-wrap buurt-stack">
              <EmbeddedList {...list} level={1} />
            </main>
          </body>
        </html>
      </>
    );
    return c.html(page, 200, { "cache-control": "public, max-age=300" });
  },
};

/** The same as a piece of HTML, for a site that puts it in its own page. */
export const embedFragmentPage: Page = {
  get: async (c) => {
    const list = await listOf(c);
    const headers = { "cache-control": "public, max-age=300", "access-control-allow-origin": "*" };
    return c.html(<EmbeddedList {...list} level={2} />, 200, headers);
  },
};

interface EmbeddedListProps {
  name: string;
  entries: readonly Entry[];
  unknown: readonly string[];
  language: Language;
  publicUrl: string;
  site: string;
  level: 1 | 2;
}

function EmbeddedList({ name, entries, unknown, language, publicUrl, site, level }: EmbeddedListProps) {
  const m = speak(openMessages, language);
  const whole = (path: string) => publicUrl + inLanguage(path, language);
  const Title = `h${level}` as "h1";
  return (
    <section class="soepsteen buurt-stack" lang={htmlLanguage(language)}>
      <Title>{name}</Title>
      {unknown.length > 0 ? <p>{m.unknownHere(unknown.join(", "))}</p> : null}
      {entries.length === 0 ? (
        <p>{m.nothing}</p>
      ) : (
        <ul>
          {entries.map((entry) => (
            <li>
              <EmbeddedEntry entry={entry} href={whole(paths.activity(entry))} language={language} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={whole(paths.list)} target="_top">
          {m.all}
        </a>
        <br />
        <small>{m.framePlace(site)}</small>
      </p>
    </section>
  );
}

function EmbeddedEntry({ entry, href, language }: { entry: Entry; href: string; language: Language }) {
  const m = speak(openMessages, language);
  const starts = toLocal(toInstant(entry.startsAt));
  const [day, time] = [starts.toPlainDate(), entry.allDay ? undefined : starts.toPlainTime()];
  const ends = entry.allDay ? undefined : toLocal(toInstant(entry.endsAt)).toPlainTime();
  const place = entry.venueName ?? entry.address;
  const english = language === "en" && entry.titleEn !== "";
  return (
    <>
      <a href={href} target="_top" lang={language === "en" && !english ? "nl" : undefined}>
        {english ? entry.titleEn : entry.title}
      </a>
      <br />
      {entry.status === "cancelled" ? <strong>{m.cancelled} </strong> : null}
      <time datetime={machineMoment(day, time)}>{capitalise(formatMoment(day, time, ends, language))}</time>
      {place ? (
        <>
          <br />
          {place}
        </>
      ) : null}
    </>
  );
}

/** Reads the address; what is wrong in it is named on the page, because who set it up looks there. */
async function listOf(c: Context<Env>): Promise<Omit<EmbeddedListProps, "level">> {
  const { buurt, organisatie, soort, dagen, taal } = c.req.query();
  const language = (taal && languageNames.get(taal)) || languageOf(c.req.path)[0];
  const choice = await chooseOpen(c.var.db, { buurt, organisatie, soort });
  const days = dagen === undefined ? usualDays : Number(dagen);
  const daysKnown = Number.isInteger(days) && days >= 1 && days <= mostDays;
  const unknown: string[] = [...choice.unknown];
  if (!daysKnown) unknown.push("dagen");
  if (taal && !languageNames.has(taal)) unknown.push("taal");
  return {
    name: feedName(choice, language),
    entries: await datesOf(c, choice, daysKnown ? days : usualDays),
    unknown,
    language,
    publicUrl: c.var.services.config.publicUrl,
    site: c.var.site.name,
  };
}

async function datesOf(c: Context<Env>, choice: OpenChoice, days: number): Promise<Entry[]> {
  const from = now();
  const { area, category, organisation } = choice;
  const filter = {
    from,
    to: from.add({ hours: 24 * days }),
    areas: area?.buurten,
    category,
    organisation: organisation?.id,
  };
  return (await listDates(c.var.db, filter, null, mostDates)).entries;
}
