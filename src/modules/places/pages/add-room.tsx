// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { typedIn } from "#platform/forms/faults.ts";
import { once } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { messages } from "../messages.ts";
import { paths } from "../paths.ts";
import { addRoom, roomsOf } from "../rooms.ts";
import type { Venue } from "../venues.ts";
import { venueToEdit } from "./edit-venue.tsx";
import { RoomForm, roomSchema } from "./room-form.tsx";

/** A new room in a place. */
export const addRoomPage: Page = {
  get: async (c) => show(c, await venueToEdit(c), { lent: "ja" }, {}),
  post: async (c) => {
    const { db, actor } = c.var;
    const venue = await venueToEdit(c);
    const form = await readForm(c, roomSchema);
    if (!form.ok) return show(c, venue, form.typed, form.errors);
    const location = await once(db, typedIn(form.typed, "_once"), async (db) => {
      const taken = (await roomsOf(db, venue.id)).some(({ name }) => name === form.values.name);
      if (taken) return "";
      await addRoom(db, actor, venue.number, form.values);
      return `${paths.manage(venue.number)}?bewaard=ruimte`;
    });
    return location ? c.redirect(location, 303) : show(c, venue, form.typed, { name: "roomTaken" });
  },
};

function show(c: Context<Env>, venue: Venue, typed: Typed, errors: FieldErrors) {
  const m = speak(messages, c.var.language);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={paths.manage(venue.number)} label={venue.name} />
      <Heading level={1}>{m.roomAdd}</Heading>
      <RoomForm typed={typed} errors={errors} language={c.var.language} />
    </>
  );
  return c.render(view, { title: m.roomAdd, problems, staff: true, hidden: true, current: "desk" });
}
