// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { organisationPaths } from "#modules/organisations/index.ts";
import { placesPaths } from "#modules/places/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList, type LinkListItem } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { organisationOf, type Place, placeOf } from "../../desk-lists.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { paths } from "../../paths.ts";
import { isPublic } from "../../policy.ts";
import type { Series } from "../../tables.ts";
import { clocks } from "../../workflow.ts";
import { findOwn } from "./own.ts";

/** "Hier staat het nu": every place that shows the activity, each a link. */
export const placedHerePage: Page = {
  get: async (c) => {
    const activity = await findOwn(c);
    const m = speak(deskTexts, c.var.language);
    const title = isPublic(activity)
      ? m.placedTitle
      : activity.status === "in_review"
        ? m.reviewTitle
        : m.notPlacedTitle;
    const view = (
      <>
        <Heading level={1}>{title}</Heading>
        {isPublic(activity) ? await Places(c, activity) : Waiting(activity, c.var.language)}
        <ButtonRow>
          <ButtonLink href={inLanguage(paths.manage(activity.number), c.var.language)}>{m.toActivity}</ButtonLink>
          <ButtonLink href={inLanguage(paths.add, c.var.language)}>{m.another}</ButtonLink>
        </ButtonRow>
      </>
    );
    return c.render(view, { title, current: "desk", hidden: true });
  },
};

function Waiting(activity: Series, language: Language) {
  const m = speak(deskTexts, language);
  return activity.status === "in_review" ? (
    <Alert kind="good" title={m.reviewThanks}>
      {m.reviewWait(clocks.review)}
    </Alert>
  ) : (
    <Paragraph lead>{m.notPlaced}</Paragraph>
  );
}

async function Places(c: Context<Env>, activity: Series) {
  const { db, language, services } = c.var;
  const m = speak(deskTexts, language);
  const organisation = await organisationOf(db, activity.organisation);
  const items = placesOf(activity, await placeOf(db, activity), organisation, language);
  const snippet = embedSnippet(services.config.publicUrl, organisation.slug, organisation.name);
  return (
    <>
      <Paragraph lead>{m.placedLead}</Paragraph>
      <LinkList items={items} label={m.placedTitle} />
      <Heading level={2}>{m.ownSite}</Heading>
      <Paragraph>{m.ownSiteText}</Paragraph>
      <p class="buurt-panel">
        <code>{snippet}</code>
      </p>
      <span data-copy={snippet} data-label={m.copy} data-done={m.copied} hidden />
    </>
  );
}

function placesOf(
  activity: Series,
  place: Partial<Place> | null,
  { slug, name }: { slug: string; name: string },
  language: Language,
): LinkListItem[] {
  const m = speak(deskTexts, language);
  const at = (href: string, title: string, text: string) => ({ href: inLanguage(href, language), title, text });
  const feed = (href: string, title: string, text: string) => ({ href, title, text });
  const { name: venue, number, slug: venueSlug, areaCode, areaName } = place ?? {};
  return [
    { ...at(paths.activity(activity), m.placePage, m.placePageText), pictogram: "calendar" },
    ...(areaCode ? [at(`${paths.list}?buurt=${areaCode}`, m.placeArea(areaName ?? ""), m.placeAreaText)] : []),
    at(organisationPaths.show(slug), m.placeOrganisation(name), m.placeOrganisationText),
    ...(venue && number
      ? [at(placesPaths.venue({ number, slug: venueSlug ?? "" }), m.placeVenue(venue), m.placeVenueText)]
      : []),
    at(paths.paper, m.placePaper, m.placePaperText),
    feed(paths.activityIcs(activity), m.placeIcs, m.placeIcsText),
    feed(paths.organisationIcs(slug), m.placeOrganisationIcs, m.placeFeedText),
    ...(areaCode ? [feed(paths.buurtIcs(areaCode), m.placeAreaIcs(areaName ?? ""), m.placeFeedText)] : []),
    feed(paths.feedAtom, m.placeAtom, m.placeAtomText),
  ];
}

/** What an organisation pastes into its own site: a frame with its activities. */
export const embedSnippet = (site: string, slug: string, name: string): string =>
  `<iframe src="${site}${paths.embed}?organisatie=${slug}" title="${name.replace(/[<>"&]/g, "")}" width="100%" height="600"></iframe>`;
