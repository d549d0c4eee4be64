// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import type { PlacedDate, Series } from "#modules/activities/index.ts";
import { inOwnName } from "#platform/access/actor.ts";
import { dropDraft } from "#platform/forms/drafts.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { CheckAnswers } from "#ui/form/check-answers.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { inputOf, isForOther, knowsNot, routeOf } from "../../answers.ts";
import { isOpened } from "../../find.ts";
import { steps } from "../../messages/steps.ts";
import { paths } from "../../paths.ts";
import { isOpen, type Outcome, signUp, takesSignUps } from "../../sign-up.ts";
import { placeInWords } from "../../telling.ts";
import { answersOf } from "./answered.ts";
import { chosenDate, type Flow, flowOf, toActivity } from "./flow.ts";
import { nextAddress } from "./next-address.ts";

/** The last page: nothing is agreed before its button. */
export const checkPage: Page = {
  get: async (c) => {
    const flow = await flowOf(c);
    return flow instanceof Response ? flow : show(flow, null);
  },
  post: async (c) => {
    const flow = await flowOf(c);
    if (flow instanceof Response) return flow;
    const { db, actor, language } = c.var;
    const { activity, draft, answers } = flow;
    const input = inputOf(answers, language);
    if (!input) return c.redirect(nextAddress(c, activity, draft, answers), 303);
    // what was begun for oneself stays for oneself
    const who = answers.namens ? actor : inOwnName(actor);
    const outcome = await signUp(db, who, activity.id, input, { token: draft });
    const done = outcome === "signed_up" || outcome === "waitlisted" || outcome === "asked";
    if (done || (outcome === "already" && (await isOpened(db, draft)))) {
      await dropDraft(db, draft);
      return c.redirect(`${inLanguage(paths.mine(draft), language)}?nieuw=ja`, 303);
    }
    return show(flow, outcome);
  },
};

async function show(flow: Flow, outcome: Outcome | null) {
  const { c, activity, draft, answers } = flow;
  const { db, language } = c.var;
  const input = inputOf(answers, language);
  if (!input) return c.redirect(nextAddress(c, activity, draft, answers), 303);
  const m = speak(steps, language);
  const date = await chosenDate(flow);
  const place = date ? await placeInWords(db, activity, date.venue) : "";
  if (outcome) c.status(409);
  const last = routeOf(answers).at(-1)!;
  const isShut = outcome === "closed" || !date || !takesSignUps(activity) || !isOpen(activity, date);
  const view = (
    <>
      <BackLink href={inLanguage(paths.question(activity, draft, last), language)} language={language} />
      <Heading level={1}>{m.checkTitle}</Heading>
      {Notice(flow, date, isShut ? "closed" : outcome)}
      <Paragraph lead>{m.checkLead}</Paragraph>
      <CheckAnswers answers={answersOf(flow, input, date, place)} language={language} />
      {isShut ? null : (
        <>
          <Heading level={2}>{m.afterwards}</Heading>
          <Paragraph>{knowsNot(answers) ? m.afterAsk : isForOther(answers) ? m.afterOther : m.afterSelf}</Paragraph>
          <Form action={inLanguage(paths.question(activity, draft, "controle"), language)}>
            <ButtonRow>
              <Button>{buttonOf(flow, date, language)}</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  );
  return c.render(view, { title: m.checkTitle, hidden: true, stop: toActivity(c, activity) });
}

function buttonOf({ activity, answers }: Flow, date: PlacedDate, language: Language): string {
  const m = speak(steps, language);
  if (knowsNot(answers)) return m.sendAsk;
  if (date.isFull) return isForOther(answers) ? m.sendWaitOther : m.sendWait;
  if (isForOther(answers)) return m.sendOther;
  return activity.signUp === "none" ? m.sendDropIn : m.send;
}

/** What changed in the meantime, in one clear sentence, and what one can do. */
function Notice(flow: Flow, date: PlacedDate | null, outcome: Outcome | null): Child {
  const { c, activity, draft } = flow;
  const { language } = c.var;
  const m = speak(steps, language);
  const again = otherDate(flow.activity, draft, flow.answers.ander === "ja", language);
  const other = <a href={again}>{m.otherDate}</a>;
  if (outcome === "closed") return Notified(m.closedTitle, m.closedText, other);
  if (outcome === "unreachable") {
    const reach = inLanguage(paths.question(activity, draft, "bereiken"), language);
    return Notified(
      m.unreachableTitle,
      m.unreachableText,
      <>
        <a href={reach}>{m.giveNumber}</a> · {other}
      </>,
    );
  }
  if (outcome === "already") {
    const call = <a href={phoneHref(activity.contactPhone)}>{formatPhone(activity.contactPhone)}</a>;
    return Notified(m.alreadyTitle, m.alreadyText, call);
  }
  return date?.isFull ? Notified(m.fullTitle, m.fullText, other) : null;
}

const Notified = (title: string, text: string, more: Child) => (
  <Alert kind="warning" title={title}>
    <Paragraph>{text}</Paragraph>
    <Paragraph>{more}</Paragraph>
  </Alert>
);

export const otherDate = (activity: Series, draft: string, other: boolean, language: Language): string =>
  `${inLanguage(paths.start(activity), language)}?klad=${draft}${other ? "&voor=ander" : ""}`;
