// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Site, startSite } from "#test/browser.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Runs a program of ours to its end: its exit code and what it said. */
function run(settings: Record<string, string>, program = "src/main.ts", parameters: string[] = []) {
  const child = spawn(process.execPath, ["--import", "tsx", program, ...parameters], {
    cwd: root,
    env: { PATH: process.env.PATH, ...settings },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  return new Promise<{ code: number | null; said: string }>((done) =>
    child.once("close", (code) => done({ code, said })),
  );
}

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "soepsteen-start-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

async function start(dataDir: string): Promise<Site> {
  const site = await startSite({ folder: dataDir });
  onTestFinished(() => site.kill());
  return site;
}

describe("settings that are wrong are refused with a sentence, before anything is made", () => {
  test("all of them at once, without telling what is secret", async () => {
    const { code, said } = await run({
      DATA_DIR: await folder(),
      PORT: "99999",
      PUBLIC_URL: "buurt.example",
      DATABASE_URL: "mysql://soep:zomer-en-zon@db.example/soep",
      LOG_LEVEL: "hard",
      DEMO: "misschien",
      METRICS_PORT: "-1",
      SMPT_URL: "smtp://mail.example",
      SOEPSTEEN_PORT: "3000",
    });
    expect(code).toBe(2);
    const lines = said.trim().split("\n");
    expect(lines).toHaveLength(8);
    for (const name of ["PORT", "PUBLIC_URL", "DATABASE_URL", "LOG_LEVEL", "DEMO", "METRICS_PORT"]) {
      expect(lines.filter((line) => line.startsWith(`${name} klopt niet: `))).toHaveLength(1);
    }
    expect(said).toContain("SMPT_URL is onbekend. Bedoelt u SMTP_URL?");
    expect(said).toContain("SOEPSTEEN_PORT is onbekend.");
    expect(said).not.toContain("zomer-en-zon");
  });

  test("also by the command line", async () => {
    const { code, said } = await run({ LOG_LEVEL: "hard" }, "src/cli/main.ts", ["user", "list"]);
    expect(code).toBe(2);
    expect(said.trim()).toMatch(/^LOG_LEVEL klopt niet: "hard"\. LOG_LEVEL is .+\.$/);
  });

  test("a database server that does not answer is named, without its password", async () => {
    const { code, said } = await run({ PORT: "0", DATABASE_URL: "postgres://soep:zomer-en-zon@127.0.0.1:9/soep" });
    expect(code).toBe(1);
    expect(said).toContain("De databaseserver 127.0.0.1:9 laat ons niet in");
    expect(said).not.toContain("zomer-en-zon");
    expect(said).not.toMatch(/^\s+at /m);
  });
});

describe("on one machine", () => {
  test("two copies run side by side, and each stops calmly with code 0", async () => {
    const [here, there] = [await folder(), await folder()];
    const [first, second] = await Promise.all([start(here), start(there)]);
    const added = ["user", "add", "--email", "beheer@demodam.example", "--name", "Ans", "--role", "admin"];
    for (const site of [first, second]) {
      expect(site.said()).toContain(`Soepsteen staat klaar op ${site.url}`);
      const home = await fetch(site.url);
      expect(home.status).toBe(200);
      expect(await home.text()).toContain("<h1");
    }
    const busy = await run({ DATA_DIR: here }, "src/cli/main.ts", added);
    expect([busy.code, busy.said]).toEqual([1, expect.stringContaining("zijn al in gebruik")]);
    const samePort = await run({ DATA_DIR: await folder(), PORT: new URL(second.url).port });
    expect([samePort.code, samePort.said]).toEqual([
      1,
      expect.stringContaining("is al bezet. Kies een andere met PORT."),
    ]);

    expect(await first.stop()).toBe(0);
    expect((await fetch(`${second.url}/klaar`)).status).toBe(200);
    expect((await run({ DATA_DIR: here }, "src/cli/main.ts", added)).code).toBe(0);
    const again = await start(here);
    expect((await fetch(`${again.url}/gezond`)).status).toBe(200);
    expect(await Promise.all([again.stop(), second.stop()])).toEqual([0, 0]);
  });

  test("who is reading while the site stops still gets an answer", async () => {
    const site = await start(await folder());
    const asked = Array.from({ length: 20 }, (_, n) => fetch(`${site.url}/activiteiten?wat=koffie${n}`));
    await asked[0];
    const stopped = site.stop();
    const answers = await Promise.all(
      asked.map((one) =>
        one.then(
          ({ status }) => status,
          () => "never let in",
        ),
      ),
    );
    expect(answers).not.toContain(500);
    expect(answers.filter((answer) => answer === 200).length).toBeGreaterThan(0);
    expect(await stopped).toBe(0);
    await expect(fetch(site.url)).rejects.toThrow();
  });
});
