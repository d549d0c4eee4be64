// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { money, optionalNumber, optionalText, phone, text, tick } from "#platform/forms/fields.ts";
import { newOnceId } from "#platform/forms/once.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { Choice } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { messages } from "../messages.ts";
import type { Room } from "../rooms.ts";
import { wordOf, YesNoUnknown, yesNoUnknown } from "./venue-form.tsx";

const nothing = z.literal("").transform(() => null);

export const roomSchema = z.object({
  name: text(80, "nameMissing", "nameLong"),
  capacity: optionalNumber(1, 5000, "capacityUnclear"),
  m2: optionalNumber(1, 20000, "m2Unclear"),
  hours: optionalText(400, "textLong"),
  contactName: optionalText(80, "textLong"),
  contactPhone: z.union([z.literal(""), phone("phoneUnclear")], { error: "phoneUnclear" }).default(""),
  // an empty price is not known; 0 is free
  priceCents: z.union([nothing, money(1_000_000, "priceUnclear")], { error: "priceUnclear" }).default(null),
  kitchen: yesNoUnknown,
  ringLoop: yesNoUnknown,
  keyRule: optionalText(200, "textLong"),
  lent: tick,
});

/** A room as it stands in its form. */
export function roomTyped(room: Room): Typed {
  const number = (value: number | null) => (value === null ? "" : String(value));
  return {
    ...{ name: room.name, hours: room.hours, contactName: room.contactName, keyRule: room.keyRule },
    contactPhone: room.contactPhone ? formatPhone(room.contactPhone) : "",
    capacity: number(room.capacity),
    m2: number(room.m2),
    priceCents: room.priceCents === null ? "" : (room.priceCents / 100).toFixed(2).replace(".", ","),
    kitchen: wordOf(room.kitchen),
    ringLoop: wordOf(room.ringLoop),
    lent: room.lent ? "ja" : "",
  };
}

export function RoomForm({ typed, errors, language }: { typed: Typed; errors: FieldErrors; language: Language }) {
  const m = speak(messages, language);
  const field = fieldOf(typed, errors, speak(messages, language), language);
  return (
    <>
      <ErrorSummary errors={sentences(errors, speak(messages, language))} language={language} />
      <Form once={newOnceId()}>
        <Field {...field("name")} label={m.name} autocomplete="off" />
        <Field {...field("capacity")} type="number" inputmode="numeric" label={m.capacity} width="short" optional />
        <Field {...field("m2")} type="number" inputmode="numeric" label={m.m2} width="short" optional />
        <Field {...field("hours")} type="textarea" rows={3} label={m.hours} hint={m.openingHint} optional />
        <Field {...field("contactName")} label={m.contactName} hint={m.contactNameHint} autocomplete="off" optional />
        <Field
          {...field("contactPhone")}
          type="tel"
          label={m.contactPhone}
          width="medium"
          autocomplete="off"
          optional
        />
        <Field {...field("priceCents")} inputmode="decimal" label={m.price} hint={m.priceHint} width="short" optional />
        <YesNoUnknown {...field("kitchen")} legend={m.kitchen} />
        <YesNoUnknown {...field("ringLoop")} legend={m.ringLoop} />
        <Field {...field("keyRule")} label={m.keyRuleLabel} optional />
        <Choice type="checkbox" name="lent" value="ja" label={m.lent} checked={typedIn(typed, "lent") !== ""} />
        <Button>{m.save}</Button>
      </Form>
    </>
  );
}
