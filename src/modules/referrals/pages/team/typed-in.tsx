// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { signalsById } from "#modules/signals/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { now, toDate } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { teamTexts } from "../../messages/team.ts";
import { paths } from "../../paths.ts";
import { receptPdf } from "../../recept-pdf.ts";
import { referralByNo } from "../../referral.ts";
import { readReferenceNo } from "../../secret.ts";
import type { Referral } from "../../tables.ts";
import { teamOf } from "../../team-of.ts";
import { answerPdf } from "../answer-pdf.ts";

const referralIn = (c: Context<Env>): Promise<Referral> =>
  referralByNo(c.var.db, c.var.actor, readReferenceNo(c.req.param("reference") ?? ""));

/** It is in: the number for on the paper, the recept for the patient, and the way to the signal. */
export const typedInPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(teamTexts, language);
    const { referenceNo, signal } = await referralIn(c);
    const number = (await signalsById(db, actor, [signal])).get(signal)?.number;
    const view = (
      <>
        <BackLink href={paths.team} label={m.title} language={language} />
        <StatusMessage saved>{m.typed}</StatusMessage>
        <Heading level={1}>{referenceNo}</Heading>
        <Paragraph lead>
          {m.number}: {referenceNo}
        </Paragraph>
        <ButtonRow>
          <ButtonLink kind="primary" href={paths.typedRecept(referenceNo)}>
            {m.recept}
          </ButtonLink>
          {number === undefined ? null : <ButtonLink href={paths.signal(number)}>{m.openSignal}</ButtonLink>}
          <ButtonLink href={paths.typeIn}>{m.typeIn}</ButtonLink>
        </ButtonRow>
      </>
    );
    return c.render(view, { title: referenceNo, staff: true, current: "desk", hidden: true });
  },
};

export const typedReceptPage: Page = {
  get: async (c) => {
    const { db, site } = c.var;
    const { team, referenceNo } = await referralIn(c);
    const caller = await teamOf(db, team, site.phone);
    return answerPdf(
      await receptPdf({ site: site.name, team: caller, referenceNo, made: toDate(now()) }),
      "recept.pdf",
    );
  },
};
