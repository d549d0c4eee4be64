// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { findVenue, type Venue, venueById, venuesOf } from "#modules/places/index.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { email, optionalNumber, optionalText, optionalUrl, phone, text, tick } from "#platform/forms/fields.ts";
import { newOnceId } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import type { KeptPicture, Picture } from "#platform/pictures/pictures.ts";
import { Button } from "#ui/form/button.tsx";
import { Choice } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { FileField } from "#ui/form/file-field.tsx";
import { Form } from "#ui/form/form.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { readLogo } from "../logo.ts";
import { messages } from "../messages.ts";
import type { Organisation, OrganisationDetails } from "../organisation.ts";
import { Logo as LogoPicture } from "../view.tsx";

const orEmpty = <T extends z.ZodType<string>>(field: T, wrong: string) =>
  z.union([z.literal(""), field], { error: wrong }).default("");

const schema = z.object({
  name: text(120, "nameMissing", "nameLong", 2).regex(/\p{L}|\p{N}/u, { error: "nameMissing" }),
  kind: optionalText(60, "kindLong"),
  about: optionalText(1200, "aboutLong"),
  phone: orEmpty(phone("phoneUnclear"), "phoneUnclear"),
  email: orEmpty(email("emailUnclear"), "emailUnclear"),
  website: optionalUrl(300, "websiteUnclear"),
  venue: optionalNumber(1, 999_999_999, "venueUnclear"),
  logoRemove: tick,
});

export interface Profile {
  details: OrganisationDetails;
  /** undefined: as it was; null: taken away. */
  logo: Picture | null | undefined;
}
export type ProfileResult =
  | { ok: true; profile: Profile; typed: Typed }
  | { ok: false; errors: FieldErrors; typed: Typed };

/** Reads what is told about an organisation; a logo that is no picture is a fault like any other. */
export async function readProfile(c: Context<Env>): Promise<ProfileResult> {
  const form = await readForm(c, schema);
  const { typed } = form;
  const picture = form.files.logo ? await readLogo(form.files.logo) : null;
  const errors: FieldErrors = form.ok ? {} : form.errors;
  if (picture && !picture.ok) errors.logo = picture.problem;
  const venue = form.ok && form.values.venue !== null ? await venueNumbered(c, form.values.venue) : null;
  if (form.ok && form.values.venue !== null && !venue) errors.venue = "venueUnclear";
  if (!form.ok || Object.keys(errors).length > 0) return { ok: false, errors, typed };
  const { logoRemove, ...told } = form.values;
  const logo = picture?.ok ? picture.picture : logoRemove ? null : undefined;
  return { ok: true, profile: { details: { ...told, venue: venue?.id ?? null }, logo }, typed };
}

const venueNumbered = (c: Context<Env>, number: number): Promise<Venue | null> =>
  findVenue(c.var.db, c.var.actor, number).catch(() => null);

/** What an organisation tells now, as it would be typed. */
export async function typedOf(c: Context<Env>, organisation: Organisation): Promise<Typed> {
  const { name, kind, about, phone, email, website, venue } = organisation;
  const home = venue === null ? null : await venueById(c.var.db, venue);
  return {
    name,
    kind,
    about,
    phone: phone ? formatPhone(phone) : "",
    email,
    website,
    venue: home ? String(home.number) : "",
  };
}

/** The places to choose from, as number and name. */
export async function venueOptions(c: Context<Env>) {
  const found = await venuesOf(c.var.db, c.var.actor, {}, { limit: 500 });
  return found
    .map(({ number, name, place }) => ({ value: String(number), label: place ? `${name}, ${place}` : name }))
    .sort((a, b) => a.label.localeCompare(b.label, "nl"));
}

export interface ProfileFormProps {
  typed: Typed;
  errors: FieldErrors;
  venues: { value: string; label: string }[];
  /** The organisation and its logo; absent for a new one. */
  now?: { organisation: Organisation; logo: KeptPicture | null };
  button: string;
  language: Language;
}

export function ProfileErrors({ errors, language }: Pick<ProfileFormProps, "errors" | "language">) {
  return <ErrorSummary errors={sentences(errors, speak(messages, language))} language={language} />;
}

export function ProfileForm({ typed, errors, venues, now, button, language }: ProfileFormProps) {
  const m = speak(messages, language);
  const field = fieldOf(typed, errors, m, language);
  return (
    <Form once={newOnceId()} upload>
      <Field {...field("name")} label={m.name} autocomplete="organization" language={language} />
      <Field {...field("kind")} label={m.kind} hint={m.kindHint} optional language={language} />
      <Field {...field("about")} type="textarea" rows={8} label={m.about} hint={m.aboutHint} optional />
      <Field {...field("phone")} type="tel" label={m.phone} hint={m.phoneHint} autocomplete="off" optional />
      <Field {...field("email")} type="email" label={m.email} autocomplete="off" optional />
      <Field {...field("website")} type="text" inputmode="url" label={m.website} autocomplete="off" optional />
      <Field
        {...field("venue")}
        type="select"
        label={m.venueField}
        options={venues}
        empty={m.venueNone}
        optional
        language={language}
      />
      {now?.logo ? <LogoPicture organisation={now.organisation} logo={now.logo} language={language} /> : null}
      <FileField
        {...field("logo")}
        label={m.logo}
        hint={m.logoHint}
        accept="image/png,image/jpeg,image/webp"
        optional
      />
      {now?.logo ? <Choice type="checkbox" name="logoRemove" value="1" label={m.logoRemove} /> : null}
      <Button>{button}</Button>
    </Form>
  );
}
