// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink } from "#ui/form/button.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { Table } from "#ui/show/table.tsx";
import { outboxTexts } from "../messages/settings.ts";
import { type OutboxGroup, type OutboxLine, outbox, outboxGroups } from "../outbox.ts";
import { paths } from "../paths.ts";
import { type Channel, channels } from "../workflow.ts";
import { momentWords, reasonWords } from "./words.ts";

type Words = Spoken<typeof outboxTexts>;
const groups = Object.keys(outboxGroups) as OutboxGroup[];

/** What waits, what left and what did not work, for who coordinates. */
export const outboxPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(outboxTexts, language);
    const [group, channel] = asked(c);
    const { lines, counts } = await outbox(db, actor, group, channel);
    const count = (key: string) => counts.get(key) ?? 0;
    const view = (
      <>
        <Heading level={1}>{m.title}</Heading>
        <Paragraph lead>{m.lead}</Paragraph>
        {Choices(
          m.groups,
          groups.map((one) => ({
            label: `${m[one]} (${count(one)})`,
            href: addressOf(one, channel, language),
            here: one === group,
          })),
        )}
        {Choices(
          m.channels,
          [null, ...channels].map((one) => ({
            label: one ? `${m[one]} (${count(`${group} ${one}`)})` : m.all,
            href: addressOf(group, one, language),
            here: one === channel,
          })),
        )}
        {lines.length > 0 ? (
          Lines(lines, m.list(m[group], channel ? m[channel] : ""), m, language)
        ) : (
          <EmptyState title={m.none}>{m.noneText}</EmptyState>
        )}
      </>
    );
    return c.render(view, { title: m.title, current: "desk", hidden: true });
  },
};

function asked(c: Context<Env>): [OutboxGroup, Channel | null] {
  const group = groups.find((one) => one === c.req.query("staat")) ?? "waiting";
  return [group, channels.find((one) => one === c.req.query("weg")) ?? null];
}

const addressOf = (group: OutboxGroup, channel: Channel | null, language: Language): string =>
  `${inLanguage(paths.outbox, language)}?staat=${group}${channel ? `&weg=${channel}` : ""}`;

function Choices(label: string, links: { label: string; href: string; here: boolean }[]) {
  return (
    <nav aria-label={label}>
      <PlainList class="buurt-row" label={label}>
        {links.map((link) => (
          <li>
            {link.here ? <strong aria-current="page">{link.label}</strong> : <a href={link.href}>{link.label}</a>}
          </li>
        ))}
      </PlainList>
    </nav>
  );
}

function Lines(lines: readonly OutboxLine[], caption: string, m: Words, language: Language) {
  const columns = [
    { label: m.who, rowHeader: true },
    { label: m.about },
    { label: m.how },
    { label: m.state },
    { label: m.since },
    { label: m.open },
  ];
  const rows = lines.map((line) => [
    (line.who || m.forgotten).replaceAll(" ", "\u00a0"),
    <span lang="nl">{line.label}</span>,
    m[line.channel],
    reasonWords(line, language) || m[`s_${line.state}`],
    momentWords(line.since, language),
    line.forgotten ? null : (
      <ButtonLink href={inLanguage(paths.outboxOne(line.code), language)} small about={line.who}>
        {m.open}
      </ButtonLink>
    ),
  ]);
  return <Table caption={caption} columns={columns} rows={rows} />;
}
