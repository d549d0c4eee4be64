// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { needs, type Route, route, signedIn } from "#platform/http/routes.ts";
import { addPage } from "./pages/add.tsx";
import { changePage, personProfilePage } from "./pages/change.tsx";
import { closeDoorPage, doorPage } from "./pages/door.tsx";
import { findPage, foundPage } from "./pages/find.tsx";
import { mergePage, mergeUndoPage } from "./pages/merge.tsx";
import { myDetailsPage } from "./pages/my-details.tsx";
import { myPage } from "./pages/my-page.tsx";
import { myProfilePage } from "./pages/my-profile.tsx";
import { personPage } from "./pages/person.tsx";
import { deceasedPage, handOverPage, pausePage } from "./pages/steer.tsx";
import { withoutWorkerPage } from "./pages/without-worker.tsx";
import { peoplePaths } from "./paths.ts";

const number = ":number{[0-9]+}";
const draft = ":draft{[\\w-]{10,40}}";
const find = needs("person.find");

/** Own pages; then finding and adding; then the page of a person, where the verb asks what somebody is to her. */
export const routes: readonly Route[] = [
  route(peoplePaths.mine, signedIn, myPage),
  route(peoplePaths.details, signedIn, myDetailsPage),
  route(peoplePaths.profile, signedIn, myProfilePage),
  route(peoplePaths.find, find, findPage),
  route(peoplePaths.add, needs("person.add"), addPage),
  route(peoplePaths.withoutWorker, find, withoutWorkerPage),
  route(peoplePaths.found(draft), find, foundPage),
  route(peoplePaths.door(draft, number), find, doorPage),
  route(peoplePaths.person(number), signedIn, personPage),
  route(peoplePaths.change(number), signedIn, changePage),
  route(peoplePaths.personProfile(number), signedIn, personProfilePage),
  route(peoplePaths.handOver(number), signedIn, handOverPage),
  route(peoplePaths.pause(number), signedIn, pausePage),
  route(peoplePaths.deceased(number), signedIn, deceasedPage),
  route(peoplePaths.merge(number), signedIn, mergePage),
  route(peoplePaths.mergeUndo(number), signedIn, mergeUndoPage),
  route(peoplePaths.closeDoor(number), signedIn, closeDoorPage),
];
