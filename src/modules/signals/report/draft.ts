// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { z } from "zod";
import type { Db } from "#platform/db/db.ts";
import { dropDraft, findDraft, keepDraft, startDraft } from "#platform/forms/drafts.ts";
import type { Typed } from "#platform/forms/read-form.ts";
import { NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";

// A form in three pages, half filled in. It stands in the database sealed, for seven days at most; the address is its only key.

const kind = "signals.report";
const place = (row: string) => ({ table: "draft", column: "answers", row });

/** What was given back to the reporter, for as long as it may be seen. */
export interface Receipt {
  code: string | null;
  calls: boolean;
  danger: boolean;
  /** Working days until somebody looks. */
  within: number;
  team: string;
  /** Instant until which the code is shown. */
  until: string;
}

export interface ReportDraft {
  answers: Typed;
  /** When the first page was given. */
  begun: string | null;
  trapped: boolean;
  partner: { organisation: string; name: string; code: string } | null;
  /** It was sent. */
  receipt: Receipt | null;
}

export const emptyDraft: ReportDraft = { answers: {}, begun: null, trapped: false, partner: null, receipt: null };

const seal = (id: string, draft: ReportDraft): Typed => ({
  sealed: vault().wrap(place(id), JSON.stringify(draft)).toString("base64"),
});

export async function startReport(db: Db, draft: ReportDraft): Promise<string> {
  const id = await startDraft(db, kind, null);
  await keepDraft(db, id, seal(id, draft));
  return id;
}

/** Throws NotFound. */
export async function findReport(db: Db, id: string): Promise<ReportDraft> {
  const { sealed } = await findDraft(db, id, kind, null);
  if (typeof sealed !== "string") throw new NotFound("draft");
  return JSON.parse(vault().unwrap(place(id), Buffer.from(sealed, "base64"))) as ReportDraft;
}

export const keepReport = (db: Db, id: string, draft: ReportDraft): Promise<void> => keepDraft(db, id, seal(id, draft));

export const dropReport = (db: Db, id: string): Promise<void> => dropDraft(db, id);

/** The once-id of sending this draft. */
export const onceOf = (id: string): string => createHash("sha256").update(`signal ${id}`).digest("hex");

const stampPlace = place("stamp");
/** Says when a page was given, in a way that nobody else can make. */
export const stampNow = (): string => vault().wrap(stampPlace, now().toString()).toString("base64url");

/** When it was given; null for what is none of ours. */
export function readStamp(stamp: string): Temporal.Instant | null {
  if (!/^[\w-]{20,400}$/.test(stamp)) return null;
  try {
    return Temporal.Instant.from(z.string().parse(vault().unwrap(stampPlace, Buffer.from(stamp, "base64url"))));
  } catch {
    return null; // made by somebody else, or with a key that is gone
  }
}
