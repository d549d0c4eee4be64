// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { buurtPicker, hasPostcodes } from "#modules/places/index.ts";
import type { Env } from "#platform/http/env.ts";
import { remember } from "#platform/http/remember.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { parseDate, today } from "#platform/time/time.ts";
import { Choice } from "#ui/form/choice.tsx";
import { Field, type OptionGroup } from "#ui/form/field.tsx";
import { ActiveFilters, FilterGroup, SearchPanel } from "#ui/form/search-panel.tsx";
import { capitalise, formatDay, formatDistance, formatPostcode } from "#ui/show/format.ts";
import { type Category, categories, categorySlug, spokenLanguages } from "../../categories.ts";
import { type Asked, type Query, type QueryKey, walks, whens, withQuery } from "../../filter.ts";
import type { Found } from "../../look-up.ts";
import { calendarMessages } from "../../messages/calendar.ts";
import { common } from "../../messages/words.ts";

/** Where somebody lives can be said by postcode, or, without a list of postcodes, by buurt. */
export interface Whereabouts {
  postcodes: boolean;
  buurten: OptionGroup[];
}

export const whereabouts = (c: Context<Env>): Promise<Whereabouts> =>
  remember(c.var.services, "activities.whereabouts", async () => {
    const [postcodes, towns] = [await hasPostcodes(c.var.db), await buurtPicker(c.var.db)];
    const buurten = towns.flatMap((town) =>
      town.wijken.map((wijk) => ({
        group: wijk.name,
        options: wijk.buurten.map((b) => ({ value: b.code, label: b.name })),
      })),
    );
    return { postcodes, buurten };
  });

interface PanelProps {
  action: string;
  query: Query;
  where: Whereabouts;
  language: Language;
  lift?: boolean;
  usualWhen?: string;
  /** All filters, folded in on the results page. */
  full?: boolean;
  /** The filters are shown at once: there is something to choose there. Else the results come first; `Chosen` names what is set. */
  open?: boolean;
}

/** The search panel of the home page and of every list. */
export function Panel({ action, query, where, language, lift, usualWhen = "alles", full, open }: PanelProps) {
  const m = speak(calendarMessages, language);
  const options = whens.map((value) => ({ value, label: m[value] }));
  return (
    <SearchPanel
      action={inLanguage(action, language)}
      lift={lift}
      language={language}
      more={full ? <More query={query} where={where} language={language} open={open} /> : undefined}
    >
      <Field name="wat" type="search" label={m.what} value={query.wat} language={language} />
      {where.postcodes ? (
        <Field
          name="postcode"
          type="text"
          label={m.postcode}
          value={query.postcode}
          autocomplete="postal-code"
          language={language}
        />
      ) : (
        <Buurt query={query} where={where} language={language} />
      )}
      <Field
        name="wanneer"
        type="select"
        label={m.when}
        value={query.wanneer ?? usualWhen}
        options={options}
        empty={false}
        language={language}
      />
    </SearchPanel>
  );
}

function Buurt({ query, where, language }: Pick<PanelProps, "query" | "where" | "language">) {
  const m = speak(calendarMessages, language);
  if (where.buurten.length === 0) return null;
  return (
    <Field
      name="buurt"
      type="select"
      label={m.buurt}
      value={query.buurt}
      options={where.buurten}
      empty={m.anyBuurt}
      language={language}
    />
  );
}

