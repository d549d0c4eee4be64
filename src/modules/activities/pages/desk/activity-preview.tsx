// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { parseDate } from "#platform/time/time.ts";
import { ActivityCard } from "#ui/show/activity-card.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate, formatMoney, formatPhone, formatTimeRange } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph, TextBlock } from "#ui/show/paragraph.tsx";
import { SafeLink } from "#ui/show/safe-link.tsx";
import { Panel } from "#ui/show/section.tsx";
import { type DateOf, datesOf } from "../../activity/dates.ts";
import { categoryPictogram } from "../../categories.ts";
import { type Clash, clashesOf } from "../../clashes.ts";
import { organisationOf, type Place, placeOf } from "../../desk-lists.ts";
import { longSentences } from "../../language-hint.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { common } from "../../messages/words.ts";
import { paths } from "../../paths.ts";
import type { Series } from "../../tables.ts";
import { shownPhoto } from "./activity-form.tsx";
import { momentInWords, rhythmInWords } from "./date-words.ts";
import type { ShownPhoto } from "./form-view.tsx";

export interface PreviewProps {
  activity: Series;
  organisationName: string;
  place: Partial<Place> | null;
  dates: DateOf[];
  clashes: Clash[];
  photo: ShownPhoto | null;
  language: Language;
}

/** Everything that the preview of an activity shows. */
export async function previewOf(c: Context<Env>, activity: Series): Promise<PreviewProps> {
  const { db, language } = c.var;
  const [organisation, place, dates, clashes, photo] = [
    await organisationOf(db, activity.organisation),
    await placeOf(db, activity),
    await datesOf(db, activity.id, 5),
    await clashesOf(db, activity),
    await shownPhoto(c, activity),
  ];
  return { activity, organisationName: organisation.name, place, dates, clashes, photo, language };
}

/** The activity as others will see it: as a card, as a page and as a line on paper; and what the organiser may want to know. */
export function ActivityPreview(preview: PreviewProps) {
  const { activity, language } = preview;
  const m = speak(deskTexts, language);
  return (
    <>
      {Hints(preview)}
      <Heading level={2}>{m.asCard}</Heading>
      {Card(preview)}
      <Heading level={2}>{m.asPage}</Heading>
      <Panel>{Page(preview)}</Panel>
      <Heading level={2}>{m.asLine}</Heading>
      <Panel>
        <Paragraph>
          <b>{formatTimeRange(activity.startsLocal, undefined, language)}</b> {paperLine(preview)}
        </Paragraph>
      </Panel>
    </>
  );
}

