// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Series } from "#modules/activities/index.ts";
import type { Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage } from "#platform/i18n/i18n.ts";
import { openQuestion } from "../../answers.ts";
import { paths } from "../../paths.ts";

/** Where the next question is that has no answer yet; when all have, the page on which one checks them. */
export const nextAddress = (c: Context<Env>, activity: Series, draft: string, answers: Typed): string =>
  inLanguage(paths.question(activity, draft, openQuestion(answers) ?? "controle"), c.var.language);
