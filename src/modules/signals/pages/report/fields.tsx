// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { type Again, tickedIn, typedIn } from "#platform/forms/faults.ts";
import type { Typed } from "#platform/forms/read-form.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { FilterGroup } from "#ui/form/search-panel.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { ageBands, healthSigns, limits, type Sign } from "../../codes.ts";
import { reportTexts } from "../../messages/report.ts";
import { ownSignWords, signWords } from "../../messages/signs.ts";
import { backAnswers, speeds } from "../../report/answers.ts";

export interface Asked {
  typed: Typed;
  again: Again;
  language: Language;
  /** Who fills it in does so for herself. */
  self?: boolean;
}

/** About the person first; the home may stay folded. */
const aboutPerson = ["few_people", "no_longer_out", "stayed_away", "life_event", "self_care", "other"] as const;
const aboutHome = [
  "curtains_closed",
  "letterbox_full",
  "light_on_daytime",
  "dead_plants",
  "outside_neglected",
] as const;
const aboutSelf = ["few_people", "no_longer_out", "life_event", "other"] as const;

export function SeeFields({ typed, again, language, self }: Asked) {
  const m = speak(reportTexts, language);
  const w = speak(signWords, language);
  const chosen = tickedIn(typed, "ziet");
  const rows = self
    ? aboutSelf.map((value) => ({ value, label: speak(ownSignWords, language)[value] }))
    : aboutPerson.map((value) => ({ value, label: w[value] }));
  return (
    <>
      <ChoiceGroup
        {...again("ziet")}
        type="checkbox"
        legend={self ? m.selfLegend : m.seePerson}
        hint={self ? m.selfHint : m.seeHint}
        value={chosen}
        options={rows}
        language={language}
      />
      {self ? null : (
        <FilterGroup label={m.seeHome} open={aboutHome.some((sign) => chosen.includes(sign))}>
          {aboutHome.map((value) => (
            <Choice
              type="checkbox"
              name="ziet"
              id={`ziet-${value}`}
              value={value}
              label={w[value]}
              checked={chosen.includes(value)}
            />
          ))}
        </FilterGroup>
      )}
      <ChoiceGroup
        {...again("gevaar")}
        legend={m.dangerLegend}
        columns
        options={[
          { value: "nee", label: m.dangerNo },
          { value: "ja", label: m.dangerYes },
        ]}
        language={language}
      />
    </>
  );
}

/** Who it is about, and what may be said of that. `choices`: null when it is oneself, so nothing is to be chosen. */
export function WhoFields({ typed, again, language, self, selfChoice }: Asked & { selfChoice?: string }) {
  const m = speak(reportTexts, language);
  return (
    <>
      {self ? (
        <HiddenField name="wie" value="zelf" />
      ) : (
        <ChoiceGroup
          {...again("wie")}
          legend={m.whoLegend}
          options={[
            { value: "weet", label: m.whoKnows, hint: m.whoKnowsHint },
            { value: "niet", label: m.whoNotYet, hint: m.whoNotYetHint },
            { value: "advies", label: m.whoAdvice, hint: m.whoAdviceHint },
            { value: "zelf", label: selfChoice ?? m.whoSelf, hint: m.reachHint },
          ]}
          language={language}
        />
      )}
      <Field
        {...again("adres")}
        label={m.address}
        hint={self ? `${m.reachHint} ${m.addressHint}` : m.addressHint}
        maxlength={limits.address}
        autocomplete={self ? "street-address" : "off"}
        optional
      />
      <Field
        {...again("telefoon")}
        type="tel"
        label={self ? m.ownPhone : m.phone}
        width="medium"
        autocomplete={self ? "tel" : "off"}
        optional
      />
      <Field
        {...again("naam")}
        label={self ? m.ownName : m.name}
        maxlength={limits.name}
        autocomplete={self ? "name" : "off"}
        optional
      />
      <MoreFields {...{ typed, again, language, self }} />
    </>
  );
}

