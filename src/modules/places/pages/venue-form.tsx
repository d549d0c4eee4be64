// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import type { Db } from "#platform/db/db.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { optionalNumber, optionalPostcode, optionalText, text } from "#platform/forms/fields.ts";
import { newOnceId } from "#platform/forms/once.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field, type OptionGroup } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { areaByCode, areaById, buurtPicker } from "../areas.ts";
import { messages } from "../messages.ts";
import { placeOfPostcode } from "../postcodes.ts";
import { readPoint, toLatLon } from "../rd.ts";
import type { OrganisationChoice } from "../slots.ts";
import type { VenueInput } from "../venue-keeping.ts";
import { accessFacts, type Venue } from "../venues.ts";

/** "ja", "nee" or "onbekend" → true, false, null. */
export const yesNoUnknown = z
  .enum(["ja", "nee", "onbekend", ""], { error: "choiceUnclear" })
  .optional()
  .transform((value) => (value === "ja" ? true : value === "nee" ? false : null));

export const wordOf = (value: boolean | null): string => (value === null ? "onbekend" : value ? "ja" : "nee");

const names = optionalText(1300, "textLong")
  .transform((typed) => [...new Set(typed.split("\n").map((line) => line.trim()))].filter(Boolean))
  .refine((list) => list.length <= 10 && list.every((name) => name.length <= 120), { error: "aliasesMany" });

const point = optionalText(60, "pointUnclear")
  .refine((typed) => typed === "" || readPoint(typed) !== null, { error: "pointUnclear" })
  .transform((typed) => (typed === "" ? null : readPoint(typed)));

const access = {
  stepFree: yesNoUnknown,
  toilet: yesNoUnknown,
  ringLoop: yesNoUnknown,
  quiet: yesNoUnknown,
  parking: yesNoUnknown,
  assistanceDog: yesNoUnknown,
};

export const venueSchema = z.object({
  name: text(120, "nameMissing", "nameLong"),
  kind: optionalText(60, "textLong"),
  aliases: names,
  street: optionalText(120, "textLong"),
  houseNumber: optionalText(12, "textLong"),
  postcode: optionalPostcode("postcodeUnclear").transform((code) => code || null),
  place: optionalText(80, "textLong"),
  buurt: optionalText(20, "buurtUnknown"),
  point,
  opening: optionalText(400, "textLong"),
  directions: optionalText(600, "textLong"),
  ...access,
  busStopMetres: optionalNumber(0, 20000, "metresUnclear"),
  organisation: optionalText(36, "organisationUnclear").transform((id) => id || null),
});

/** The input for the verb, or the fields that need another look: can we find the place, may it be theirs. */
export async function venueInput(
  db: Db,
  { buurt, point, ...values }: z.infer<typeof venueSchema>,
  choices: readonly OrganisationChoice[],
  before?: Venue,
): Promise<{ input: VenueInput } | { errors: FieldErrors }> {
  if (
    values.organisation &&
    values.organisation !== before?.organisation &&
    !choices.some(({ id }) => id === values.organisation)
  ) {
    return { errors: { organisation: "organisationUnclear" } };
  }
  const area = buurt === "" ? null : await areaByCode(db, buurt.toUpperCase());
  if (buurt !== "" && area?.kind !== "buurt") return { errors: { buurt: "buurtUnknown" } };
  const known = point ?? area ?? (values.postcode ? await placeOfPostcode(db, values.postcode) : null);
  if (!known) return { errors: { [values.postcode ? "buurt" : "postcode"]: "whereMissing" } };
  // The point that stands in the form has six decimals: when it is the same to a metre, nobody moved it.
  const same = point && before?.at && Math.hypot(point.x - before.at.x, point.y - before.at.y) < 1;
  return { input: { ...values, at: same ? before.at : point, area: area?.id ?? null } };
}

