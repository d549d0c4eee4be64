// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from "node:fs/promises";
import type { Config } from "#platform/config/config.ts";
import type { Database, Db } from "#platform/db/db.ts";
import { newMasterKey, readMasterKeys, writeMasterKeys } from "#platform/keys/master-key.ts";
import { masterKeyFile, openVault } from "#platform/keys/open-vault.ts";
import { indexOwner, type Vault, vault } from "#platform/keys/vault.ts";
import { mastersOfSecrets, rewrapSecrets } from "#platform/keys/wrapped.ts";
import { formatNumber } from "#ui/show/format.ts";
import { Refusal } from "./open-database.ts";
import { ownersOfKeys } from "./owners-of-keys.ts";

const questions = { check, rotate, retire, sweep } as const;
type Question = keyof typeof questions;

/** soepsteen keys check | rotate | retire | sweep [--yes] */
export async function keysCommand(database: Database, config: Config, [question = "", ...rest]: string[]) {
  if (!Object.hasOwn(questions, question))
    throw new Refusal("Wat wilt u? soepsteen keys check | rotate | retire | sweep [--yes]");
  console.log(await questions[question as Question](database, config, rest));
  return 0;
}

interface Standing {
  keys: number;
  /** Owners with a key and nothing in the database. */
  loose: string[];
  /** Persons, signals and reports of which the key is not there. */
  shut: number;
}

/** Holds the keys against whose they are. */
export async function standingOfKeys(db: Db, { store }: Pick<Vault, "store">): Promise<Standing> {
  const here = await ownersOfKeys(db);
  const found: Standing = { keys: 0, loose: [], shut: 0 };
  for await (const owners of store.owners()) {
    for (const owner of owners) {
      if (owner === indexOwner) continue;
      found.keys++;
      if (!here.delete(owner)) found.loose.push(owner);
    }
  }
  found.shut = [...here.values()].filter((sealed) => sealed).length;
  return found;
}

async function check({ db }: Database): Promise<string> {
  const { keys, loose, shut } = await standingOfKeys(db, vault());
  const lines = [`${formatNumber(keys)} sleutels, onder hoofdsleutel ${vault().newestMaster}.`];
  if (shut > 0)
    lines.push(
      `Let op: er ${shut === 1 ? "is 1 mens of melding" : `zijn ${formatNumber(shut)} mensen of meldingen`} zonder sleutel. Zet de sleutels terug uit hun back-up.`,
    );
  if (loose.length > 0)
    lines.push(
      `${formatNumber(loose.length)} sleutels zijn van niemand (meer): na een teruggezette back-up, of na iets dat niet doorging. Met soepsteen keys sweep gaan ze weg.`,
    );
  if (shut === 0 && loose.length === 0) lines.push("Iedereen heeft een sleutel, en elke sleutel is van iemand.");
  if (shut > 0) throw new Refusal(lines.join("\n"));
  return lines.join("\n");
}

/** A new master key beside the old one; every key and secret hangs on it afterwards. Stopped half way, it goes on the next time. */
async function rotate({ db }: Database, config: Config): Promise<string> {
  const file = masterKeyFile(config);
  const text = await readFile(file, "utf8");
  const { newest } = readMasterKeys(text, file);
  if (newest >= 255)
    throw new Refusal("Er zijn al 255 hoofdsleutels geweest. Haal oude weg met soepsteen keys retire.");
  await writeMasterKeys(file, [...text.split(/\s+/).filter(Boolean), newMasterKey(newest + 1)]).catch((error) => {
    throw new Refusal(`${file} kan niet worden geschreven (${(error as NodeJS.ErrnoException).code}).`);
  });
  const opened = await openVault(config, { mayMake: false, store: vault().store });
  const keys = await opened.rewrap();
  const secrets = await rewrapSecrets(db);
  return `Hoofdsleutel ${newest + 1} is er. Overgezet: ${formatNumber(keys)} sleutels en ${formatNumber(secrets)} geheimen.\nBewaar ${file} nu opnieuw. De oude hoofdsleutel staat er nog in, voor back-ups van eerder; weghalen: soepsteen keys retire.`;
}

/** Takes old master keys away, when nothing hangs on them any more. */
async function retire({ db }: Database, config: Config): Promise<string> {
  const file = masterKeyFile(config);
  const text = await readFile(file, "utf8");
  const { newest, keys } = readMasterKeys(text, file);
  const used = await mastersOfSecrets(db);
  for await (const owners of vault().store.owners())
    for (const wrapped of (await vault().store.read(owners)).values()) used.add(vault().masterOf(wrapped));
  used.delete(newest);
  if (used.size > 0)
    throw new Refusal("Er hangt nog iets aan een oude hoofdsleutel. Doe eerst: soepsteen keys rotate.");
  const stays = text.split(/\s+/).filter((line) => line.startsWith(`${newest}:`));
  await writeMasterKeys(file, stays);
  return `${formatNumber(keys.size - 1)} oude hoofdsleutels zijn weg. Back-ups van sleutels van voor de wissel zijn nu niet meer te lezen.`;
}

/** Destroys the keys of nobody. They would open an older backup: so it asks twice. */
async function sweep({ db }: Database, _: Config, parameters: string[]): Promise<string> {
  const { loose } = await standingOfKeys(db, vault());
  if (loose.length === 0) return "Elke sleutel is van iemand.";
  if (!parameters.includes("--yes"))
    return `${formatNumber(loose.length)} sleutels zijn van niemand. Zij openen misschien nog een andere back-up. Echt weg: soepsteen keys sweep --yes`;
  for (const owner of loose) await vault().destroy(owner);
  return `${formatNumber(loose.length)} sleutels zijn vernietigd.`;
}
