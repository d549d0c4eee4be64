// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";
import { BadgeList } from "./badge.tsx";
import { DateTile } from "./date-tile.tsx";
import { capitalise, formatDistance, formatMoment, machineMoment } from "./format.ts";
import { Heading } from "./heading.tsx";
import { Pictogram, type PictogramName } from "./pictogram.tsx";
import { PlainList } from "./plain-list.tsx";

export interface ActivityCardProps {
  href: string;
  title: string;
  /** Language of the title when it is another than that of the page. */
  lang?: string;
  category: { label: string; pictogram: PictogramName };
  date: Temporal.PlainDate;
  start?: Temporal.PlainTime;
  end?: Temporal.PlainTime;
  /** Name and address in words: "Buurthuis De Brug, Kerkstraat 12". */
  place?: string;
  /** Walking distance in metres, when the reader gave a place. */
  distance?: number;
  /** The first three are shown. */
  badges?: readonly string[];
  cancelled?: boolean;
  /** One more line, such as "Elke week". */
  note?: string;
  level?: 2 | 3;
  language?: Language;
}

/** One link; its ::after covers the card. */
export function ActivityCard(card: ActivityCardProps) {
  const { language = "nl", badges = [], level = 3 } = card;
  const m = speak(uiMessages, language);
  const moment = capitalise(formatMoment(card.date, card.start, card.end, language));
  return (
    <article class={`buurt-card${card.cancelled ? " buurt-card--cancelled" : ""}`}>
      <DateTile date={card.date} language={language} />
      <div class="buurt-card__body">
        <p class="buurt-card__cat">
          <Pictogram name={card.category.pictogram} />
          {card.category.label}
        </p>
        <Heading level={level} looks={3}>
          {card.cancelled ? <span class="buurt-card__off">{m.cancelled} </span> : null}
          <a href={card.href} lang={card.lang}>
            {card.title}
          </a>
        </Heading>
        <Meta icon="clock">
          <time datetime={machineMoment(card.date, card.start)}>{moment}</time>
          {card.note ? (
            <>
              <br />
              {card.note}
            </>
          ) : null}
        </Meta>
        {card.place ? (
          <Meta icon="pin">
            {card.place}
            {card.distance === undefined ? null : (
              <>
                <br />
                {formatDistance(card.distance, language)}
              </>
            )}
          </Meta>
        ) : null}
        <BadgeList badges={badges.slice(0, 3)} />
      </div>
    </article>
  );
}

/** A sign with a line of text beside it. */
export function Meta({ icon, children }: { icon: PictogramName; children?: Child }) {
  return (
    <p class="buurt-meta">
      <Pictogram name={icon} />
      <span>{children}</span>
    </p>
  );
}

/** Cards stand in a list, so that a screen reader says how many there are. */
export function CardList({ cards, single }: { cards: readonly ActivityCardProps[]; single?: boolean }) {
  return (
    <PlainList class={`buurt-cards${single ? " buurt-cards--single" : ""}`}>
      {cards.map((card) => (
        <li>
          <ActivityCard {...card} />
        </li>
      ))}
    </PlainList>
  );
}
