// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { accessInWords, addressOf, placesPaths, type Venue } from "#modules/places/index.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { today, toLocal } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Badge } from "#ui/show/badge.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate, formatMoney, formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph, TextBlock } from "#ui/show/paragraph.tsx";
import { Pictogram } from "#ui/show/pictogram.tsx";
import { SafeLink } from "#ui/show/safe-link.tsx";
import { Columns, Panel } from "#ui/show/section.tsx";
import { categoryPictogram } from "../../categories.ts";
import { mayBeDoubted } from "../../fresh/doubts.ts";
import { calendarMessages } from "../../messages/calendar.ts";
import { doubtTexts } from "../../messages/fresh.ts";
import { common } from "../../messages/words.ts";
import { paths } from "../../paths.ts";
import type { Series } from "../../tables.ts";
import { ActivityDates, type ActivityDatesProps } from "./activity-dates.tsx";

export interface ActivityViewProps extends ActivityDatesProps {
  venue: Venue | null;
  room: string | null;
  organisation: { name: string; slug: string; href: string };
  phone: string;
  publicUrl: string;
  editHref?: string | null;
  forPrint?: boolean;
  /** What another room says about coming along. */
  joining?: Child;
}

/** Everything about one activity, in the order in which people ask. */
export function ActivityView(props: ActivityViewProps) {
  const { activity, language, forPrint } = props;
  const m = speak(calendarMessages, language);
  const english = language === "en" && activity.titleEn !== "";
  const lang = language === "en" && !english ? "nl" : undefined;
  return (
    <>
      {forPrint ? null : (
        <Breadcrumb
          items={[
            { href: paths.home, label: m.homeTitle },
            { href: paths.list, label: m.listTitle },
          ]}
          here={english ? activity.titleEn : activity.title}
          language={language}
        />
      )}
      <p class="buurt-card__cat">
        <Pictogram name={categoryPictogram[activity.category]} />
        {speak(common, language)[activity.category]}
      </p>
      <h1 class="nl-heading nl-heading--level-1" lang={lang}>
        {english ? activity.titleEn : activity.title}
      </h1>
      <State {...props} />
      <Columns
        main={
          <>
            {lang ? <Paragraph>{m.textInDutch}</Paragraph> : null}
            <TextBlock text={english && activity.whatWeDoEn ? activity.whatWeDoEn : activity.whatWeDo} lang={lang} />
            {activity.photo && !forPrint ? (
              <img class="buurt-photo" src={paths.photo(activity)} alt={activity.photoAlt} />
            ) : null}
            {forPrint ? null : props.joining}
            <ActivityDates {...props} />
            <Where {...props} />
            <Who {...props} />
          </>
        }
        aside={<Aside {...props} />}
      />
      {forPrint || !mayBeDoubted(activity) ? null : <NotRight {...props} />}
    </>
  );
}

/** Small and calm: who sees that something is wrong finds it. */
function NotRight({ activity, language }: ActivityViewProps) {
  const m = speak(doubtTexts, language);
  return (
    <Paragraph>
      {m.ask} <a href={inLanguage(paths.doubt(activity), language)}>{m.askLink}</a>.
    </Paragraph>
  );
}

/** What somebody must know before reading on. */
function State({ activity, language, editHref }: ActivityViewProps) {
  const m = speak(calendarMessages, language);
  const call = <a href={phoneHref(activity.contactPhone)}>{formatPhone(activity.contactPhone)}</a>;
  const { status } = activity;
  const checked = activity.confirmedAt ? formatDate(toLocal(activity.confirmedAt), language) : null;
  return (
    <>
      {status === "archived" ? (
        <Alert kind="warning" title={m.stoppedTitle}>
          <Paragraph>
            <a href={inLanguage(paths.list, language)}>{m.stoppedText}</a>
          </Paragraph>
        </Alert>
      ) : null}
      {status === "draft" || status === "in_review" ? <Alert title={m.draftTitle}>{m.draftText}</Alert> : null}
      {status === "stale" || status === "hidden" ? (
        <Alert kind="warning" title={m.staleTitle}>
          <Paragraph>
            {m.staleText} {call}
          </Paragraph>
        </Alert>
      ) : null}
      {activity.availability === "active" || status === "archived" ? null : (
        <Alert kind="warning" title={m.closedTitle}>
          <Paragraph>
            {m.closedText} {call}
          </Paragraph>
        </Alert>
      )}
      {activity.alert && isNow(activity) ? (
        <div lang={dutch(language)}>
          <Alert kind="warning" title={activity.alert} />
        </div>
      ) : null}
      {checked && ["needs_confirmation", "stale", "hidden"].includes(status) ? (
        <p>
          <Badge kind="warning">{m.checkedOn(checked)}</Badge>
        </p>
      ) : null}
      {editHref ? (
        <p>
          <a href={editHref}>{m.edit}</a>
        </p>
      ) : null}
    </>
  );
}

const isNow = ({ alertUntil }: Series) => alertUntil === null || Temporal.PlainDate.compare(alertUntil, today()) >= 0;

