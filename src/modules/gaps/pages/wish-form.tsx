// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { activityWords, categories } from "#modules/activities/index.ts";
import { buurtPicker, hasPostcodes } from "#modules/places/index.ts";
import { fieldOf, typedIn } from "#platform/forms/faults.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { remember } from "#platform/http/remember.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field, type OptionGroup } from "#ui/form/field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { wishTexts } from "../messages/wish.ts";
import { gapWords } from "../messages/words.ts";
import { audiences } from "../workflow.ts";
import { WhenFields } from "./when-fields.tsx";

/** A list of more buurten than this cannot be chosen from: then only the postcode is asked. */
const mostBuurten = 600;

interface Where {
  postcodes: boolean;
  buurten: OptionGroup[];
}

/** What the form can ask about the place. */
export const whereToChoose = (c: Context<Env>): Promise<Where> =>
  remember(c.var.services, "gaps.where", async () => {
    const towns = await buurtPicker(c.var.db);
    const groups = towns.flatMap((town) =>
      town.wijken.map((wijk) => ({
        group: wijk.name,
        options: wijk.buurten.map((b) => ({ value: b.code, label: b.name })),
      })),
    );
    const count = groups.reduce((sum, { options }) => sum + options.length, 0);
    return { postcodes: await hasPostcodes(c.var.db), buurten: count <= mostBuurten ? groups : [] };
  });

interface FieldsProps {
  typed: Typed;
  errors: FieldErrors;
  where: Where;
  language: Language;
  /** On behalf of somebody else: a browser may not fill in who is typing. */
  forOther?: boolean;
}

/** All fields of a wish, for who wishes and for who passes it on. */
export function WishFields(props: FieldsProps) {
  const { typed, errors, language } = props;
  const m = speak(wishTexts, language);
  const words = speak(activityWords, language);
  const again = fieldOf(typed, errors, m, language);
  const personal = errors.words === "wordsName" || typedIn(typed, "nameless") !== "";
  return (
    <>
      <Field
        {...again("category")}
        type="select"
        label={m.category}
        optional
        empty={m.categoryEmpty}
        options={categories.map((value) => ({ value, label: words[value] }))}
      />
      <Field {...again("words")} label={m.words} hint={m.wordsHint} optional maxlength={160} autocomplete="off" />
      {personal ? (
        <div class="buurt-choices">
          <Choice
            type="checkbox"
            name="nameless"
            value="ja"
            label={m.nameless}
            checked={typedIn(typed, "nameless") !== ""}
          />
        </div>
      ) : null}
      {WhereFields(props)}
      <WhenFields
        weekdays={m.weekdays}
        dayparts={m.dayparts}
        texts={m}
        typed={typed}
        errors={errors}
        language={language}
      />
      <ChoiceGroup
        name="audience"
        legend={m.audience}
        optional
        options={audiences.map((value) => ({ value, label: speak(gapWords, language)[value] }))}
        value={typedIn(typed, "audience")}
        error={again("audience").error}
        language={language}
      />
      {TellFields(props)}
    </>
  );
}

function WhereFields({ typed, errors, where, language }: FieldsProps) {
  const m = speak(wishTexts, language);
  const again = fieldOf(typed, errors, m, language);
  return (
    <>
      {where.postcodes ? (
        <Field
          {...again("postcode")}
          label={m.postcode}
          hint={m.postcodeHint}
          optional
          width="short"
          autocomplete="off"
        />
      ) : null}
      {where.buurten.length > 0 ? (
        <Field {...again("buurt")} type="select" label={m.buurt} optional empty={m.anyBuurt} options={where.buurten} />
      ) : null}
    </>
  );
}

function TellFields({ typed, errors, language, forOther }: FieldsProps) {
  const m = speak(wishTexts, language);
  const again = fieldOf(typed, errors, m, language);
  const own = (kind: string) => (forOther ? "off" : kind);
  return (
    <>
      <Heading level={2}>{m.tell}</Heading>
      <ChoiceGroup
        name="tell"
        legend={m.tellMe}
        hint={m.tellHint}
        optional
        options={[
          { value: "no", label: m.tellNo },
          { value: "email", label: m.tellEmail },
          { value: "phone", label: m.tellPhone },
        ]}
        value={typedIn(typed, "tell")}
        error={again("tell").error}
        language={language}
      />
      <Field {...again("name")} label={m.name} optional autocomplete={own("name")} />
      <Field {...again("email")} type="email" label={m.email} optional autocomplete={own("email")} />
      <Field {...again("phone")} type="tel" label={m.phone} optional autocomplete={own("tel")} />
      <div class="buurt-choices">
        <Choice
          type="checkbox"
          name="help"
          value="ja"
          label={m.help}
          hint={m.helpHint}
          checked={typedIn(typed, "help") !== ""}
        />
      </div>
    </>
  );
}
