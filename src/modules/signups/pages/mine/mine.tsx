// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { placedDates } from "#modules/activities/index.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { capitalise, formatDay, formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { mine } from "../../messages/mine.ts";
import { paths } from "../../paths.ts";
import { isOpen, takesSignUps } from "../../sign-up.ts";
import { Note } from "./note.tsx";
import { isToCome, type Own, type OwnDate, readOwn } from "./own.ts";

const said = ["cancelDone", "againDone", "againWaiting", "otherChanged"] as const;

/** "/meedoen/:token": what was agreed in large letters, what happens now, and how to change it. Opening changes nothing. */
export const minePage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const own = await readOwn(c);
    const m = speak(mine, language);
    const isNew = c.req.query("nieuw") !== undefined;
    const key = said.find((one) => one === c.req.query("gedaan"));
    const more =
      takesSignUps(own.activity) && (await placedDates(db, own.activity.id)).some((date) => isOpen(own.activity, date));
    const first = own.dates.find(isToCome) ?? own.dates.at(-1);
    const title = isNew && first ? doneIn(own, first, language) : m.title;
    const view = (
      <>
        {key ? <StatusMessage saved>{m[key]}</StatusMessage> : null}
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>
          <span lang={language === "en" ? "nl" : undefined}>{own.activity.title}</span>
        </Paragraph>
        {own.dates.map((one) => OneDate(own, one, language))}
        {first && isToCome(first) ? Next(own, first, language) : null}
        <Alert title={m.keepLink}>
          <Paragraph>{m.keepLinkText}</Paragraph>
          <span
            data-copy={c.var.services.config.publicUrl + inLanguage(paths.mine(own.token), language)}
            data-label={m.keepLink}
            data-done={m.otherChanged}
            hidden
          />
        </Alert>
        {own.dates.length > 0 && more && !own.onlySeat ? (
          <ButtonRow>
            <ButtonLink href={inLanguage(paths.mineAgain(own.token), language)}>{m.again}</ButtonLink>
          </ButtonRow>
        ) : null}
        {Known(own, language)}
      </>
    );
    return c.render(view, { title, current: "activities", hidden: true });
  },
};

function doneIn({ participation, activity }: Own, { seat }: OwnDate, language: Language): string {
  const m = speak(mine, language);
  if (seat.state === "interested") return m.doneAsked;
  if (seat.state === "waitlisted") return m.doneWaiting;
  if (participation.relation !== null) return m.doneOther;
  return activity.signUp === "none" ? m.doneDropIn : m.done;
}

function OneDate(own: Own, one: OwnDate, language: Language) {
  const m = speak(mine, language);
  const { token } = own;
  const about = formatDay(one.seat.recurrenceId, language);
  return (
    <Panel>
      <Heading level={2}>{capitalise(formatDay(one.date?.starts ?? one.seat.recurrenceId, language))}</Heading>
      <Note own={own} one={one} language={language} />
      {isToCome(one) ? (
        <ButtonRow>
          <ButtonLink kind="primary" href={inLanguage(paths.minePrint(token), language)} about={about}>
            {m.print}
          </ButtonLink>
          <ButtonLink href={paths.mineIcs(token, one.seat.id)} about={about} download>
            {m.calendar}
          </ButtonLink>
          <ButtonLink href={inLanguage(paths.mineCancel(token, one.seat.id), language)} about={about}>
            {m.cancel}
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </Panel>
  );
}

function Next({ participation: p }: Own, { seat }: OwnDate, language: Language) {
  const m = speak(mine, language);
  const lines =
    seat.state === "interested"
      ? [m.nextAsked]
      : [
          seat.state === "waitlisted" ? m.waitNext : "",
          p.relation !== null
            ? p.phone || p.email
              ? m.nextOther
              : ""
            : p.phone || p.email
              ? m.nextSelf
              : m.nextNothing,
          p.callWho === "by" ? m.nextOtherBy : "",
          p.reminder ? m.nextReminder : "",
        ];
  return (
    <>
      <Heading level={2}>{m.next}</Heading>
      {lines.filter(Boolean).map((line) => (
        <Paragraph>{line}</Paragraph>
      ))}
    </>
  );
}

/** What is kept of somebody, and the way to change or erase it. */
function Known({ participation: p, token }: Own, language: Language) {
  const m = speak(mine, language);
  return (
    <>
      <Heading level={2}>{m.known}</Heading>
      <Facts
        facts={[
          { term: m.knownName, value: p.name },
          { term: m.knownPhone, value: p.phone ? formatPhone(p.phone) : "" },
          { term: m.knownEmail, value: p.email },
          { term: m.knownRemark, value: p.remark },
          { term: m.knownBuurt, value: p.buurt },
          { term: m.knownBy, value: p.byName ? `${p.byName}, ${formatPhone(p.byPhone)}` : "" },
        ]}
      />
      <Paragraph>{m.seen}</Paragraph>
      <Paragraph>{m.keepUntil}</Paragraph>
      <ButtonRow>
        {p.state === "interested" ? null : (
          <ButtonLink href={inLanguage(paths.mineChange(token), language)}>{m.change}</ButtonLink>
        )}
        <ButtonLink href={inLanguage(paths.mineErase(token), language)}>{m.erase}</ButtonLink>
      </ButtonRow>
    </>
  );
}