/** A venue as it stands in its form. */
export async function venueTyped(db: Db, venue: Venue): Promise<Typed> {
  const area = venue.area ? await areaById(db, venue.area) : null;
  const spot = venue.at && toLatLon(venue.at);
  return {
    ...{ name: venue.name, kind: venue.kind, street: venue.street, houseNumber: venue.houseNumber, place: venue.place },
    ...{
      opening: venue.opening,
      directions: venue.directions,
      postcode: venue.postcode ?? "",
      aliases: venue.aliases.join("\n"),
    },
    ...Object.fromEntries(accessFacts.map((fact) => [fact, wordOf(venue[fact])])),
    buurt: area?.code ?? "",
    point: spot ? `${spot.lat}, ${spot.lon}` : "",
    busStopMetres: venue.busStopMetres === null ? "" : String(venue.busStopMetres),
    organisation: venue.organisation ?? "",
  };
}

/** More buurten than this do not fit in one list: then the code is typed. */
const mostBuurten = 400;

/** The buurten to choose from, by wijk; null when there are too many. */
export async function buurtOptions(db: Db): Promise<OptionGroup[] | null> {
  const towns = await buurtPicker(db);
  const count = towns.flatMap(({ wijken }) => wijken.flatMap(({ buurten }) => buurten)).length;
  if (count > mostBuurten) return null;
  return towns.flatMap((town) =>
    town.wijken.map((wijk) => ({
      group: towns.length > 1 ? `${town.name}: ${wijk.name}` : wijk.name,
      options: wijk.buurten.map(({ code, name }) => ({ value: code, label: name })),
    })),
  );
}

export interface VenueFormProps {
  typed: Typed;
  errors: FieldErrors;
  buurten: OptionGroup[] | null;
  organisations: readonly OrganisationChoice[];
  language: Language;
}

/** Only the name and where it is are needed; the rest is known or not. */
export function VenueForm({ typed, errors, buurten, organisations, language }: VenueFormProps) {
  const m = speak(messages, language);
  const field = fieldOf(typed, errors, speak(messages, language), language);
  return (
    <>
      <ErrorSummary errors={sentences(errors, speak(messages, language))} language={language} />
      <Paragraph>{m.fillAll}</Paragraph>
      <Form once={newOnceId()}>
        <Field {...field("name")} label={m.name} autocomplete="off" />
        <Field {...field("kind")} label={m.kind} hint={m.kindHint} optional />
        <Field {...field("street")} label={m.street} autocomplete="off" optional />
        <Field {...field("houseNumber")} label={m.houseNumber} width="short" autocomplete="off" optional />
        <Field
          {...field("postcode")}
          label={m.postcode}
          hint={m.postcodeHint}
          width="short"
          autocomplete="off"
          optional
        />
        <Field {...field("place")} label={m.place} autocomplete="off" optional />
        {buurten ? (
          <Field {...field("buurt")} type="select" label={m.buurt} hint={m.buurtHint} options={buurten} optional />
        ) : (
          <Field {...field("buurt")} label={m.buurtCode} hint={m.buurtHint} width="medium" optional />
        )}
        <Field {...field("point")} label={m.point} hint={m.pointHint} width="medium" optional />
        <Field {...field("opening")} type="textarea" rows={3} label={m.opening} hint={m.openingHint} optional />
        <Field {...field("directions")} type="textarea" label={m.directions} hint={m.directionsHint} optional />
        {accessFacts.map((fact) => (
          <YesNoUnknown {...field(fact)} legend={m[fact]} />
        ))}
        <Field
          {...field("busStopMetres")}
          type="number"
          inputmode="numeric"
          label={m.busStopMetres}
          width="short"
          optional
        />
        {organisations.length > 0 ? (
          <Field
            {...field("organisation")}
            type="select"
            label={m.ownedBy}
            empty={m.ownedByNone}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
        ) : null}
        <Field {...field("aliases")} type="textarea" rows={3} label={m.aliases} hint={m.aliasesHint} optional />
        <Button>{m.save}</Button>
      </Form>
    </>
  );
}

export function YesNoUnknown(group: {
  name: string;
  value: string;
  error?: string;
  language: Language;
  legend: string;
}) {
  const m = speak(messages, group.language);
  const options = [
    { value: "ja", label: m.yes },
    { value: "nee", label: m.no },
    { value: "onbekend", label: m.unknown },
  ];
  return <ChoiceGroup {...group} options={options} columns optional />;
}