/** Texts of people are Dutch: said on a page in another language. */
const dutch = (language: Language) => (language === "en" ? "nl" : undefined);
const inDutch = (text: string, language: Language) => (text ? <span lang={dutch(language)}>{text}</span> : null);

function Where({ activity, venue, room, language }: ActivityViewProps) {
  const m = speak(calendarMessages, language);
  const name = venue?.name ?? "";
  return (
    <section class="buurt-stack" aria-labelledby="waar">
      <Heading level={2} id="waar">
        {venue ? m.howToGet(name) : m.whereIsIt}
      </Heading>
      {venue ? (
        <>
          <Paragraph>
            <a href={inLanguage(placesPaths.venue(venue), language)}>{venue.name}</a>, {addressOf(venue)}
            {room ? `. ${m.room}: ${room}` : ""}
          </Paragraph>
          {venue.directions ? <TextBlock text={venue.directions} lang={dutch(language)} /> : null}
          <Facts facts={accessInWords(venue, language)} />
        </>
      ) : (
        <Paragraph lang={dutch(language)}>{activity.address}</Paragraph>
      )}
      {activity.onlineUrl ? (
        <Paragraph>
          <SafeLink href={activity.onlineUrl}>{activity.onlineUrl}</SafeLink>
        </Paragraph>
      ) : null}
    </section>
  );
}

function Who({ activity, organisation, language }: ActivityViewProps) {
  const m = speak(calendarMessages, language);
  const { hostName, goTogether } = activity;
  return (
    <section class="buurt-stack" aria-labelledby="wie">
      <Heading level={2} id="wie">
        {m.whoIsThere}
      </Heading>
      {hostName ? <Paragraph>{goTogether ? m.atTheDoor(hostName) : m.host(hostName)}</Paragraph> : null}
      <Paragraph>
        {m.organiser} <a href={organisation.href}>{organisation.name}</a>
      </Paragraph>
    </section>
  );
}

function Aside(props: ActivityViewProps) {
  const { activity, language } = props;
  const m = speak(calendarMessages, language);
  return (
    <>
      <Panel>
        <Heading level={2} looks={3}>
          {m.questions}
        </Heading>
        <Paragraph>
          {activity.contactName}
          <br />
          <a class="buurt-number" href={phoneHref(activity.contactPhone)}>
            {formatPhone(activity.contactPhone)}
          </a>
        </Paragraph>
        <Facts facts={factsOf(activity, language)} />
        {activity.signUp === "link" && activity.signUpUrl ? (
          <Paragraph>
            <SafeLink href={activity.signUpUrl}>{m.signUpHere}</SafeLink>
          </Paragraph>
        ) : null}
      </Panel>
      {props.forPrint ? null : <Keep {...props} />}
    </>
  );
}

function factsOf(a: Series, language: Language): { term: string; value: Child }[] {
  const m = speak(calendarMessages, language);
  const words = speak(common, language);
  const names = new Intl.DisplayNames([language === "en" ? "en" : "nl"], { type: "language" });
  const signUp = { none: words.signUpNone, phone: words.signUpPhone, link: words.signUpLink, here: words.signUpHere }[
    a.signUp
  ];
  const ages = a.ageMin === null && a.ageMax === null ? "" : `${m.ages(a.ageMin, a.ageMax)} ${m.guidance}`;
  return [
    {
      term: m.costs,
      value: (
        <>
          {a.priceCents === 0 ? m.costFree : `${formatMoney(a.priceCents, language)}.`} {inDutch(a.costHelp, language)}
        </>
      ),
    },
    { term: m.signUp, value: `${signUp} ${a.deadlineDays ? m.deadline(a.deadlineDays) : ""}`.trim() },
    {
      term: m.forWhom,
      value:
        a.audience || ages ? (
          <>
            {inDutch(a.audience, language)} {ages}
          </>
        ) : (
          m.forEverybody
        ),
    },
    { term: m.energy, value: words[a.energy] },
    { term: m.transport, value: inDutch(a.transport, language) },
    { term: m.languages, value: a.languages.map((l) => names.of(l) ?? l).join(", ") },
  ];
}

function Keep({ activity, language, publicUrl }: ActivityViewProps) {
  const m = speak(calendarMessages, language);
  const address = publicUrl + inLanguage(paths.activity(activity), language);
  const sms = `sms:?&body=${encodeURIComponent(`${activity.title} ${address}`)}`;
  const mail = `mailto:?subject=${encodeURIComponent(activity.title)}&body=${encodeURIComponent(address)}`;
  return (
    <section class="buurt-stack" aria-labelledby="bewaren">
      <Heading level={2} looks={3} id="bewaren">
        {m.keep}
      </Heading>
      <ButtonRow>
        <ButtonLink href={paths.activityIcs(activity)} download>
          {m.addToCalendar}
        </ButtonLink>
        <ButtonLink href={inLanguage(paths.activityPrint(activity), language)}>{m.printPage}</ButtonLink>
        <ButtonLink href={mail}>{m.sendOn}</ButtonLink>
        <ButtonLink href={sms}>{m.sendSms}</ButtonLink>
      </ButtonRow>
      <span data-copy={address} data-label={m.copyLink} data-done={m.copied} hidden />
    </section>
  );
}
