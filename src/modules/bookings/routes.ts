// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { everyone, type Route, route, secretLink, signedIn } from "#platform/http/routes.ts";
import { acceptPage, askedPage } from "./pages/ask/asked.tsx";
import { changePage } from "./pages/ask/change.tsx";
import { askCheckPage } from "./pages/ask/check.tsx";
import { askDatesPage } from "./pages/ask/dates.tsx";
import { askWhatPage } from "./pages/ask/what.tsx";
import { askWhenPage } from "./pages/ask/when.tsx";
import { askWhoPage } from "./pages/ask/who.tsx";
import { withdrawPage } from "./pages/ask/withdraw.tsx";
import { calendarPage, secretCalendarPage } from "./pages/calendar.ts";
import { answerPage, missedPage, proposalPage } from "./pages/desk/answer.tsx";
import { blocksPage, removeBlockPage } from "./pages/desk/blocks.tsx";
import { cancellationPage } from "./pages/desk/cancellation.tsx";
import { deskCsvPage, deskPage } from "./pages/desk/desk.tsx";
import { managePage } from "./pages/desk/manage.tsx";
import { openingsPage } from "./pages/desk/openings.tsx";
import { keySheetPage, weekPlanPage } from "./pages/desk/paper.tsx";
import { requestPage } from "./pages/desk/request.tsx";
import { termsPage } from "./pages/desk/terms.tsx";
import { largestFile, renewPage, timetablePage } from "./pages/desk/timetable.tsx";
import { roomPage } from "./pages/room.tsx";
import { listKeys, roomsPage } from "./pages/rooms.tsx";

const all = () => "all";
const file = { languages: false };

/** The room's table of contents. Who answers need not work for the lender, so the desk asks for a session and the verbs for the rest. */
export const routes: readonly Route[] = [
  route("/ruimtes", everyone, roomsPage, { keep: { scope: all, query: listKeys } }),
  route("/ruimtes/aanvragen/:secret", secretLink, askedPage),
  route("/ruimtes/aanvragen/:secret/akkoord", secretLink, acceptPage),
  route("/ruimtes/aanvragen/:secret/afzegging", secretLink, withdrawPage),
  route("/ruimtes/aanvragen/:secret/verplaatsing", secretLink, changePage),
  route("/ruimtes/:room", everyone, roomPage, { keep: { scope: all, query: ["activiteit"] } }),
  route("/ruimtes/:room/agenda.ics", everyone, calendarPage, file),
  route("/ruimtes/:room/agenda/:secret", secretLink, secretCalendarPage, file),
  route("/ruimtes/:room/aanvraag", everyone, askWhatPage),
  route("/ruimtes/:room/aanvraag/:draft/wanneer", everyone, askWhenPage),
  route("/ruimtes/:room/aanvraag/:draft/data", everyone, askDatesPage),
  route("/ruimtes/:room/aanvraag/:draft/wie", everyone, askWhoPage),
  route("/ruimtes/:room/aanvraag/:draft/controle", everyone, askCheckPage),
  route("/beheer/ruimtes", signedIn, deskPage),
  route("/beheer/ruimtes/lijst.csv", signedIn, deskCsvPage),
  route("/beheer/ruimtes/aanvragen/:number", signedIn, requestPage),
  route("/beheer/ruimtes/aanvragen/:number/antwoord", signedIn, answerPage),
  route("/beheer/ruimtes/aanvragen/:number/voorstel", signedIn, proposalPage),
  route("/beheer/ruimtes/aanvragen/:number/afzegging", signedIn, cancellationPage),
  route("/beheer/ruimtes/aanvragen/:number/niet-gekomen", signedIn, missedPage),
  route("/beheer/ruimtes/aanvragen/:number/afdrukken", signedIn, keySheetPage),
  route("/beheer/ruimtes/:room", signedIn, managePage),
  route("/beheer/ruimtes/:room/voorwaarden", signedIn, termsPage),
  route("/beheer/ruimtes/:room/openingstijden", signedIn, openingsPage),
  route("/beheer/ruimtes/:room/blokkades", signedIn, blocksPage),
  route("/beheer/ruimtes/:room/blokkades/:block/verwijdering", signedIn, removeBlockPage),
  route("/beheer/ruimtes/:room/rooster", signedIn, timetablePage, { maxBody: largestFile, rate: "heavy" }),
  route("/beheer/ruimtes/:room/agenda", signedIn, renewPage),
  route("/beheer/ruimtes/:room/afdrukken", signedIn, weekPlanPage),
];
