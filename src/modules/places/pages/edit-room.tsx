// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { messages } from "../messages.ts";
import { paths } from "../paths.ts";
import { changeRoom, findRoom, type Room, roomsOf } from "../rooms.ts";
import type { Venue } from "../venues.ts";
import { venueToEdit } from "./edit-venue.tsx";
import { RoomForm, roomSchema, roomTyped } from "./room-form.tsx";

/** A room that is there already. */
export const editRoomPage: Page = {
  get: async (c) => {
    const { venue, room } = await roomToEdit(c);
    return show(c, venue, room, roomTyped(room), {});
  },
  post: async (c) => {
    const { db, actor } = c.var;
    const { venue, room } = await roomToEdit(c);
    const form = await readForm(c, roomSchema);
    if (!form.ok) return show(c, venue, room, form.typed, form.errors);
    const others = (await roomsOf(db, venue.id)).filter(({ id }) => id !== room.id);
    if (others.some(({ name }) => name === form.values.name))
      return show(c, venue, room, form.typed, { name: "roomTaken" });
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      await changeRoom(db, actor, venue.number, room.id, form.values);
      return `${paths.manage(venue.number)}?bewaard=ruimte`;
    });
    return c.redirect(location, 303);
  },
};

/** Throws NotFound, Forbidden. */
export async function roomToEdit(c: Context<Env>): Promise<{ venue: Venue; room: Room }> {
  const venue = await venueToEdit(c);
  return findRoom(c.var.db, c.var.actor, venue.number, c.req.param("room") ?? "");
}

function show(c: Context<Env>, venue: Venue, room: Room, typed: Typed, errors: FieldErrors) {
  const title = speak(messages, c.var.language).roomEdit(room.name);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={paths.manage(venue.number)} label={venue.name} />
      <Heading level={1}>{title}</Heading>
      <RoomForm typed={typed} errors={errors} language={c.var.language} />
    </>
  );
  return c.render(view, { title, problems, staff: true, hidden: true, current: "desk" });
}
