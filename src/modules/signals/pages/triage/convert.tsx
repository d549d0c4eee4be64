// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { parsePlace } from "#modules/places/index.ts";
import { behindWall } from "#platform/access/wall.ts";
import { tickedIn } from "#platform/forms/faults.ts";
import { optionalNumber, optionalPostcode, optionalText, phone, tick } from "#platform/forms/fields.ts";
import type { Env } from "#platform/http/env.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Beside } from "#ui/form/beside.tsx";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { formatPostcode } from "#ui/show/format.ts";
import { deedWords } from "../../messages/triage-deeds.ts";
import { endingWords } from "../../messages/triage-endings.ts";
import { candidatesFor } from "../../triage/assign.ts";
import { type Conversion, convertSignal } from "../../triage/convert.ts";
import { openSignal } from "../../triage/text.ts";
import { deedPage } from "./deed.tsx";
import { numberIn } from "./number.ts";

const said = (c: Context<Env>) => speak(endingWords, c.var.language);

const schema = z
  .object({
    consent: z.string({ error: "consentMissing" }),
    how: z.enum(["oral", "paper"], { error: "choose" }),
    lead: z.uuid({ error: "choose" }),
    known: optionalNumber(1, 999_999_999, "numberWrong"),
    givenName: optionalText(60, "long"),
    familyName: optionalText(80, "long"),
    phone: z
      .union([z.literal(""), phone("phoneWrong")], { error: "phoneWrong" })
      .optional()
      .default(""),
    street: optionalText(80, "long"),
    houseNumber: optionalText(12, "long"),
    postcode: optionalPostcode("postcodeWrong"),
    city: optionalText(60, "long"),
    tellReporter: tick,
    /** She stands with the signal already. */
    isKnown: tick,
  })
  .refine(({ known, isKnown, givenName, familyName }) => isKnown || known !== null || givenName + familyName !== "", {
    error: "nameMissing",
    path: ["givenName"],
  });
type Given = z.infer<typeof schema>;

/** With the yes of the resident it becomes a case: who she is, how she said yes, and who leads. */
export const convertPage = deedPage<Given>({
  words: endingWords,
  title: ({ c }) => said(c).convertTitle,
  lead: ({ c }) => said(c).convertText,
  button: ({ c }) => said(c).convertButton,
  schema,
  fields: async ({ c, signal, field, typed }) => {
    const m = said(c);
    const { db, actor } = c.var;
    const { about } = await openSignal(db, actor, signal.number);
    const leads = await behindWall(db, actor, (db) => candidatesFor(db, signal));
    const first = (name: string, value: string) => ({
      ...field(name),
      value: name in typed ? field(name).value : value,
    });
    const plain = { autocomplete: "off", optional: true } as const;
    const names = splitName(about.personName ?? "");
    const home = homeOf(about.address ?? "");
    return (
      <>
        <ChoiceGroup
          {...field("consent")}
          type="checkbox"
          legend={m.consentTitle}
          options={[{ value: "ja", label: m.consent }]}
          value={tickedIn(typed, "consent")}
        />
        <ChoiceGroup
          {...field("how")}
          legend={m.consentHow}
          columns
          options={[
            { value: "oral", label: m.how_oral },
            { value: "paper", label: m.how_paper },
          ]}
        />
        <ChoiceGroup
          {...field("lead")}
          legend={m.lead}
          value={tickedIn(typed, "lead")[0] ?? signal.owner ?? signal.claimedBy}
          options={leads.map(({ person, name }) => ({ value: person, label: name }))}
        />
        {signal.person ? (
          <HiddenField name="isKnown" value="ja" />
        ) : (
          <>
            <Field
              {...field("known")}
              {...plain}
              label={m.known}
              hint={m.knownHint}
              inputmode="numeric"
              width="short"
            />
            <Beside>
              <Field {...first("givenName", names.given)} {...plain} label={m.givenName} />
              <Field {...first("familyName", names.family)} {...plain} label={m.familyName} />
            </Beside>
            <Field {...first("phone", about.phone ?? "")} {...plain} label={m.phone} inputmode="tel" width="medium" />
            <Beside>
              <Field {...first("street", home.street)} {...plain} label={m.street} />
              <Field {...first("houseNumber", home.houseNumber)} {...plain} label={m.houseNumber} width="short" />
            </Beside>
            <Beside>
              <Field {...first("postcode", home.postcode)} {...plain} label={m.postcode} width="short" />
              <Field {...first("city", home.city)} {...plain} label={m.city} />
            </Beside>
          </>
        )}
        {signal.wantsFeedback && signal.kind === "report" ? (
          <Choice
            type="checkbox"
            name="tellReporter"
            value="ja"
            label={speak(deedWords, c.var.language).tellReporter}
            checked={tickedIn(typed, "tellReporter").length > 0}
          />
        ) : null}
      </>
    );
  },
  deed: (c, db, given) => convertSignal(db, c.var.actor, numberIn(c), conversionOf(given)),
});

function conversionOf(given: Given & { version: number | null }): Conversion {
  const { known, givenName, familyName, phone, street, houseNumber, postcode, city } = given;
  const address = street || postcode ? { address: { street, houseNumber, postcode, city } } : {};
  const { how, lead, tellReporter, version } = given;
  const person = known === null ? { givenName, familyName, phone, ...address } : { number: known };
  return { consent: true, how, lead, tellReporter, version, person };
}

/** "Mevrouw Annie de Boer" → Annie, de Boer: a beginning, to be mended. */
function splitName(name: string): { given: string; family: string } {
  const words = name.replace(/^(mevrouw|mevr\.?|mw\.?|meneer|de heer|dhr\.?)\s+/i, "").split(/\s+/);
  return words.length > 1
    ? { given: words[0]!, family: words.slice(1).join(" ") }
    : { given: "", family: words[0] ?? "" };
}

/** What can be read of it; a description that is no address stands in the first field. */
function homeOf(text: string) {
  const { name, address } = parsePlace(text);
  const { street, houseNumber, postcode, place } = address;
  return {
    street: street || name,
    houseNumber,
    postcode: postcode && formatPostcode(postcode),
    city: place,
  };
}
