// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { fullName, type Person, personsById } from "#modules/people/index.ts";
import { behalfOf, personOf } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { SignInFirst } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { actedForBy, actingFor, endActsFor, enterBehalf, leaveBehalf } from "../acts-for.ts";
import { pages } from "../messages/pages.ts";
import { codes } from "../messages/words.ts";
import { paths } from "../paths.ts";
import type { ActsFor } from "../tables.ts";
import { inWords } from "./bits.tsx";

/** Who does something for me, and for whom I do something. */
export const myBehalfPage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const me = own(c);
    // who works in somebody's name sees the own list as helper, not what others do for herself
    const acting = behalfOf(c.var.actor) !== null;
    const [forMe, byMe] = [acting ? [] : await actedForBy(db, me), await actingFor(db, me)];
    const names = await personsById(db, [
      ...forMe.map(({ representative }) => representative),
      ...byMe.map(({ agreement }) => agreement.person),
    ]);
    const m = speak(pages, language);
    const done = { stop: m.ended, einde: m.endedMine }[c.req.query("gedaan") ?? ""];
    const view = (
      <>
        <BackLink href={inLanguage("/mijn", language)} language={language} />
        {done ? <StatusMessage saved>{done}</StatusMessage> : null}
        <Heading level={1}>{m.behalfTitle}</Heading>
        {acting ? null : (
          <>
            <Heading level={2}>{m.forMe}</Heading>
            {forMe.length > 0 ? (
              <AgreementTable
                caption={m.forMe}
                agreements={forMe}
                names={names}
                end={({ number }) => inLanguage(paths.end(number), language)}
                language={language}
              />
            ) : (
              <Paragraph>{m.forMeNone}</Paragraph>
            )}
            <ButtonRow>
              <a href={inLanguage(paths.done, language)}>{m.doneLink}</a>
            </ButtonRow>
          </>
        )}
        <Heading level={2}>{m.byMe}</Heading>
        {byMe.length > 0 ? null : <Paragraph>{m.byMeNone}</Paragraph>}
        {byMe.map(({ agreement, behalf }) => (
          <ForOther
            agreement={agreement}
            now={behalf !== null}
            person={names.get(agreement.person)}
            language={language}
          />
        ))}
      </>
    );
    return c.render(view, { title: m.behalfTitle, hidden: true });
  },
};

interface AgreementTableProps {
  caption: string;
  agreements: readonly ActsFor[];
  /** By the id of who acts. */
  names: ReadonlyMap<string, Person>;
  end: (agreement: ActsFor) => string;
  language: Language;
}

/** Who acts, what that one may do, and the button that ends it. */
export function AgreementTable({ caption, agreements, names, end, language }: AgreementTableProps) {
  const m = speak(pages, language);
  const w = speak(codes, language);
  const rows = agreements.map((one) => {
    const person = names.get(one.representative);
    const name = person ? fullName(person) : "–";
    return [
      `${name} (${w[one.capacity]})`,
      inWords(one.scopes, language),
      formatDate(one.startsOn, language),
      one.endsOn ? formatDate(one.endsOn, language) : "–",
      <Form inline action={end(one)}>
        <Button kind="secondary" small about={name}>
          {m.endOne}
        </Button>
      </Form>,
    ];
  });
  const columns = [
    { label: m.forWhom, rowHeader: true },
    { label: m.mayDo },
    { label: m.from },
    { label: m.until },
    { label: m.stop },
  ];
  return <Table id="namens" caption={caption} columns={columns} rows={rows} />;
}

interface ForOtherProps {
  agreement: ActsFor;
  /** It holds at this moment. */
  now: boolean;
  person: Person | undefined;
  language: Language;
}

/** Her name only while the agreement holds; what does not hold shows nobody. */
function ForOther({ agreement, now, person, language }: ForOtherProps) {
  const m = speak(pages, language);
  const { number, scopes, startsOn } = agreement;
  const name = now && person ? fullName(person) : "";
  return (
    <Panel>
      {name ? <Heading level={3}>{name}</Heading> : null}
      <Paragraph>
        {m.mayDo}: {inWords(scopes, language)}
      </Paragraph>
      {now ? null : (
        <Paragraph>
          {m.notNow} {m.from}: {formatDate(startsOn, language)}
        </Paragraph>
      )}
      <ButtonRow>
        {now ? (
          <>
            <Form inline action={inLanguage(paths.enter(number), language)}>
              <Button about={m.beginAbout(name)}>{m.begin}</Button>
            </Form>
            <ButtonLink href={inLanguage(paths.behalfOf(number), language)} about={name}>
              {m.open}
            </ButtonLink>
          </>
        ) : null}
        <Form inline action={inLanguage(paths.end(number), language)}>
          <Button kind="secondary" about={name || inWords(scopes, language)}>
            {m.endOne}
          </Button>
        </Form>
      </ButtonRow>
    </Panel>
  );
}

/** One press ends it; twice is once. */
export const endBehalfPage: Page = {
  post: async (c) => {
    const { db, actor, language } = c.var;
    const number = Number(c.req.param("number"));
    const mine = (await actedForBy(db, own(c))).some((one) => one.number === number);
    await endActsFor(db, actor, number, "digital");
    return c.redirect(`${inLanguage(paths.behalf, language)}?gedaan=${mine ? "stop" : "einde"}`, 303);
  },
};

/** From here on in her name: leads to what there is. */
export const enterBehalfPage: Page = {
  post: async (c) => {
    const { db, actor, language, session } = c.var;
    own(c);
    if (!session) throw new SignInFirst();
    const number = Number(c.req.param("number"));
    await enterBehalf(db, actor, number, session.tokenHash);
    return c.redirect(inLanguage(paths.behalfOf(number), language), 303);
  },
};

/** In one's own name again. */
export const leaveBehalfPage: Page = {
  post: async (c) => {
    const { db, actor, language, session } = c.var;
    own(c);
    const wasDesk = "person" in actor && actor.behalf?.as === "desk";
    if (session) await leaveBehalf(db, actor, session.tokenHash);
    return c.redirect(inLanguage(wasDesk ? "/beheer" : paths.behalf, language), 303);
  },
};

function own(c: Context<Env>): string {
  const id = personOf(c.var.actor);
  if (id === null) throw new SignInFirst();
  return id;
}
