// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { PlacedDate } from "#modules/activities/index.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import type { Answer } from "#ui/form/check-answers.tsx";
import { capitalise, formatPhone } from "#ui/show/format.ts";
import { asksWhomToCall, routeOf } from "../../answers.ts";
import { steps } from "../../messages/steps.ts";
import { words } from "../../messages/words.ts";
import { paths, type Question } from "../../paths.ts";
import type { SignUpInput } from "../../sign-up.ts";
import { momentInWords } from "../../telling.ts";
import type { Flow } from "./flow.ts";

/** Every answer with the way to change it. */
export function answersOf(flow: Flow, input: SignUpInput, date: PlacedDate | null, place: string): Answer[] {
  const { c, activity, draft, answers } = flow;
  const { language } = c.var;
  const m = speak(steps, language);
  const change = (question: Question) => inLanguage(paths.question(activity, draft, question), language);
  const other = answers.ander === "ja";
  const start = `${inLanguage(paths.start(activity), language)}?klad=${draft}${other ? "&voor=ander" : ""}`;
  const given: Record<Question, Answer[]> = {
    "voor-wie": [
      {
        question: m.forWhom,
        answer: speak(words, language)[input.relation ?? "other"],
        change: change("voor-wie"),
        what: m.changeWho,
      },
    ],
    "weet-ervan": [
      { question: m.knowsTitle, answer: input.knows ? m.yes : m.no, change: change("weet-ervan"), what: m.changeKnows },
    ],
    naam: [{ question: other ? m.nameOther : m.name, answer: input.name, change: change("naam"), what: m.changeName }],
    bereiken: [
      {
        question: other ? m.reachTitleOther : m.reachTitle,
        answer: [reachOf(flow, input), input.reminder ? m.reminder : ""].filter(Boolean).join(". "),
        change: change("bereiken"),
        what: m.changeReach,
      },
    ],
    nodig: [
      {
        question: other ? m.needsTitleOther : m.needsTitle,
        answer: needsOf(flow, input) || m.nothing,
        change: change("nodig"),
        what: m.changeNeeds,
      },
    ],
    "eerste-keer": [
      {
        question: other ? m.firstTitleOther : m.firstTitle,
        answer: firstOf(flow, input),
        change: change("eerste-keer"),
        what: m.changeFirst,
      },
    ],
    "van-wie": [
      {
        question: m.byTitle,
        answer: [input.byName, formatPhone(input.byPhone)].join(", "),
        change: change("van-wie"),
        what: m.changeBy,
      },
      ...(asksWhomToCall(answers)
        ? [{ question: m.callWho, answer: input.callWho === "by" ? m.callBy : m.callSelf }]
        : []),
    ],
  };
  return [
    { question: m.what, answer: activity.title },
    {
      question: m.when,
      answer: date ? capitalise(momentInWords(activity, date, language)) : "–",
      change: start,
      what: m.changeDate,
    },
    ...(place ? [{ question: m.where, answer: place }] : []),
    ...routeOf(answers).flatMap((question) => given[question]),
  ];
}

function reachOf({ c, answers }: Flow, { channel, phone, email }: SignUpInput): string {
  const m = speak(steps, c.var.language);
  const other = answers.ander === "ja";
  if (channel === "email") return `${other ? m.reachEmailOther : m.reachEmail}: ${email}`;
  if (channel === "sms") return `${other ? m.reachSmsOther : m.reachSms}: ${formatPhone(phone)}`;
  if (channel === "phone") return `${other ? m.reachPhoneOther : m.reachPhone}: ${formatPhone(phone)}`;
  return other ? m.reachNothingOther : m.reachNothing;
}

/** Also what may be told to another visitor: nobody agrees to that unseen. */
function firstOf({ c }: Flow, { firstTime, introduce, sharePhone, buurt }: SignUpInput): string {
  const m = speak(steps, c.var.language);
  const said = [firstTime ? m.yes : m.no, introduce ? m.introduce : "", sharePhone ? m.sharePhone : ""];
  return [...said, buurt ? `${m.buurt} ${buurt}` : ""].filter(Boolean).join(". ");
}

function needsOf({ c }: Flow, { needs, spoken, remark }: SignUpInput): string {
  const w = speak(words, c.var.language);
  return [...needs.map((one) => w[one]), spoken, remark].filter(Boolean).join(". ");
}
