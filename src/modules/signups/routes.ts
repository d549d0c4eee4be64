// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import {
  everyone,
  membersOnly,
  type Route,
  type RouteOptions,
  route,
  secretLink,
  signedIn,
} from "#platform/http/routes.ts";
import { addGuestPage } from "./pages/desk/add.tsx";
import { attendancePage, rolePage } from "./pages/desk/attendance.tsx";
import { cancelGuestPage } from "./pages/desk/cancel.tsx";
import { guestsCsvPage } from "./pages/desk/csv.ts";
import { guestsPage } from "./pages/desk/guests.tsx";
import { listsPage } from "./pages/desk/lists.tsx";
import { guestsPrintPage } from "./pages/desk/print.tsx";
import { togetherPage } from "./pages/desk/together.tsx";
import { mineAgainPage } from "./pages/mine/again.tsx";
import { mineCancelPage } from "./pages/mine/cancel.tsx";
import { mineChangePage } from "./pages/mine/change.tsx";
import { erasedPage, mineErasePage } from "./pages/mine/erase.tsx";
import { mineIcsPage } from "./pages/mine/ics.ts";
import { minePage } from "./pages/mine/mine.tsx";
import { minePrintPage } from "./pages/mine/print.tsx";
import { openOwnPage, ownActivitiesPage } from "./pages/own-activities.tsx";
import { byWhomPage } from "./pages/sign-up/by-whom.tsx";
import { checkPage } from "./pages/sign-up/check.tsx";
import { datePage } from "./pages/sign-up/date.tsx";
import { firstPage } from "./pages/sign-up/first.tsx";
import { knowsPage } from "./pages/sign-up/knows.tsx";
import { namePage } from "./pages/sign-up/name.tsx";
import { needsPage } from "./pages/sign-up/needs.tsx";
import { reachPage } from "./pages/sign-up/reach.tsx";
import { whoPage } from "./pages/sign-up/who.tsx";
import { paths } from "./paths.ts";

const begin = "/activiteiten/:slug/meedoen";
const number = ":number{[0-9]+}" as unknown as number;
const seat = ":seat{[0-9a-f-]{36}}";
const [token, date] = [":token", ":date"];
const form: RouteOptions = { rate: "step", postRate: "form" };
const step: RouteOptions = { postRate: "step" };

/** Signing up: a page for every question; the token in the address is the key to what was filled in. */
const signUpRoutes: Route[] = [
  route(begin, everyone, datePage),
  route(`${begin}/:draft/voor-wie`, secretLink, whoPage, step),
  route(`${begin}/:draft/weet-ervan`, secretLink, knowsPage, step),
  route(`${begin}/:draft/naam`, secretLink, namePage, step),
  route(`${begin}/:draft/bereiken`, secretLink, reachPage, step),
  route(`${begin}/:draft/nodig`, secretLink, needsPage, step),
  route(`${begin}/:draft/eerste-keer`, secretLink, firstPage, step),
  route(`${begin}/:draft/van-wie`, secretLink, byWhomPage, step),
  route(`${begin}/:draft/controle`, secretLink, checkPage, { postRate: "sign_up" }),
];

/** The own page. Only pressing a button changes anything. Many look from one address; a link of 144 bits is not guessed. */
const mineRoutes: Route[] = [
  route(paths.own, signedIn, ownActivitiesPage),
  route(paths.openOwn(":participation"), signedIn, openOwnPage),
  route(paths.erased, everyone, erasedPage),
  route(paths.mine(token), secretLink, minePage, form),
  route(paths.minePrint(token), secretLink, minePrintPage, form),
  route(paths.mineAgain(token), secretLink, mineAgainPage, form),
  route(paths.mineChange(token), secretLink, mineChangePage, form),
  route(paths.mineErase(token), secretLink, mineErasePage, form),
  route(paths.mineIcs(token, seat), secretLink, mineIcsPage, { ...form, languages: false }),
  route(paths.mineCancel(token, seat), secretLink, mineCancelPage, form),
];

/** For who receives the guests. */
const deskRoutes: Route[] = [
  route(paths.lists(number), membersOnly, listsPage),
  route(paths.guests(number, date), membersOnly, guestsPage),
  route(paths.addGuest(number, date), membersOnly, addGuestPage),
  route(paths.guestsPrint(number, date), membersOnly, guestsPrintPage),
  route(paths.guestsCsv(number, date), membersOnly, guestsCsvPage, { languages: false }),
  route(paths.attendance(number, date), membersOnly, attendancePage, { maxBody: 512 * 1024 }),
  route(paths.together(number, date), membersOnly, togetherPage),
  route(paths.cancelGuest(number, date, seat), membersOnly, cancelGuestPage),
  route(paths.role(number, date, seat), membersOnly, rolePage),
];

export const routes: Route[] = [...signUpRoutes, ...mineRoutes, ...deskRoutes];
