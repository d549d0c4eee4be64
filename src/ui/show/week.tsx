// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";
import { DateTile } from "./date-tile.tsx";
import { capitalise, formatDay, formatTimeRange, machineMoment } from "./format.ts";
import { Heading } from "./heading.tsx";
import { Pictogram, type PictogramName } from "./pictogram.tsx";
import { PlainList } from "./plain-list.tsx";

export interface WeekItem {
  href: string;
  title: string;
  /** Language of the title when it is another than that of the page. */
  lang?: string;
  start?: Temporal.PlainTime;
  end?: Temporal.PlainTime;
  place?: string;
  pictogram?: PictogramName;
  /** "Gratis", "€ 2" */
  price?: string;
  cancelled?: boolean;
}

export interface WeekDay {
  date: Temporal.PlainDate;
  items: readonly WeekItem[];
  /** A holiday or another remark about the day. */
  note?: string;
}

export interface WeekProps {
  days: readonly WeekDay[];
  level?: 2 | 3;
  /** Shown on a day without anything. */
  nothing?: Child;
  language?: Language;
}

/** One section per day: date tile left, the day's activities right. */
export function Week({ days, level = 2, nothing, language = "nl" }: WeekProps) {
  const empty = nothing ?? speak(uiMessages, language).nothingPlanned;
  return (
    <div class="buurt-week">
      {days.map((day) => (
        <section class="buurt-week__day" aria-labelledby={`dag-${day.date}`}>
          <DateTile date={day.date} language={language} />
          <div>
            <Heading level={level} looks={3} id={`dag-${day.date}`}>
              {capitalise(formatDay(day.date, language))}
            </Heading>
            {day.note ? <p class="buurt-hint">{day.note}</p> : null}
            {day.items.length === 0 ? <p class="buurt-hint">{empty}</p> : <Items day={day} language={language} />}
          </div>
        </section>
      ))}
    </div>
  );
}

function Items({ day, language }: { day: WeekDay; language: Language }) {
  const m = speak(uiMessages, language);
  return (
    <PlainList>
      {day.items.map((item) => (
        <li class="buurt-week__item">
          {item.start ? (
            <time datetime={machineMoment(day.date, item.start)}>
              {formatTimeRange(item.start, item.end, language)}
            </time>
          ) : null}
          <div>
            <p class="buurt-week__title">
              {item.pictogram ? <Pictogram name={item.pictogram} /> : null}
              <span>
                {item.cancelled ? <b class="buurt-card__off">{m.cancelled} </b> : null}
                <a href={item.href} lang={item.lang}>
                  {item.title}
                </a>
              </span>
            </p>
            {item.place || item.price ? <p>{[item.place, item.price].filter(Boolean).join(" – ")}</p> : null}
          </div>
        </li>
      ))}
    </PlainList>
  );
}
