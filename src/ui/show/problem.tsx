// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";
import { localHref, type SiteSettings } from "../navigate/settings.ts";
import { formatPhone, phoneHref } from "./format.ts";
import { Heading } from "./heading.tsx";
import { HouseMark } from "./house-row.tsx";

export const problemStatuses = [403, 404, 409, 413, 422, 429, 500, 503] as const;
export type ProblemStatus = (typeof problemStatuses)[number];

/** The status we have words for: other mistakes of the sender read as 422, the rest as 500. */
export function problemStatus(status: number): ProblemStatus {
  const known = problemStatuses.find((one) => one === status);
  return known ?? (status >= 400 && status < 500 ? 422 : 500);
}

/** The title of the page, for the Document around it. */
export function problemTitle(status: number, language: Language = "nl"): string {
  return speak(uiMessages, language)[`problem${problemStatus(status)}Title`];
}

export interface ProblemProps {
  status: number;
  /** Request id, so that a colleague on the phone can find it. */
  reference?: string;
  /** What is the matter here, instead of the usual words for this status. */
  sentence?: string;
  settings: SiteSettings;
  /** Below 1 only in the style guide. */
  level?: 1 | 3;
  language?: Language;
  /** The page with the form that was sent. */
  back?: string;
  /** Long answers of that form, so that nothing typed is lost. */
  typed?: readonly string[];
}

/** The calm page when something does not work: what it is, what to do, whom to call. */
export function Problem({
  status,
  reference,
  sentence,
  settings,
  level = 1,
  language = "nl",
  back = "",
  typed = [],
}: ProblemProps) {
  const m = speak(uiMessages, language);
  const [before, after] = m.callOrTryAgain("|").split("|");
  return (
    <div class="buurt-empty">
      <HouseMark />
      <div class="buurt-stack">
        <Heading level={level}>{problemTitle(status, language)}</Heading>
        <p class="nl-paragraph nl-paragraph--lead">{sentence ?? m[`problem${problemStatus(status)}Text`]}</p>
        <p class="nl-paragraph">
          {before}
          <a href={phoneHref(settings.tel ?? settings.phone)}>{formatPhone(settings.phone)}</a>
          {after}
        </p>
        {reference ? <p class="nl-paragraph">{m.reference(reference)}</p> : null}
        {typed.length > 0 ? (
          <>
            <p class="nl-paragraph">{m.whatYouTyped}</p>
            {typed.map((text) => (
              <blockquote class="nl-paragraph buurt-typed">{text}</blockquote>
            ))}
          </>
        ) : null}
        <p class="buurt-row">
          {back ? (
            <a class="nl-button nl-button--primary" href={back}>
              <span class="nl-button__label">{m.toForm}</span>
            </a>
          ) : null}
          <a class="nl-button nl-button--secondary" href={localHref("/", language)}>
            <span class="nl-button__label">{m.toHome}</span>
          </a>
        </p>
      </div>
    </div>
  );
}
