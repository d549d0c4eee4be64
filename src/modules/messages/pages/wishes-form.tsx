// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import type { Person } from "#modules/people/index.ts";
import type { Again } from "#platform/forms/faults.ts";
import { tick } from "#platform/forms/fields.ts";
import { newOnceId } from "#platform/forms/once.ts";
import type { Typed } from "#platform/forms/read-form.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Form } from "#ui/form/form.tsx";
import { hasSms } from "../failed.ts";
import { settingTexts } from "../messages/settings.ts";
import type { Wishes } from "../who/own-setting.ts";
import { choices } from "../workflow.ts";

const ways = ["email", "sms", "phone", "letter", "via_contact", "in_person"] as const;

export const wishesSchema = z.object({
  choice: z.enum(choices, { error: "choiceMissing" }),
  channel: z
    .union([z.enum(["", "none"]).transform(() => null), z.enum(ways)], { error: "channelMissing" })
    .nullish()
    .transform((value) => value ?? null),
  refuses: tick,
  trust: tick,
});

export const typedWishes = ({ choice, channel, refuses }: Wishes): Typed => ({
  choice,
  channel: channel ?? "none",
  refuses: refuses ? "1" : "",
});

/** Only ways that lead somewhere. */
function waysOf({ email, phone, address, contactPerson }: Person, worker: boolean): (typeof ways)[number][] {
  return ways.filter((way) => {
    if (way === "email") return Boolean(email);
    if (way === "sms") return hasSms() && /^06/.test(phone ?? "");
    if (way === "phone") return Boolean(phone);
    if (way === "letter") return address !== null;
    return way === "via_contact" ? Boolean(contactPerson?.phone) : worker;
  });
}

interface WishesFormProps {
  wishes: Wishes;
  typed: Typed;
  again: Again;
  language: Language;
  /** Filled in by who works with her. */
  worker?: boolean;
}

/** How much, how, and not at all. */
export function WishesForm({ wishes, typed, again, language, worker = false }: WishesFormProps) {
  const m = speak(settingTexts, language);
  const hints = { all: m.allHint, only_me: m.onlyMeHint, weekly: m.weeklyHint };
  return (
    <Form once={newOnceId()}>
      <ChoiceGroup
        legend={m.choice}
        options={choices.map((value) => ({ value, label: m[value], hint: hints[value] }))}
        {...again("choice")}
      />
      <ChoiceGroup
        legend={m.channel}
        options={[
          ...waysOf(wishes.person, worker).map((value) => ({ value: value as string, label: m[value] })),
          { value: "none", label: m.noMatter },
        ]}
        {...again("channel")}
      />
      <Choice
        type="checkbox"
        name="refuses"
        value="1"
        label={m.refuses}
        hint={m.refusesHint}
        checked={typed.refuses === "1"}
      />
      {worker && wishes.mailBad ? (
        <Choice type="checkbox" name="trust" value="1" label={m.trust} checked={typed.trust === "1"} />
      ) : null}
      <ButtonRow>
        <Button>{m.save}</Button>
      </ButtonRow>
    </Form>
  );
}
