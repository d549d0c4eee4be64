// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { typedIn } from "#platform/forms/faults.ts";
import { newOnceId, once } from "#platform/forms/once.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { messages } from "../messages.ts";
import { paths } from "../paths.ts";
import { removeRoom } from "../rooms.ts";
import { roomToEdit } from "./edit-room.tsx";
import { venueToEdit } from "./edit-venue.tsx";

/** Are you sure? A second press of the button finds the room gone, and that is fine. */
export const removeRoomPage: Page = {
  get: async (c) => {
    const { venue, room } = await roomToEdit(c);
    const m = speak(messages, c.var.language);
    const back = paths.manage(venue.number);
    const view = (
      <ConfirmPage
        title={m.removeTitle(room.name)}
        button={m.removeButton}
        action={paths.removeRoom(venue.number, room.id)}
        once={newOnceId()}
        back={back}
        language={c.var.language}
      >
        <Paragraph>{m.removeLead}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.removeTitle(room.name), staff: true, hidden: true, current: "desk" });
  },
  post: async (c) => {
    const { db, actor } = c.var;
    const venue = await venueToEdit(c);
    const { typed } = await readForm(c, z.object({}));
    const location = await once(db, typedIn(typed, "_once"), async (db) => {
      await removeRoom(db, actor, venue.number, c.req.param("room") ?? "");
      return `${paths.manage(venue.number)}?bewaard=weg`;
    });
    return c.redirect(location, 303);
  },
};
