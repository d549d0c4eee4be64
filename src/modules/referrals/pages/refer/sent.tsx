// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { referTexts } from "../../messages/refer.ts";
import { paths } from "../../paths.ts";
import { toldToPractice } from "../../referral.ts";
import { mayHear } from "../../task.ts";
import { teamOf } from "../../team-of.ts";
import { reasonSentence, sentenceWord, stateWord } from "../../words.ts";
import { isEnded } from "../../workflow.ts";
import { referralIn, secretIn } from "./practice-in.ts";

/** One referral, for its practice: the number, what happens now, and how it stands. Nothing of the person. */
export const sentPage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const m = speak(referTexts, language);
    const { practice, referral } = await referralIn(c);
    const told = await toldToPractice(db, practice, referral.id);
    const team = await teamOf(db, referral.team, c.var.site.phone);
    const secret = secretIn(c);
    const reason = reasonSentence(referral, language);
    const open = !isEnded(referral.taskStatus);
    const here = (path: string) => inLanguage(path, language);
    const view = (
      <>
        <BackLink href={here(paths.overview(secret))} label={m.overview} language={language} />
        <Heading level={1}>{referral.taskStatus === "requested" ? m.sentTitle : m.state}</Heading>
        <Facts
          facts={[
            { term: m.sentNumber, value: referral.referenceNo },
            { term: m.day, value: formatDate(toLocal(referral.receivedAt).toPlainDate(), language) },
            { term: m.state, value: stateWord(referral, language) },
          ]}
        />
        {reason ? <Paragraph lead>{reason}</Paragraph> : null}
        {open ? (
          <>
            <Heading level={2}>{m.sentNext}</Heading>
            <ul>
              <li>{m.sentCalls(team.name || m.theTeam)}</li>
              <li>{m.sentWithin}</li>
              <li>{mayHear(referral) ? m.sentHear : m.sentHearLittle}</li>
            </ul>
            <Paragraph>{m.pace}</Paragraph>
          </>
        ) : null}
        <Heading level={2}>{m.heard}</Heading>
        <ul>
          {told.map(({ sentence, doneAt, due }) => (
            <li>
              {formatDate(toLocal(doneAt ?? due).toPlainDate(), language)}: {sentenceWord(sentence, language)}
            </li>
          ))}
        </ul>
        <ButtonRow>
          {open ? (
            <ButtonLink kind="primary" href={here(paths.recept(secret, referral.referenceNo))}>
              {m.toRecept}
            </ButtonLink>
          ) : null}
          <ButtonLink href={here(paths.refer(secret))}>{m.another}</ButtonLink>
          {referral.taskStatus === "entered-in-error" ? null : (
            <ButtonLink href={here(paths.withdraw(secret, referral.referenceNo))}>{m.withdraw}</ButtonLink>
          )}
        </ButtonRow>
      </>
    );
    return c.render(view, { title: referral.referenceNo, hidden: true });
  },
};