function Hints({ activity, clashes, dates, language }: PreviewProps) {
  const m = speak(deskTexts, language);
  const long = longSentences(activity.whatWeDo);
  return (
    <>
      {dates.length === 0 ? (
        <Alert kind="warning" title={m.noDates}>
          {m.noDatesText}
        </Alert>
      ) : null}
      {long.length > 0 ? (
        <Alert title={m.longSentences(long.length)}>
          <p>{m.longSentencesText}</p>
          <ul>
            {long.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {clashes.length > 0 ? (
        <Alert title={m.clashes}>
          <p>{m.clashesText}</p>
          <ul>
            {clashes.map((clash) => (
              <li>
                <a href={inLanguage(paths.activity(clash), language)}>{clash.title}</a>
                {`, ${clash.organisationName}, ${formatDate(parseDate(clash.date)!, language)}`}
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </>
  );
}

function Card({ activity, place, language }: PreviewProps) {
  const words = speak(common, language);
  const { startsLocal, minutes, category } = activity;
  const badges = [activity.priceCents === 0 ? words.free : null, place?.stepFree ? words.stepFree : null];
  return (
    <ActivityCard
      href="#bladzijde"
      title={activity.title}
      category={{ label: words[category], pictogram: categoryPictogram[category] }}
      date={startsLocal.toPlainDate()}
      start={startsLocal.toPlainTime()}
      end={startsLocal.add({ minutes }).toPlainTime()}
      place={whereOf(activity, place, language)}
      badges={badges.filter((badge) => badge !== null)}
      level={3}
      language={language}
    />
  );
}

/** "De Brug, Grote zaal, Kerkstraat 12, Demodam" */
export function whereOf(activity: Series, place: Partial<Place> | null, language: Language): string {
  if (activity.venue) return [place?.name, place?.room, place?.address].filter(Boolean).join(", ");
  return activity.address || speak(common, language).online;
}

function Page(preview: PreviewProps) {
  const { activity, photo, dates, language } = preview;
  const m = speak(deskTexts, language);
  return (
    <>
      <Heading level={3} looks={2} id="bladzijde">
        {activity.title}
      </Heading>
      {photo ? <img {...photo} alt={activity.photoAlt} /> : null}
      <TextBlock text={activity.whatWeDo} lang="nl" />
      <Paragraph>
        <b>{rhythmInWords(activity, language)}</b>
      </Paragraph>
      <Heading level={4}>{m.nextDates}</Heading>
      <ul>
        {dates.map((date) => (
          <li>{momentInWords(date, language)}</li>
        ))}
      </ul>
      {PageFacts(preview)}
      {activity.titleEn ? (
        <Paragraph lang="en">
          <b>{activity.titleEn}</b>
        </Paragraph>
      ) : null}
      {activity.whatWeDoEn ? <TextBlock text={activity.whatWeDoEn} lang="en" /> : null}
    </>
  );
}

function PageFacts({ activity, place, organisationName, language }: PreviewProps) {
  const m = speak(deskTexts, language);
  const words = speak(common, language);
  const names = new Intl.DisplayNames([language === "en" ? "en" : "nl"], { type: "language" });
  const { hostName, goTogether, onlineUrl, signUpUrl, ageMin, ageMax, capacity } = activity;
  const signUp = { none: words.signUpNone, phone: words.signUpPhone, link: words.signUpLink, here: words.signUpHere }[
    activity.signUp
  ];
  const ages = ageMin !== null || ageMax !== null ? m.ages(ageMin, ageMax) : "";
  return (
    <Facts
      facts={[
        { term: m.factPhone, icon: "phone", value: `${activity.contactName}, ${formatPhone(activity.contactPhone)}` },
        { term: m.factWhere, icon: "pin", value: whereOf(activity, place, language) },
        { term: m.factOnline, value: onlineUrl ? <SafeLink href={onlineUrl}>{onlineUrl}</SafeLink> : null },
        { term: m.factTransport, icon: "transport", value: activity.transport },
        { term: m.factHost, icon: "person", value: hostName && goTogether ? m.hostAtDoor(hostName) : hostName },
        { term: m.factPrice, icon: "euro", value: formatMoney(activity.priceCents, language) },
        { term: m.factCostHelp, value: activity.costHelp },
        { term: m.factAudience, value: [activity.audience, ages].filter(Boolean).join(". ") },
        { term: m.factEnergy, icon: "move", value: words[activity.energy] },
        { term: m.factLanguages, icon: "language", value: activity.languages.map((code) => names.of(code)).join(", ") },
        { term: m.factSignUp, icon: "sign-up", value: signUp },
        { term: m.factSignUpUrl, value: signUpUrl ? <SafeLink href={signUpUrl}>{signUpUrl}</SafeLink> : null },
        { term: m.factDeadline, value: activity.deadlineDays === null ? null : m.deadline(activity.deadlineDays) },
        { term: m.factCapacity, value: capacity === null ? null : m.people(capacity) },
        { term: m.factOrganisation, value: organisationName },
      ]}
    />
  );
}

function paperLine({ activity, place, language }: PreviewProps): string {
  const text = activity.printText ? `${activity.title}. ${activity.printText}` : activity.title;
  return `${text} – ${whereOf(activity, place, language)} – ${formatMoney(activity.priceCents, language)}`;
}
