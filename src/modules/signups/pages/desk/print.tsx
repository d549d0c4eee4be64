// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { capitalise } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { listGuests } from "../../guests.ts";
import { desk } from "../../messages/desk.ts";
import { shortName } from "../../needs.ts";
import { dateKey, paths } from "../../paths.ts";
import { momentInWords } from "../../telling.ts";
import { Needs } from "./guest-words.tsx";
import { reception } from "./reception.ts";

/** The attendance list on paper: letters of 14 points, a box for everybody, and lines for who comes without a sign-up. */
export const guestsPrintPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const found = await reception(c);
    const { activity, date } = found;
    const m = speak(desk, language);
    const all = await listGuests(db, actor, found, "print");
    const guests = all.filter(({ seat }) => seat.state === "signed_up");
    const empty = Array.from({ length: 4 }, () => ["☐", "", ""]);
    const view = (
      <>
        <BackLink
          href={inLanguage(paths.guests(activity.number, dateKey(date.recurrenceId)), language)}
          language={language}
        />
        <Heading level={1}>{activity.title}</Heading>
        <Paragraph lead>{capitalise(momentInWords(activity, date, language))}</Paragraph>
        <Table
          caption={m.printTitle}
          columns={[{ label: m.here }, { label: m.who, rowHeader: true }, { label: m.needs }]}
          rows={[
            ...guests.map((guest) => [
              "☐",
              [shortName(guest.participation.name), guest.participation.firstTime ? `(${m.isFirst.toLowerCase()})` : ""]
                .filter(Boolean)
                .join(" "),
              <Needs guest={guest} all={all} language={language} />,
            ]),
            ...empty,
          ]}
        />
        <Paragraph>{m.printFoot}</Paragraph>
      </>
    );
    return c.render(view, { title: `${m.printTitle} ${activity.title}`, current: "desk", hidden: true });
  },
};
