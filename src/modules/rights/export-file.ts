// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, gt, isNotNull } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, NotFound } from "#platform/http/errors.ts";
import type { SiteSettings } from "#platform/http/site-settings.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { vault } from "#platform/keys/vault.ts";
import { now } from "#platform/time/time.ts";
import { deskConflicts } from "./messages/conflicts.ts";
import { ownData } from "./own-data.ts";
import { ownDataJson } from "./own-data-json.ts";
import { ownDataPdf } from "./own-data-pdf.ts";
import { exportFiles } from "./tables.ts";
import { clocks, type FileKind } from "./workflow.ts";

/** What a file with own data is made with. */
export interface FileWish {
  kind: FileKind;
  site: SiteSettings;
  publicUrl: string;
  language: Language;
}
export interface WaitingFile {
  id: string;
  kind: FileKind;
  expiresAt: Temporal.Instant;
}

const place = (row: string) => ({ table: "export_file", column: "sealed", row });

/** Makes a file with everything that is known of oneself: sealed, a day, taken along once. An earlier one of this kind goes. */
export async function makeFile(db: Db, actor: Actor, person: string, wish: FileWish): Promise<WaitingFile> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const { kind, site, publicUrl, language } = wish;
    const data = await ownData(db, actor, person);
    const bytes =
      kind === "pdf"
        ? await ownDataPdf(data, site, language)
        : Buffer.from(ownDataJson(data, { name: site.name, publicUrl }), "utf8");
    const id = newId();
    const madeAt = now();
    const expiresAt = madeAt.add({ hours: clocks.exportHours });
    await db.delete(exportFiles).where(and(eq(exportFiles.person, person), eq(exportFiles.kind, kind)));
    const sealed = await vault().seal(person, place(id), bytes.toString("base64"));
    await db.insert(exportFiles).values({ id, person, kind, sealed, madeAt, expiresAt });
    await record(db, actor, "rights.exported", person, { kind });
    return { id, kind, expiresAt };
  });
}

/** Takes the file along; after that it is gone here. NotFound for a file of another; Conflict when it was taken or too late. */
export async function takeFile(db: Db, person: string, id: string): Promise<{ kind: FileKind; bytes: Buffer }> {
  return db.transaction(async (db) => {
    const own = and(eq(exportFiles.id, id), eq(exportFiles.person, person));
    const [file] = await db.select().from(exportFiles).where(own).for("update");
    if (!file) throw new NotFound("export file");
    const text = file.sealed && Temporal.Instant.compare(file.expiresAt, now()) > 0;
    const opened = text ? await vault().open(person, place(id), file.sealed!) : null;
    if (opened === null) throw new Conflict(deskConflicts.taken);
    await db.update(exportFiles).set({ sealed: null, takenAt: now() }).where(own);
    return { kind: file.kind, bytes: Buffer.from(opened, "base64") };
  });
}

/** Files that can be taken along now. */
export const waitingFiles = (db: Db, person: string): Promise<WaitingFile[]> =>
  db
    .select({ id: exportFiles.id, kind: exportFiles.kind, expiresAt: exportFiles.expiresAt })
    .from(exportFiles)
    .where(and(eq(exportFiles.person, person), isNotNull(exportFiles.sealed), gt(exportFiles.expiresAt, now())))
    .orderBy(exportFiles.madeAt);
