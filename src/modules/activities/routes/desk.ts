// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { everyone, membersOnly, needs, type Route, route, secretLink } from "#platform/http/routes.ts";
import { largestForm } from "../pages/desk/activity-form.tsx";
import { addPage } from "../pages/desk/add.tsx";
import { allPage } from "../pages/desk/all.tsx";
import { allCsvPage } from "../pages/desk/all-csv.ts";
import { archivePage } from "../pages/desk/archive.tsx";
import { confirmLinkPage } from "../pages/desk/confirm-link.tsx";
import { datePage } from "../pages/desk/date.tsx";
import { datesPage } from "../pages/desk/dates.tsx";
import { editPage } from "../pages/desk/edit.tsx";
import { freshCallPage } from "../pages/desk/fresh-call.tsx";
import { freshFiguresCsvPage, freshFiguresPage } from "../pages/desk/fresh-figures.tsx";
import { freshCsvPage, freshListPage } from "../pages/desk/fresh-list.tsx";
import { fromDatePage } from "../pages/desk/from-date.tsx";
import { deskPage } from "../pages/desk/home.tsx";
import { reviewCsvPage, synonymsCsvPage } from "../pages/desk/keeping-csv.ts";
import { confirmationPage, managePage } from "../pages/desk/manage.tsx";
import { photoPage } from "../pages/desk/photo-page.ts";
import { placedHerePage } from "../pages/desk/placed-here.tsx";
import { previewPage, publicationPage } from "../pages/desk/preview.tsx";
import { reviewListPage, reviewOnePage } from "../pages/desk/review.tsx";
import { synonymsPage } from "../pages/desk/synonyms.tsx";
import { paths } from "../paths.ts";

/** The paths are made for numbers; here they carry the name of the parameter. */
const number = ":number{[0-9]+}" as unknown as number;
const upload = { maxBody: largestForm };

export const deskRoutes: Route[] = [
  route(paths.desk, membersOnly, deskPage),
  route(paths.mine, membersOnly, allPage),
  route(paths.mineCsv, membersOnly, allCsvPage, { languages: false }),
  route(paths.add, membersOnly, addPage, upload),
  route(paths.manage(number), membersOnly, managePage),
  route(paths.edit(number), membersOnly, editPage, upload),
  route(paths.preview(number), membersOnly, previewPage),
  route(paths.publication(number), membersOnly, publicationPage),
  route(paths.placedHere(number), membersOnly, placedHerePage),
  route(paths.dates(number), membersOnly, datesPage),
  route(paths.date(number, ":date"), membersOnly, datePage),
  route(paths.fromDate(number, ":date"), membersOnly, fromDatePage, upload),
  route(paths.confirmation(number), membersOnly, confirmationPage),
  route(paths.archive(number), membersOnly, archivePage),
  route(paths.review, needs("activity.review"), reviewListPage),
  route(paths.reviewCsv, needs("activity.review"), reviewCsvPage, { languages: false }),
  route(paths.reviewOne(number), needs("activity.review"), reviewOnePage),
  route(paths.fresh, needs("freshness.desk"), freshListPage),
  route(paths.freshCsv, needs("freshness.desk"), freshCsvPage, { languages: false }),
  route(paths.freshFigures, needs("freshness.desk"), freshFiguresPage),
  route(paths.freshFiguresCsv, needs("freshness.desk"), freshFiguresCsvPage, { languages: false }),
  route(paths.freshOne(number), needs("freshness.desk"), freshCallPage),
  route(paths.synonyms, needs("synonym.edit"), synonymsPage),
  route(paths.synonymsCsv, needs("synonym.edit"), synonymsCsvPage, { languages: false }),
  route(paths.confirm(":token"), secretLink, confirmLinkPage, { rate: "form" }),
  route("/activiteiten/:slug/foto", everyone, photoPage, { languages: false }),
];