function MoreFields({ typed, again, language, self }: Asked): Child {
  const m = speak(reportTexts, language);
  const names = ["woorden", "sinds", "leeftijd", "bezoek", "vertelt"];
  const open = names.some((name) => typedIn(typed, name) !== "");
  const ages = ageBands.map((value) => ({ value, label: ageWord(value, language) }));
  return (
    <FilterGroup label={m.moreTitle} open={open}>
      <Field
        {...again("woorden")}
        type="textarea"
        rows={4}
        label={m.ownWords}
        hint={m.ownWordsHint}
        maxlength={limits.ownWords}
        autocomplete="off"
        optional
      />
      <Field {...again("sinds")} label={m.since} maxlength={limits.since} autocomplete="off" optional />
      <Field {...again("leeftijd")} type="select" label={m.age} options={ages} optional />
      {self ? null : (
        <>
          <Field
            {...again("bezoek")}
            label={m.visitorDanger}
            hint={m.visitorDangerHint}
            maxlength={limits.visitorDanger}
            autocomplete="off"
            optional
          />
          <Choice
            type="checkbox"
            name="vertelt"
            value="ja"
            label={m.willTell}
            checked={typedIn(typed, "vertelt") !== ""}
          />
        </>
      )}
    </FilterGroup>
  );
}

export function ageWord(age: (typeof ageBands)[number], language: Language): string {
  const m = speak(reportTexts, language);
  if (age === "unknown") return m.ageUnknown;
  return age === "<55" ? m.ageUnder : age === "85+" ? m.ageOver : age.replace("-", "–");
}

/** Sentences to begin with, for who did not talk about it yet. */
export function HowToTalk({ language }: { language: Language }) {
  const m = speak(reportTexts, language);
  return (
    <FilterGroup label={m.talkTitle}>
      <Paragraph>{m.talkOne}</Paragraph>
      <Paragraph>{m.talkTwo}</Paragraph>
      <Paragraph>{m.talkThree}</Paragraph>
    </FilterGroup>
  );
}

export function SpeedField({ again, language }: Asked) {
  const m = speak(reportTexts, language);
  const labels = { vandaag: m.speedToday, week: m.speedWeek, rustig: m.speedCalm };
  return (
    <ChoiceGroup
      {...again("snel")}
      legend={m.speedLegend}
      options={speeds.map((value) => ({ value, label: labels[value] }))}
      language={language}
    />
  );
}

export function HealthField({ typed, again, language }: Asked) {
  const w = speak(signWords, language);
  return (
    <ChoiceGroup
      {...again("gezondheid")}
      type="checkbox"
      legend={speak(reportTexts, language).health}
      value={tickedIn(typed, "gezondheid")}
      options={healthSigns.map((value: Sign) => ({ value, label: w[value] }))}
      optional
      language={language}
    />
  );
}

export function BackField({ again, language }: Asked) {
  const m = speak(reportTexts, language);
  const labels = { code: m.backCode, bellen: m.backCall, niets: m.backNone };
  return (
    <ChoiceGroup
      {...again("terug")}
      legend={m.back}
      hint={m.backHint}
      options={backAnswers.map((value) => ({ value, label: labels[value] }))}
      optional
      language={language}
    />
  );
}

type ReporterWords = Record<"name" | "role" | "named" | "keeps", string>;

/** Who reports; nothing of it need be said. `words`: where a colleague asks it for the reporter. */
export function ReporterFields({
  typed,
  again,
  language,
  partner,
  words,
}: Asked & { partner: boolean; words?: ReporterWords }) {
  const m = speak(reportTexts, language);
  const w = words ?? { name: m.ownName, role: m.role, named: m.mayBeNamed, keeps: m.keepsContact };
  const ticked = (name: string) => typedIn(typed, name) !== "";
  return (
    <>
      <Field
        {...again("eigennaam")}
        label={w.name}
        maxlength={limits.name}
        autocomplete={partner || words ? "off" : "name"}
        optional
      />
      {partner ? null : (
        <Field
          {...again("rol")}
          type="select"
          label={w.role}
          options={[
            { value: "neighbour", label: m.roleNeighbour },
            { value: "family", label: m.roleFamily },
            { value: "organisation_worker", label: m.roleWorker },
            { value: "volunteer", label: m.roleVolunteer },
          ]}
          optional
        />
      )}
      <Choice type="checkbox" name="noemen" value="ja" label={w.named} checked={ticked("noemen")} />
      <Choice type="checkbox" name="contact" value="ja" label={w.keeps} checked={ticked("contact")} />
    </>
  );
}
