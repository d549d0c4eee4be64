// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { needs, type Route, route } from "#platform/http/routes.ts";
import { contactPage, draftPage, endPage, longerPage } from "./pages/contact.tsx";
import { deskPage } from "./pages/desk.tsx";
import { logPage } from "./pages/log.tsx";
import { startPage } from "./pages/start.tsx";
import { paths } from "./paths.ts";

const desk = needs("desk.use");
/** The paths are made for numbers; here they carry the name of the parameter. */
const contact = ":contact{[0-9]+}" as unknown as number;
const person = ":person{[0-9]+}" as unknown as number;

export const routes: Route[] = [
  route(paths.desk, desk, deskPage),
  route(paths.log, desk, logPage),
  route(paths.start(person), desk, startPage),
  route(paths.contact(contact), desk, contactPage),
  route(paths.draft(contact), desk, draftPage),
  route(paths.longer(contact), desk, longerPage),
  route(paths.end(contact), desk, endPage),
];
