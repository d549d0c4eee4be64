// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { guestBySeat } from "../../find.ts";
import { cancelGuest } from "../../guests.ts";
import { desk } from "../../messages/desk.ts";
import { shortName } from "../../needs.ts";
import { dateKey, paths } from "../../paths.ts";
import { reception, seatIn } from "./reception.ts";

/** Somebody called that she does not come. */
export const cancelGuestPage: Page = {
  get: async (c) => {
    const { language, db } = c.var;
    const { activity, date } = await reception(c);
    const guest = await guestBySeat(db, seatIn(c));
    if (!guest || guest.seat.series !== activity.id || guest.seat.state === "cancelled") throw new NotFound("seat");
    const m = speak(desk, language);
    const key = dateKey(date.recurrenceId);
    const title = m.offTitle(shortName(guest.participation.name));
    const view = (
      <ConfirmPage
        title={title}
        button={m.offYes}
        action={inLanguage(paths.cancelGuest(activity.number, key, guest.seat.id), language)}
        back={inLanguage(paths.guests(activity.number, key), language)}
        language={language}
      >
        <Paragraph lead>{m.offText}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.offYes, current: "desk", hidden: true });
  },
  post: async (c) => {
    const found = await reception(c);
    await cancelGuest(c.var.db, c.var.actor, found, seatIn(c));
    const key = dateKey(found.date.recurrenceId);
    return c.redirect(`${inLanguage(paths.guests(found.activity.number, key), c.var.language)}?bewaard=ja`, 303);
  },
};
