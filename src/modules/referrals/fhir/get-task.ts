// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bundle, Task } from "@medplum/fhirtypes";
import type { Context } from "hono";
import { z } from "zod";
import { makeCursor, readCursor } from "#platform/api/cursor.ts";
import { WrongValue } from "#platform/api/problem.ts";
import type { Env } from "#platform/http/env.ts";
import { startOfDay } from "#platform/time/time.ts";
import type { Practice, Referral } from "../tables.ts";
import { fault, Refusal } from "./answers.ts";
import { publicUrlOf } from "./asked.ts";
import { instantOf } from "./moments.ts";
import { give } from "./outcome.ts";
import { noteTaskLook, ownTask, ownTasks, type Since } from "./own-tasks.ts";
import { etagOf, instantText, taskOf } from "./task.ts";

/** One Task, or 304 when it is as the practice has it. */
export async function getTask(c: Context<Env>, practice: Practice): Promise<Response> {
  const referral = await ownTask(c.var.db, practice, c.req.param("id") ?? "");
  const headers = headersOf(referral);
  if (c.req.header("if-none-match")?.split(/,\s*/).includes(headers.etag))
    return new Response(null, { status: 304, headers });
  await noteTaskLook(c.var.db, practice);
  return give(taskOf(referral, practice, publicUrlOf(c)), 200, headers);
}

export const headersOf = (referral: Referral) => ({
  etag: etagOf(referral),
  "last-modified": new Date(referral.modifiedAt.epochMilliseconds).toUTCString(),
});

const usual = 50;
const most = 100;
const place = z.tuple([z.iso.datetime(), z.uuid()]);

/** What changed since a moment, the oldest change first, in pages. */
export async function searchTasks(c: Context<Env>, practice: Practice): Promise<Response> {
  const publicUrl = publicUrlOf(c);
  const asked = readSearch(c);
  const found = await ownTasks(c.var.db, practice, asked);
  const shown = found.slice(0, asked.most);
  if (shown.length > 0) await noteTaskLook(c.var.db, practice);
  const last = shown.at(-1);
  const next = found.length > shown.length && last ? makeCursor([instantText(last.modifiedAt), last.id]) : null;
  const { pathname, searchParams } = new URL(c.req.url);
  const at = (cursor: string | null) => {
    const query = new URLSearchParams(searchParams);
    if (cursor) query.set("_cursor", cursor);
    return `${publicUrl}${pathname}?${query}`;
  };
  const answer: Bundle<Task> = {
    resourceType: "Bundle",
    type: "searchset",
    link: [{ relation: "self", url: at(null) }, ...(next ? [{ relation: "next" as const, url: at(next) }] : [])],
    entry: shown.map((referral) => ({
      fullUrl: `${publicUrl}/fhir/R4/Task/${referral.id}`,
      resource: taskOf(referral, practice, publicUrl),
      search: { mode: "match" },
    })),
  };
  if (shown.length === 0) delete answer.entry;
  return give(answer);
}

function readSearch(c: Context<Env>): Parameters<typeof ownTasks>[2] {
  const asked = Object.entries(c.req.queries());
  const known = new Set(["_lastUpdated", "_count", "_cursor", "_format"]);
  if (asked.some(([name]) => !known.has(name))) throw new Refusal(fault("parameter"));
  const since = (c.req.queries("_lastUpdated") ?? []).map(readSince);
  const count = c.req.query("_count") ?? String(usual);
  if (since.length > 2 || !/^\d{1,6}$/.test(count) || Number(count) < 1) throw new Refusal(fault("parameter"));
  return { since, after: readAfter(c.req.query("_cursor")), most: Math.min(Number(count), most) };
}

/** "gt2026-11-24T09:00:00Z"; a day begins at midnight here. */
function readSince(text: string): Since {
  const [, how = "", moment = ""] =
    /^(gt|ge|lt|le)(\d{4}-\d{2}-\d{2}(?:T.{5,30})?)$/.exec(text.replace(" ", "+")) ?? [];
  const at = moment.includes("T") ? instantOf(moment) : dayStart(moment);
  if (!at || at.epochMilliseconds < 0 || at.epochMilliseconds > 4e12) throw new Refusal(fault("parameter"));
  return { how: how as Since["how"], at };
}

function dayStart(text: string): Temporal.Instant | null {
  try {
    return startOfDay(Temporal.PlainDate.from(text));
  } catch {
    return null;
  }
}

function readAfter(text: string | undefined): Parameters<typeof ownTasks>[2]["after"] {
  try {
    const read = readCursor(text, place);
    return read ? { at: Temporal.Instant.from(read[0]), id: read[1] } : null;
  } catch (error) {
    if (error instanceof WrongValue) throw new Refusal(fault("parameter"));
    throw error;
  }
}
