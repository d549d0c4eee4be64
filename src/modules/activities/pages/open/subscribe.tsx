// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { buurtPicker } from "#modules/places/index.ts";
import { apiRoot } from "#platform/api/problem.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink } from "#ui/form/button.tsx";
import { Field, type Option, type OptionGroup } from "#ui/form/field.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { SearchPanel } from "#ui/form/search-panel.tsx";
import { formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { categories, categorySlug } from "../../categories.ts";
import { openMessages } from "../../messages/open.ts";
import { common } from "../../messages/words.ts";
import { chooseOpen, type OpenChoice, type OpenQuery, openKeys, openQueryOf } from "../../open-filter.ts";
import { paths } from "../../paths.ts";
import { FeedLinks } from "./feed-links.tsx";
import { feedName } from "./feed-name.ts";

/** How to have the calendar in your own agenda, on your own site, in your own program. */
export const subscribePage: Page = {
  get: async (c) => {
    const { language, db } = c.var;
    const asked: OpenQuery = Object.fromEntries(openKeys.map((key) => [key, c.req.query(key)]));
    const choice = await chooseOpen(db, asked);
    const known = Object.fromEntries(
      openKeys.map((key) => [key, choice.unknown.includes(key) ? undefined : asked[key]]),
    );
    const view = { c, choice, query: known as OpenQuery, buurten: await buurtOptions(c), language };
    const title = speak(openMessages, language).title;
    return c.render(<SubscribeView {...view} />, { title, head: <FeedLinks language={language} /> });
  },
};

interface View {
  c: Context<Env>;
  choice: OpenChoice;
  query: OpenQuery;
  buurten: OptionGroup[];
  language: Language;
}

function SubscribeView(view: View) {
  const { c, choice, query, language } = view;
  const m = speak(openMessages, language);
  const { publicUrl } = c.var.services.config;
  const address = publicUrl + paths.feedIcs + openQueryOf(query);
  return (
    <>
      <Heading level={1}>{m.title}</Heading>
      <Paragraph lead>{m.lead}</Paragraph>
      <ChoosePanel {...view} />
      {choice.unknown.length > 0 ? <StatusMessage>{m.unknown}</StatusMessage> : null}
      <Heading level={2}>{m.address}</Heading>
      {openQueryOf(query) ? <Paragraph>{m.yourChoice(feedName(choice, language))}</Paragraph> : null}
      <Panel>
        <Copied text={address} m={m} />
      </Panel>
      <Paragraph>{m.addressText}</Paragraph>
      <ButtonLink kind="primary" href={address.replace(/^https?:/, "webcal:")}>
        {m.open}
      </ButtonLink>
      <Paragraph>{m.openText}</Paragraph>
      <Steps c={c} m={m} />
      <Heading level={2}>{m.embedTitle}</Heading>
      <Embed query={query} name={feedName(choice)} publicUrl={publicUrl} m={m} />
      <Heading level={2}>{m.newsTitle}</Heading>
      <Paragraph>{m.newsText}</Paragraph>
      <Copied text={publicUrl + paths.feedAtom + openQueryOf(query)} m={m} />
      <Heading level={2}>{m.apiTitle}</Heading>
      <Paragraph>{m.apiText}</Paragraph>
      <Copied text={`${publicUrl}${apiRoot}/openapi.json`} m={m} />
      <Paragraph>{m.hsdsText}</Paragraph>
      <Copied text={`${publicUrl}/hsds`} m={m} />
    </>
  );
}

type Words = Spoken<typeof openMessages>;

function ChoosePanel({ query, buurten, language }: View) {
  const m = speak(openMessages, language);
  const words = speak(common, language);
  const kinds: Option[] = categories.map((one) => ({ value: categorySlug[one], label: words[one] }));
  const shared = { type: "select" as const, language };
  return (
    <SearchPanel action={inLanguage(paths.subscribe, language)} label={m.choose} button={m.show} language={language}>
      {buurten.length > 0 ? (
        <Field {...shared} name="buurt" label={m.buurt} value={query.buurt} options={buurten} empty={m.everyBuurt} />
      ) : null}
      <Field {...shared} name="soort" label={m.kind} value={query.soort} options={kinds} empty={m.everyKind} />
      {query.organisatie ? <HiddenField name="organisatie" value={query.organisatie} /> : null}
      {query.plek ? <HiddenField name="plek" value={query.plek} /> : null}
    </SearchPanel>
  );
}

function Steps({ c, m }: { c: Context<Env>; m: Words }) {
  const { phone } = c.var.site;
  return (
    <>
      <Heading level={2}>{m.howTitle}</Heading>
      <Heading level={3}>{m.apple}</Heading>
      <Paragraph>{m.appleText}</Paragraph>
      <Heading level={3}>{m.google}</Heading>
      <Paragraph>{m.googleText}</Paragraph>
      <Heading level={3}>{m.outlook}</Heading>
      <Paragraph>{m.outlookText}</Paragraph>
      <Paragraph>
        {m.help} <a href={phoneHref(phone)}>{formatPhone(phone)}</a>
      </Paragraph>
    </>
  );
}

function Embed({ query, name, publicUrl, m }: { query: OpenQuery; name: string; publicUrl: string; m: Words }) {
  const { plek: _, ...fitting } = query;
  const frame = publicUrl + paths.embed + openQueryOf(fitting);
  return (
    <>
      <Paragraph>{m.embedText}</Paragraph>
      <Heading level={3}>{m.embedFrame}</Heading>
      <Panel>
        <Copied text={frameSnippet(frame, name, publicUrl + paths.list)} label={m.copyLines} m={m} />
      </Panel>
      <Heading level={3}>{m.embedFragment}</Heading>
      <Paragraph>{m.embedFragmentText}</Paragraph>
      <Copied text={publicUrl + paths.embedFragment + openQueryOf(fitting)} m={m} />
      <Paragraph>{m.embedParameters}</Paragraph>
    </>
  );
}

/** Lines that an organisation puts in its own page; a plain link stays where frames are off. */
export function frameSnippet(address: string, title: string, list: string): string {
  const inHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return `<iframe src="${inHtml(address)}" title="${inHtml(title)}" width="100%" height="640" loading="lazy"></iframe>\n<p><a href="${inHtml(list)}">${inHtml(title)}</a></p>`;
}

/** Text to take along; a button comes beside it where the browser can copy. */
function Copied({ text, m, label = m.copyAddress }: { text: string; m: Words; label?: string }) {
  return (
    <p>
      <code>{text}</code>
      <br />
      <span data-copy={text} data-label={label} data-done={m.copied} hidden />
    </p>
  );
}

async function buurtOptions(c: Context<Env>): Promise<OptionGroup[]> {
  const towns = await buurtPicker(c.var.db);
  return towns.flatMap((town) =>
    town.wijken.map((wijk) => ({
      group: towns.length > 1 ? `${town.name}, ${wijk.name}` : wijk.name,
      options: [
        { value: wijk.code, label: wijk.name },
        ...wijk.buurten.map(({ code, name }) => ({ value: code, label: name })),
      ],
    })),
  );
}
