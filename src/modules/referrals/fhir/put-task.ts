// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import type { Env } from "#platform/http/env.ts";
import type { Practice } from "../tables.ts";
import { withdrawReferral } from "../withdraw.ts";
import { fault, Refusal } from "./answers.ts";
import { bodyOf, publicUrlOf } from "./asked.ts";
import { headersOf } from "./get-task.ts";
import { give } from "./outcome.ts";
import { ownTask } from "./own-tasks.ts";
import { readJson } from "./read-json.ts";
import { structureOf } from "./structure.ts";
import { taskOf } from "./task.ts";

const shape = z.object({
  resourceType: z.literal("Task"),
  id: z.string(),
  status: z.enum(["cancelled", "entered-in-error"]),
});

/** The practice takes its referral back. Of what was sent only the status counts; "entered-in-error" erases what it said. */
export async function putTask(c: Context<Env>, practice: Practice, id: string): Promise<Response> {
  const known = await ownTask(c.var.db, practice, id);
  const version = versionIn(c.req.header("if-match"));
  const { contained: _, ...body } = readJson(await bodyOf(c));
  if (body.resourceType !== "Task") throw new Refusal(fault("value", "Task"));
  const faults = await structureOf([{ type: "Task", at: "Task", resource: body }]);
  if (faults.length > 0) throw new Refusal(...faults);
  const read = shape.safeParse(body);
  if (!read.success) throw new Refusal(fault("task-change", "Task.status"));
  if (read.data.id !== known.id) throw new Refusal(fault("value", "Task.id"));
  const given = { practice: practice.id, referral: known.id, as: read.data.status, version };
  const after = await withdrawReferral(c.var.db, given);
  return give(taskOf(after, practice, publicUrlOf(c)), 200, headersOf(after));
}

/** Without the version that it knows, a practice might undo what it did not see. */
function versionIn(header: string | undefined): number {
  const [, version] = /^W\/"(\d{1,9})"$/.exec(header?.trim() ?? "") ?? [];
  if (version === undefined) throw new Refusal(fault("stale"));
  return Number(version);
}
