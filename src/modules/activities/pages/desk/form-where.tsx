// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { speak } from "#platform/i18n/i18n.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Panel } from "#ui/show/section.tsx";
import { formTexts } from "../../messages/desk/form.ts";
import type { FormParts } from "./form-view.tsx";

/** A venue of the list, an address in words, or the internet; and how to get there. */
export function WhereFields({ basics, language, places }: FormParts) {
  const m = speak(formTexts, language);
  return (
    <Panel>
      <Heading level={2}>{m.where}</Heading>
      <ChoiceGroup
        {...basics("where")}
        legend={m.whereKind}
        options={[
          { value: "venue", label: m.whereVenue },
          { value: "address", label: m.whereAddress },
          { value: "online", label: m.whereOnline },
        ]}
      />
      <Field {...basics("venue")} type="select" label={m.venue} hint={m.venueHint} options={places.venues} optional />
      {places.rooms.length > 0 || basics("room").error ? (
        <Field {...basics("room")} type="select" label={m.room} hint={m.roomHint} options={places.rooms} optional />
      ) : null}
      <Field {...basics("address")} label={m.address} hint={m.addressHint} maxlength={200} optional />
      {places.areas.length > 0 || basics("area").error ? (
        <Field {...basics("area")} type="select" label={m.area} hint={m.areaHint} options={places.areas} optional />
      ) : null}
      <Field {...basics("onlineUrl")} type="url" label={m.onlineUrl} hint={m.onlineUrlHint} optional />
      <Field {...basics("transport")} label={m.transport} hint={m.transportHint} maxlength={120} optional />
    </Panel>
  );
}
