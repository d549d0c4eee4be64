// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from "node:fs";
import { type Config, ConfigProblem, readConfig } from "#platform/config/config.ts";
import type { Database } from "#platform/db/db.ts";
import { MigrationProblem } from "#platform/db/migrate.ts";
import { KeyProblem } from "#platform/keys/master-key.ts";
import { makeLog } from "#platform/log/log.ts";
import { InUse } from "./claim-folder.ts";
import { databaseStands, type OpenDatabase, openDatabase, Refusal } from "./open-database.ts";

/** The question itself was wrong. */
class Misuse extends Error {
  override name = "Misuse";
}

interface Command {
  /** After `soepsteen`. */
  usage: string;
  what: string;
  run: (database: OpenDatabase, parameters: string[], config: Config) => Promise<number>;
}

/** A command that needs no database, and opens none. */
interface LooseCommand extends Omit<Command, "run"> {
  runLoose: (parameters: string[]) => Promise<number>;
}

/** Every command. What it needs is loaded when it is asked for. */
const commands: Record<string, Command | LooseCommand> = {
  import: {
    usage: "import areas <bestand> | import postcodes <bestand>",
    what: "leest wijken en buurten (GeoJSON van CBS of PDOK) of postcodes (CSV)",
    run: importFile,
  },
  user: {
    usage: 'user add --email x --name "Voornaam Achternaam" [--role ROL] | user list | user remove-role …',
    what: "wie mag inloggen en wat mag die",
    run: async (database, parameters) => (await import("./user.ts")).user(database, parameters),
  },
  backup: {
    usage: "backup <bestand.ndjson.gz>",
    what: "bewaart de hele database in één bestand",
    run: async (database, parameters) => (await import("./backup-command.ts")).backupCommand(database, parameters),
  },
  restore: {
    usage: "restore <bestand.ndjson.gz> [--replace] [--without-keys]",
    what: "zet een back-up terug, en controleert hem",
    run: async (database, parameters) => (await import("./backup-command.ts")).restoreCommand(database, parameters),
  },
  audit: {
    usage: "audit verify [--anchors bestand] | audit anchor [--print]",
    what: "kijkt of het logboek nog heel is, en zet het einde ervan op een tweede plek",
    run: async (database, parameters, config) =>
      (await import("./audit.ts")).auditCommand(database, config, parameters),
  },
  keys: {
    usage: "keys check | keys rotate | keys retire | keys sweep [--yes]",
    what: "de sleutels van mensen: nakijken, een nieuwe hoofdsleutel, oude opruimen",
    run: async (database, parameters, config) => (await import("./keys.ts")).keysCommand(database, config, parameters),
  },
  migrate: {
    usage: "migrate",
    what: "brengt de database bij de tijd (de site doet dat ook zelf)",
    run: tellMigrations,
  },
  ical: {
    usage: "ical expand <bestand.ics> --from datum --to datum [--zone tijdzone] [--json]",
    what: "laat zien wat wij van een agenda begrijpen, of waarom niet",
    runLoose: async (parameters) => (await import("./ical.ts")).ical(parameters),
  },
  mail: {
    usage: "mail bounce < bericht",
    what: "neemt mail aan die terugkwam (BOUNCE_ADDRESS)",
    runLoose: async (parameters) => (await import("./mail.ts")).mail(parameters),
  },
  demo: { usage: "demo", what: "zet de verzonnen buurt in een lege database", run: demo },
};

async function main(name: string, parameters: string[]): Promise<number> {
  if (["help", "--help", "-h"].includes(name)) return say(help());
  if (["version", "--version", "-v"].includes(name)) return say(version());
  const command = Object.hasOwn(commands, name) ? commands[name]! : null;
  if (!command) throw new Misuse(`Het commando "${name}" bestaat niet.\n\n${help()}`);
  if (parameters.includes("--help")) return say(`soepsteen ${command.usage}\n  ${command.what}`);
  if ("runLoose" in command) return command.runLoose(parameters);
  const config = readConfig(process.env);
  // a nightly backup that starts in the wrong folder would keep an empty database, and say that all is well
  if (name === "backup" && !databaseStands(config))
    throw new Refusal(`In ${config.dataDir} staat nog geen database. Kies de goede map met DATA_DIR.`);
  const database = await openDatabase(config);
  try {
    return await command.run(database, parameters, config);
  } finally {
    await database.close();
  }
}

async function importFile(database: Database, [kind, ...rest]: string[]): Promise<number> {
  if (kind === "areas") return (await import("./import-areas.ts")).importAreasCommand(database, rest);
  if (kind === "postcodes") return (await import("./import-postcodes.ts")).importPostcodesCommand(database, rest);
  throw new Misuse(`Wat wilt u inlezen? soepsteen ${commands.import!.usage}`);
}

async function tellMigrations({ migrated }: OpenDatabase): Promise<number> {
  return say(migrated.length === 0 ? "De database was al bij de tijd." : `Gedaan: ${migrated.join(", ")}.`);
}

async function demo(database: Database): Promise<number> {
  const [{ plantDemo }, { wire }] = await Promise.all([import("./demo.ts"), import("#app/reactions.ts")]);
  wire(() => null); // nobody is written to while it is planted
  const outcome = await plantDemo(database, "on", makeLog("warn"));
  if (outcome === "not_empty")
    throw new Refusal("In deze database staat al iets. De verzonnen buurt komt er niet bij.");
  return say(outcome === "already" ? "De verzonnen buurt staat er al." : "De verzonnen buurt staat erin.");
}

function help(): string {
  const lines = Object.values(commands).map(({ usage, what }) => `  ${usage}\n      ${what}`);
  return [
    "soepsteen <commando>",
    "",
    ...lines,
    "  version\n      welke versie dit is",
    "",
    "Instellingen komen uit de omgeving: DATA_DIR of DATABASE_URL. Zie docs/running.md.",
  ].join("\n");
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return `soepsteen ${version}`;
}

function say(text: string): number {
  console.log(text);
  return 0;
}

/** A sentence for who can mend it; 2 when the question itself was wrong. */
function refuse(error: unknown): number {
  const plain = [Misuse, ConfigProblem, MigrationProblem, KeyProblem, Refusal, InUse].some(
    (kind) => error instanceof kind,
  );
  console.error(plain ? (error as Error).message : error);
  return error instanceof Misuse || error instanceof ConfigProblem ? 2 : 1;
}

const [name = "help", ...parameters] = process.argv.slice(2);
process.exit(await main(name, parameters).catch(refuse));
