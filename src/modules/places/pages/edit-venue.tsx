// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { messages } from "../messages.ts";
import { numberOf, paths } from "../paths.ts";
import { mayEditVenue, mayMergeVenues } from "../policy.ts";
import { type Room, roomsOf } from "../rooms.ts";
import type { PlacesSlots } from "../slots.ts";
import { changeVenue } from "../venue-keeping.ts";
import { findVenue, type Venue } from "../venues.ts";
import { buurtOptions, VenueForm, venueInput, venueSchema, venueTyped } from "./venue-form.tsx";

/** A place and its rooms, for who may change it. */
export const editVenuePage = (slots: PlacesSlots): Page => ({
  get: async (c) => {
    const venue = await venueToEdit(c);
    if (venue.mergedInto) return c.redirect(paths.venue(venue), 303);
    return show(c, slots, venue, await venueTyped(c.var.db, venue), {});
  },
  post: async (c) => {
    const { db, actor } = c.var;
    const venue = await venueToEdit(c);
    const form = await readForm(c, venueSchema);
    if (!form.ok) return show(c, slots, venue, form.typed, form.errors);
    const choices = (await slots.organisationsFor?.(db, actor)) ?? [];
    const read = await venueInput(db, form.values, choices, venue);
    if ("errors" in read) return show(c, slots, venue, form.typed, read.errors);
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      await changeVenue(db, actor, venue.number, { ...read.input, ...(await keptOwner(venue, choices, form.typed)) });
      return `${paths.manage(venue.number)}?bewaard=plek`;
    });
    return c.redirect(location, 303);
  },
});

/** Where the form had no list of organisations, or the owner was not in it, the owner stays. */
async function keptOwner(
  venue: Venue,
  choices: readonly { id: string }[],
  typed: Typed,
): Promise<{ organisation?: string | null }> {
  const shown =
    choices.length > 0 && (venue.organisation === null || choices.some(({ id }) => id === venue.organisation));
  return shown && "organisation" in typed ? {} : { organisation: venue.organisation };
}

/** Throws NotFound, Forbidden. */
export async function venueToEdit(c: Context<Env>): Promise<Venue> {
  const number = numberOf(c.req.param("number"));
  if (number === null || String(number) !== c.req.param("number")) throw new NotFound("venue");
  const venue = await findVenue(c.var.db, c.var.actor, number);
  if (!mayEditVenue(c.var.actor, venue)) throw new Forbidden("change venue");
  return venue;
}

const savedWords = { plek: "saved", ruimte: "roomSaved", weg: "roomRemoved", samen: "merged" } as const;

async function show(c: Context<Env>, slots: PlacesSlots, venue: Venue, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(messages, language);
  const problems = Object.keys(errors).length > 0;
  const saved = savedWords[c.req.query("bewaard") as keyof typeof savedWords];
  const organisations = (await slots.organisationsFor?.(db, actor)) ?? [];
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={paths.manageList} language={language} />
      {saved && !problems ? <StatusMessage saved>{m[saved]}</StatusMessage> : null}
      <Heading level={1}>{venue.name}</Heading>
      <ButtonRow>
        <ButtonLink href={paths.venue(venue)}>{m.view}</ButtonLink>
        {mayMergeVenues(actor) ? <ButtonLink href={paths.merge(venue.number)}>{m.merge}</ButtonLink> : null}
      </ButtonRow>
      <VenueForm {...{ typed, errors, organisations, language }} buurten={await buurtOptions(db)} />
      <Rooms venue={venue} rooms={await roomsOf(db, venue.id)} language={language} />
    </>
  );
  return c.render(view, { title: venue.name, problems, staff: true, hidden: true, current: "desk" });
}

function Rooms({ venue, rooms, language }: { venue: Venue; rooms: readonly Room[]; language: Language }) {
  const m = speak(messages, language);
  const columns = [{ label: m.room, rowHeader: true }, { label: m.roomHours }, { label: m.doing }];
  return (
    <>
      <Heading level={2}>{m.rooms}</Heading>
      {rooms.length === 0 ? (
        <Paragraph>{m.roomsNone}</Paragraph>
      ) : (
        <Table
          caption={m.rooms}
          columns={columns}
          rows={rooms.map((room) => [
            room.name,
            room.hours,
            <ButtonRow>
              <ButtonLink href={paths.room(venue.number, room.id)} about={room.name} small>
                {m.change}
              </ButtonLink>
              <ButtonLink href={paths.removeRoom(venue.number, room.id)} about={room.name} small>
                {m.remove}
              </ButtonLink>
            </ButtonRow>,
          ])}
        />
      )}
      <ButtonLink href={paths.addRoom(venue.number)}>{m.roomAdd}</ButtonLink>
    </>
  );
}
