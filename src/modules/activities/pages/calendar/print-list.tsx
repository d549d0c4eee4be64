// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { now, parseDate, toLocal } from "#platform/time/time.ts";
import { capitalise, formatFullMoment, formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Week } from "#ui/show/week.tsx";
import { calendarMessages } from "../../messages/calendar.ts";
import { listing, titleOfList } from "./list.tsx";
import { Said } from "./said.tsx";
import { daysOf } from "./week.tsx";

/** "/activiteiten/afdrukken": the same list, by day, without a form: made to be printed. */
export const printListPage: Page = {
  async get(c) {
    const { language, site } = c.var;
    const m = speak(calendarMessages, language);
    const list = await listing(c, 100, true);
    const days = [...new Set(list.entries.map((e) => e.localDate))].map((d) => parseDate(d)!);
    const title = titleOfList(list, language);
    return c.render(
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>
          {m.questions}: {formatPhone(site.phone)}, {site.phoneHours}.{" "}
          {capitalise(formatFullMoment(toLocal(now()), undefined, undefined, language))}
        </Paragraph>
        <Said {...list} count={list.entries.length} more={list.next !== null} language={language} />
        <Week days={daysOf(days, list.entries, language)} language={language} />
      </>,
      { title, current: "activities", hidden: true },
    );
  },
};
