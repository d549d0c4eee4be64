// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { membersOnly, type Route, route } from "#platform/http/routes.ts";
import { largestForm } from "../pages/desk/activity-form.tsx";
import { addPage } from "../pages/desk/add.tsx";
import { editPage } from "../pages/desk/edit.tsx";
import { paths } from "../paths.ts";

const number = ":number{[0-9]+}" as unknown as number;
const upload = { maxBody: largestForm };

export const deskRoutes: Route[] = [
  route(paths.add, membersOnly, addPage, upload),
  route(paths.edit(number), membersOnly, editPage, upload),
];
