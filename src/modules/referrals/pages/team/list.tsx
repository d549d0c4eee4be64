// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { signalsById } from "#modules/signals/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Badge } from "#ui/show/badge.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDay, formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { teamTexts } from "../../messages/team.ts";
import { paths } from "../../paths.ts";
import { mayKeepPractices } from "../../policy.ts";
import { practicesById } from "../../practice.ts";
import { type Late, type TeamLine, teamReferrals } from "../../referral.ts";
import type { Practice } from "../../tables.ts";
import { sentenceWord, stateWord } from "../../words.ts";
import { Done } from "../done.tsx";

/** Open referrals of the own teams, what is late, and what practices are still to hear. Nobody is named here. */
export const teamPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(teamTexts, language);
    const lines = await teamReferrals(db, actor);
    const signals = await signalsById(
      db,
      actor,
      lines.map(({ referral }) => referral.signal),
    );
    const practices = await practicesById(
      db,
      actor,
      lines.map(({ referral }) => referral.practice),
    );
    const numberOf = ({ referral }: TeamLine) => signals.get(referral.signal)?.number;
    const view = (
      <>
        <Done c={c} said={{ verteld: m.toldDone, overgenomen: m.typed }} />
        <Heading level={1}>{m.title}</Heading>
        <Paragraph lead>{m.lead}</Paragraph>
        <ButtonRow>
          <ButtonLink kind="primary" href={paths.typeIn}>
            {m.typeIn}
          </ButtonLink>
          <ButtonLink href={paths.letter}>{m.letter}</ButtonLink>
          {mayKeepPractices(actor) ? <ButtonLink href={paths.practices}>{m.practices}</ButtonLink> : null}
        </ButtonRow>
        {lines.length === 0 ? (
          <EmptyState title={m.none}>{m.noneText}</EmptyState>
        ) : (
          Lines(c, lines, practices, numberOf)
        )}
        {ToTell(c, lines, practices)}
      </>
    );
    return c.render(view, { title: m.title, staff: true, current: "desk", hidden: true });
  },
};

type Known = Map<string, Practice>;

function Lines(
  c: Context<Env>,
  lines: readonly TeamLine[],
  practices: Known,
  numberOf: (line: TeamLine) => number | undefined,
) {
  const { language } = c.var;
  const m = speak(teamTexts, language);
  const late: Record<Exclude<Late, null>, string> = { accept: m.lateAccept, contact: m.lateContact, tell: m.lateTell };
  return (
    <Table
      id="verwijzingen"
      caption={m.title}
      columns={[
        { label: m.number, rowHeader: true },
        { label: m.practice },
        { label: m.since },
        { label: m.state },
        { label: m.todo },
      ]}
      rows={lines.map((line) => {
        const { referral } = line;
        const number = numberOf(line);
        return [
          number === undefined ? referral.referenceNo : <a href={paths.signal(number)}>{referral.referenceNo}</a>,
          practices.get(referral.practice ?? "")?.name ?? "",
          formatDay(toLocal(referral.receivedAt).toPlainDate(), language),
          stateWord(referral, language),
          line.late ? <Badge kind="warning">{late[line.late]}</Badge> : m.nothing,
        ];
      })}
    />
  );
}

/** For practices that are called or written to: what, before when, and one press when it was done. */
function ToTell(c: Context<Env>, lines: readonly TeamLine[], practices: Known) {
  const { language } = c.var;
  const m = speak(teamTexts, language);
  const waiting = lines.flatMap(({ referral, waiting }) => waiting.map((feedback) => ({ referral, feedback })));
  if (waiting.length === 0) return null;
  return (
    <Table
      id="terugkoppeling"
      caption={m.tellTitle}
      columns={[{ label: m.number, rowHeader: true }, { label: m.practice }, { label: m.tellTitle }, { label: m.todo }]}
      rows={waiting.map(({ referral, feedback }) => {
        const practice = practices.get(referral.practice ?? "");
        return [
          referral.referenceNo,
          practice?.phone ? (
            <>
              {practice.name}, <a href={phoneHref(practice.phone)}>{formatPhone(practice.phone)}</a>
            </>
          ) : (
            (practice?.name ?? "")
          ),
          `${sentenceWord(feedback.sentence, language)} ${m.tellBefore(formatDay(toLocal(feedback.due).toPlainDate(), language))}`,
          <Form action={paths.told(feedback.id)} inline>
            <Button small about={referral.referenceNo}>
              {m.told}
            </Button>
          </Form>,
        ];
      })}
    />
  );
}
