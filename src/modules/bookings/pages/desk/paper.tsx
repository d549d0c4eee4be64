// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { addressOf } from "#modules/places/index.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDateRange, formatMoney, formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { TextBlock } from "#ui/show/paragraph.tsx";
import { Week } from "#ui/show/week.tsx";
import { busyTimes } from "../../busy.ts";
import { lentToKeep } from "../../lent.ts";
import { deskTexts } from "../../messages/desk.ts";
import { openTexts } from "../../messages/open.ts";
import { paths } from "../../paths.ts";
import { requestToAnswer } from "../../requests.ts";
import { momentOf } from "../../tellings.ts";
import { nameOf, termsInWords } from "../../words.ts";
import { busyWords, weekOfAddress, windowOf } from "./manage.tsx";
import { requestNumber } from "./request.tsx";

/** Conditions, who opens, the key and the alarm on one page, to give along. Only here the alarm is written. */
export const keySheetPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const { request, lent, dates } = await requestToAnswer(db, actor, requestNumber(c));
    const m = speak(deskTexts, language);
    const { terms, room, venue } = lent;
    const title = m.keySheetTitle(nameOf(lent));
    const going = dates.filter(({ state }) => state === "confirmed" || state === "tentative");
    const price = room.priceCents === null ? "" : formatMoney(room.priceCents, language);
    const opens = [terms.keyName, terms.keyPhone && formatPhone(terms.keyPhone)].filter(Boolean).join(", ");
    const view = (
      <>
        <BackLink href={inLanguage(paths.request(request.number), language)} language={language} />
        <Heading level={1}>{title}</Heading>
        <Facts
          facts={[
            { term: m.who, value: [request.title, request.name].join(", ") },
            { term: m.address, value: [venue.name, addressOf(venue)].filter(Boolean).join(", ") },
            { term: m.opens, value: opens },
            { term: m.keyHow, value: terms.keyHow || room.keyRule },
            { term: m.alarm, value: terms.alarmNote },
            { term: m.price, value: [price, terms.priceNote].filter(Boolean).join(". ") },
          ]}
        />
        <Heading level={2}>{m.datesTitle}</Heading>
        <ul>
          {going.map((date) => (
            <li>{momentOf(date, language)}</li>
          ))}
        </ul>
        <Heading level={2}>{m.rules}</Heading>
        <TextBlock text={terms.houseRules || speak(openTexts, language).rulesNone} />
        <ul>
          {termsInWords(terms, language).map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </>
    );
    return c.render(view, { title, hidden: true, current: "desk" });
  },
};

/** Who comes this week, for the caretaker's wall. */
export const weekPlanPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const lent = await lentToKeep(db, actor, c.req.param("room") ?? "");
    const m = speak(deskTexts, language);
    const week = weekOfAddress(c);
    const busy = await busyTimes(db, lent.room.id, windowOf(week));
    const title = m.weekPlanTitle(nameOf(lent));
    const days = week.days.map((date) => ({
      date,
      items: busy
        .filter(({ startsAt }) => toLocal(startsAt).toPlainDate().equals(date))
        .map((one) => ({
          href: inLanguage(one.number ? paths.request(one.number) : paths.blocks(lent.room.id), language),
          title: busyWords(one, language),
          start: toLocal(one.startsAt).toPlainTime(),
          end: toLocal(one.endsAt).toPlainTime(),
        })),
    }));
    const view = (
      <>
        <BackLink href={inLanguage(paths.manage(lent.room.id), language)} language={language} />
        <Heading level={1}>{title}</Heading>
        <p>{m.weekTitle(formatDateRange(week.from, week.to.subtract({ days: 1 }), language))}</p>
        <Week days={days} nothing={m.nothingDay} language={language} />
      </>
    );
    return c.render(view, { title, hidden: true, current: "desk" });
  },
};
