// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import type { Organisation } from "#modules/organisations/index.ts";
import { can } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { keepPicture, type Picture, pictureOf } from "#platform/pictures/pictures.ts";
import type { ActivityInput } from "../../activity/write.ts";
import { employersOf, missingPlaces, placeLists } from "../../desk-lists.ts";
import { readActivity } from "../../form.ts";
import { paths } from "../../paths.ts";
import { readPhoto } from "../../photo.ts";
import { describeRule } from "../../recurrence/describe.ts";
import type { Series } from "../../tables.ts";
import { ActivityFormView, type ShownPhoto } from "./form-view.tsx";

/** With room for a photo that is too large: then the page says so, and keeps what was typed. */
export const largestForm = 9_000_000;

export interface Sent {
  typed: Typed;
  once: string;
  organisation: string;
  /** Keeps the photo, if there is a new one, and gives the whole activity. Inside the transaction of the verb. */
  input: (db: Db) => Promise<ActivityInput>;
}

/** Reads the posted form as far as a database is needed for it: what was chosen must be there, a photo must be a photo. */
export async function readSent(
  c: Context<Env>,
  before: Series | null,
): Promise<Sent | { typed: Typed; errors: FieldErrors }> {
  const { typed, files } = await readForm(c, z.unknown());
  const read = readActivity(typed, before);
  const photo = await photoIn(files, typedIn(typed, "photoAlt"));
  const errors: FieldErrors = { ...(read.ok ? {} : read.errors), ...photo.errors };
  if (!read.ok) return { typed, errors };
  const { values } = read;
  const choice = before ? { id: before.organisation } : await chooseEmployer(c, values.organisation);
  Object.assign(
    errors,
    "error" in choice ? { organisation: choice.error } : {},
    await missingPlaces(c.var.db, values.input),
  );
  if (!("id" in choice) || Object.keys(errors).length > 0) return { typed, errors };
  const input = async (db: Db) =>
    photo.photo ? { ...values.input, photo: await keepPicture(db, photo.photo) } : values.input;
  return { typed, once: typedIn(typed, "_once"), organisation: choice.id, input };
}

async function photoIn(
  { photo: file }: Record<string, File>,
  alt: string,
): Promise<{ photo: Picture | null; errors: FieldErrors }> {
  if (!file) return { photo: null, errors: {} };
  const read = await readPhoto(file);
  if (!read.ok) return { photo: null, errors: { photo: read.problem } };
  return { photo: read.picture, errors: alt === "" ? { photoAlt: "photoAltMissing" } : {} };
}

/** The organisation that was chosen, or the only one there is. Somebody else's is refused. */
async function chooseEmployer(c: Context<Env>, chosen: string | null): Promise<{ id: string } | { error: string }> {
  const employers = await employersOf(c.var.db, c.var.actor);
  if (chosen === null) return employers.length === 1 ? { id: employers[0]!.id } : { error: "organisationMissing" };
  if (employers.some(({ id }) => id === chosen)) return { id: chosen };
  if (can(c.var.actor, "activity.editAny")) return { error: "organisationUnknown" };
  throw new Forbidden("write for another organisation");
}

export interface Shown {
  title: string;
  lead: string;
  button: string;
  back: string;
  once?: string;
  typed: Typed;
  errors: FieldErrors;
  before: Series | null;
  employers?: readonly Organisation[];
}

/** Shows the form, with 422 when there is something to mend. */
export async function showForm(c: Context<Env>, { before, employers = [], ...shown }: Shown) {
  const { db, language } = c.var;
  const problems = Object.keys(shown.errors).length > 0;
  if (problems) c.status(422);
  const keeps = before && typedIn(shown.typed, "every") === "keep" ? ruleOf(before, c) : null;
  const view = (
    <ActivityFormView
      {...shown}
      exists={before !== null && before.status !== "draft"}
      employers={employers}
      places={await placeLists(db)}
      photo={before ? await shownPhoto(c, before) : null}
      keeps={keeps}
      language={language}
    />
  );
  return c.render(view, { title: shown.title, current: "desk", problems, hidden: true });
}

function ruleOf({ rrule, startsLocal, minutes, rdates, exdates }: Series, c: Context<Env>): string {
  return describeRule(rrule, startsLocal, minutes, c.var.language, { rdates, exdates });
}

export async function shownPhoto(c: Context<Env>, activity: Series): Promise<ShownPhoto | null> {
  const photo = await pictureOf(c.var.db, activity.photo);
  if (!photo) return null;
  const { version, width, height } = photo;
  return { src: `${paths.photo(activity)}?v=${version}`, width, height };
}
