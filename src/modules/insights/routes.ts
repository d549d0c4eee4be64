// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { needs, type Route, route } from "#platform/http/routes.ts";
import { csvPage, jsonPage } from "./pages/files.ts";
import { howPage } from "./pages/how.tsx";
import { insightPage, startPage } from "./pages/insight.tsx";
import { meetingPage } from "./pages/meeting.tsx";
import { workloadPage } from "./pages/workload.tsx";
import { paths } from "./paths.ts";

const insight = needs("insight.team");
/** The paths are made for numbers; here they carry the name of the parameter. */
const team = ":team{[0-9]+}" as unknown as number;

export const routes: Route[] = [
  route(paths.start, insight, startPage),
  route(paths.how, insight, howPage),
  route(paths.team(team), insight, insightPage),
  route(paths.meeting(team), insight, meetingPage),
  route(paths.workload(team), insight, workloadPage),
  route(paths.csv(team, ":quarter"), insight, csvPage, { rate: "heavy" }),
  route(paths.json(team, ":quarter"), insight, jsonPage, { rate: "heavy" }),
];
