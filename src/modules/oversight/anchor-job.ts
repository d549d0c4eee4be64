// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type AnchorPlaces, anchorLog } from "#platform/audit/anchor.ts";
import type { Db } from "#platform/db/db.ts";
import type { Mailer } from "#platform/mail/mail.ts";

/** Where the end of the log is told. */
export interface AnchorSettings {
  file: string | null;
  /** Address of who keeps it. */
  mail: string | null;
}

const letter = (line: string): string =>
  [
    "Dag,",
    "",
    "Hieronder staat het einde van het logboek van dit uur. Bewaar deze mail.",
    "Er staan geen gegevens van mensen in.",
    "",
    line,
    "",
    "Controleren: soepsteen audit verify --anchors <bestand met deze mails>",
    "",
  ].join("\n");

/** The places of these settings; without a mailer only the file. */
export const placesOf = ({ file, mail }: AnchorSettings, mailer: Pick<Mailer, "send"> | null): AnchorPlaces => ({
  file,
  mail:
    mail && mailer
      ? (line) =>
          mailer.send({ to: mail, subject: "Logboek: het einde van dit uur", text: letter(line), kind: "audit.anchor" })
      : null,
});

let places: () => AnchorPlaces | null = () => null;

/** Wired once, by the app. Null while the house does not stand yet. */
export const defineAnchors = (given: () => AnchorPlaces | null): void => {
  places = given;
};

/** The hourly job. Nothing happens before the house stands. */
export async function anchorNow(db: Db): Promise<void> {
  const stands = places();
  if (stands) await anchorLog(db, stands);
}
