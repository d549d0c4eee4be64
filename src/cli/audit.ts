// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { anchorFile, anchorLine, anchorLog, anchorsIn, readAnchors } from "#platform/audit/anchor.ts";
import { type FaultKind, verifyLog } from "#platform/audit/chain.ts";
import type { Config } from "#platform/config/config.ts";
import type { Database } from "#platform/db/db.ts";
import { Refusal } from "./open-database.ts";

const usage = "soepsteen audit verify [--anchors bestand] | audit anchor [--print]";
type Where = Pick<Config, "dataDir" | "keysDir" | "auditAnchorFile">;

/** `soepsteen audit …`: is the log of who looked still what it was? Gives the exit code: 1 when something is wrong. */
export async function auditCommand(
  database: Pick<Database, "db">,
  config: Where,
  parameters: string[],
): Promise<number> {
  const [what = "", ...rest] = parameters;
  if (what === "verify") return verify(database, config, rest);
  if (what === "anchor") return anchor(database, config, rest);
  throw new Refusal(usage);
}

const options = { anchors: { type: "string" }, print: { type: "boolean" } } as const;

function read(rest: string[]) {
  try {
    return parseArgs({ args: rest, options }).values;
  } catch {
    throw new Refusal(usage);
  }
}

async function verify({ db }: Pick<Database, "db">, config: Where, rest: string[]): Promise<number> {
  const { anchors: other } = read(rest);
  const told = await anchorsIn(anchorFile(config));
  const more = other ? readAnchors(await textOf(other)) : [];
  if (other && more.length === 0) throw new Refusal(`In ${other} staat geen regel die begint met soepsteen-anchor.`);
  const found = await verifyLog(db, [...told, ...more]);
  console.log(
    found.rows === 0
      ? "Het logboek is leeg."
      : `Het logboek: ${found.rows} regels, van ${found.first} tot en met ${found.last}.`,
  );
  console.log(`Vergeleken met ${found.anchors} keer het einde van het logboek op een tweede plek.`);
  if (found.anchors === 0)
    console.log("Zonder die tweede plek is niet te zien of er aan het begin of het einde iets is weggehaald.");
  for (const { kind, seq } of found.faults) console.error(sentences[kind](seq));
  if (found.faults.length === 0) console.log("Alles klopt.");
  else console.error("Het logboek klopt niet. Lees in docs/running.md wat u nu doet. Verander niets.");
  return found.faults.length === 0 ? 0 : 1;
}

const sentences: Record<FaultKind, (seq: number) => string> = {
  edited: (seq) => `Regel ${seq} is veranderd.`,
  missing: (seq) => `Er ontbreekt iets bij regel ${seq}.`,
  head: (seq) => `Aan het begin is iets weggehaald: regel ${seq} had er nog moeten zijn, of hangt nergens aan.`,
  tail: (seq) => `Aan het einde is iets weggehaald: regel ${seq} is er niet meer.`,
  unsealed: () => "Er staan regels in die buiten het programma om zijn toegevoegd.",
  rewritten: (seq) => `Regel ${seq} is een andere dan toen hij op de tweede plek werd gezet.`,
  segment: (seq) => `Er zijn maanden weggehaald voordat dat mocht, tot en met regel ${seq}.`,
};

async function textOf(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => {
    throw new Refusal(`${file} is er niet.`);
  });
}

async function anchor({ db }: Pick<Database, "db">, config: Where, rest: string[]): Promise<number> {
  const { print } = read(rest);
  const file = anchorFile(config);
  const made = await anchorLog(db, { file, mail: null });
  if (!made) console.log("Er is niets nieuws sinds de vorige keer.");
  else if (print) console.log(anchorLine(made));
  else console.log(`Regel ${made.last} is het einde van het logboek. Dat staat nu in ${file}.`);
  return 0;
}