function More({ query, where, language, open }: Pick<PanelProps, "query" | "where" | "language" | "open">) {
  const m = speak(calendarMessages, language);
  const words = speak(common, language);
  const names = new Intl.DisplayNames([language === "en" ? "en" : "nl"], { type: "language" });
  const select = (name: QueryKey, label: string, options: { value: string; label: string }[]) => (
    <Field
      name={name}
      type="select"
      label={label}
      value={query[name]}
      options={options}
      empty={m.any}
      language={language}
    />
  );
  const tick = (name: QueryKey, label: string) => (
    <Choice type="checkbox" name={name} value="ja" label={label} checked={query[name] === "ja"} />
  );
  return (
    <FilterGroup label={m.filters} open={open}>
      {select(
        "soort",
        m.kind,
        categories.map((c: Category) => ({ value: categorySlug[c], label: words[c] })),
      )}
      {select(
        "dagdeel",
        m.daypart,
        (["ochtend", "middag", "avond"] as const).map((v) => ({ value: v, label: m[v] })),
      )}
      {where.postcodes ? <Buurt query={query} where={where} language={language} /> : null}
      {where.postcodes
        ? select(
            "afstand",
            m.distance,
            walks.map((value) => ({ value, label: formatDistance(Number(value), language) })),
          )
        : null}
      {select("prijs", m.price, [
        { value: "gratis", label: m.free },
        { value: "5", label: m.upTo5 },
      ])}
      {select(
        "energie",
        m.energy,
        (["zittend", "rustig", "actief"] as const).map((v) => ({ value: v, label: m[v] })),
      )}
      {select(
        "taal",
        m.spoken,
        spokenLanguages.map((v) => ({ value: v, label: names.of(v) ?? v })),
      )}
      <Field
        name="leeftijd"
        type="text"
        inputmode="numeric"
        width="short"
        label={m.age}
        hint={m.ageHint}
        value={query.leeftijd}
        language={language}
      />
      {select("datum", m.date, daysToChoose(query.datum, language))}
      <fieldset class="buurt-field">
        <legend>{m.access}</legend>
        <div class="buurt-choices">
          {tick("toegankelijk", m.stepFree)}
          {tick("toilet", m.toilet)}
          {tick("ringleiding", m.ringLoop)}
          {tick("alleen", m.comeAlone)}
        </div>
      </fieldset>
    </FilterGroup>
  );
}

/** The coming three weeks in words, and the day that was chosen: nobody has to type a date. */
function daysToChoose(chosen: string | undefined, language: Language) {
  const coming = Array.from({ length: 21 }, (_, days) => today().add({ days }));
  const other = parseDate(chosen ?? "");
  const days = other && !coming.some((day) => day.equals(other)) ? [other, ...coming] : coming;
  return days.map((day) => ({ value: day.toString(), label: capitalise(formatDay(day, language)) }));
}

/** What is chosen now, each with a link that takes it away. */
export function Chosen({
  path,
  asked,
  found,
  language,
}: {
  path: string;
  asked: Asked;
  found: Found;
  language: Language;
}) {
  const m = speak(calendarMessages, language);
  const words = speak(common, language);
  const { query } = asked;
  const category = categories.find((c) => categorySlug[c] === query.soort);
  const names = new Intl.DisplayNames([language === "en" ? "en" : "nl"], { type: "language" });
  const label: Partial<Record<QueryKey, string | null>> = {
    wat: query.wat ? `“${query.wat}”` : null,
    soort: category ? words[category] : null,
    wanneer: query.wanneer && query.wanneer in m ? String(m[query.wanneer as "vandaag"]) : null,
    dagdeel:
      query.dagdeel && ["ochtend", "middag", "avond"].includes(query.dagdeel) ? m[query.dagdeel as "ochtend"] : null,
    datum: asked.day ? capitalise(formatDay(asked.day, language)) : null,
    postcode: found.filter.near ? formatPostcode(query.postcode ?? "") : null,
    afstand: found.filter.near && query.afstand ? m.walkUpTo(formatDistance(asked.walk, language)) : null,
    buurt: found.filter.areas ? found.areaName : null,
    prijs: query.prijs === "gratis" ? m.free : query.prijs === "5" ? m.upTo5 : null,
    toegankelijk: query.toegankelijk === "ja" ? m.stepFree : null,
    toilet: query.toilet === "ja" ? m.toilet : null,
    ringleiding: query.ringleiding === "ja" ? m.ringLoop : null,
    alleen: query.alleen === "ja" ? m.comeAlone : null,
    energie:
      query.energie && ["zittend", "rustig", "actief"].includes(query.energie) ? m[query.energie as "zittend"] : null,
    taal: asked.language ? (names.of(asked.language) ?? null) : null,
    leeftijd: asked.age === null ? null : m.aged(asked.age),
    organisatie: found.organisationName,
    plek: found.venueName,
  };
  const filters = (Object.entries(label) as [QueryKey, string | null][])
    .filter((pair): pair is [QueryKey, string] => Boolean(pair[1]))
    .map(([key, text]) => ({ label: text, href: inLanguage(withQuery(path, query, { [key]: "" }), language) }));
  return filters.length > 0 ? <ActiveFilters title={m.chosen} filters={filters} /> : null;
}
