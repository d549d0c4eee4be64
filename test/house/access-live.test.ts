// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Site, startSite } from "../setup/site.ts";
import { onServer } from "../world.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const canary = "kanarie-zeldzaam";

/** A program of ours, as an operator calls it. */
function run(
  file: string,
  parameters: string[],
  settings: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", file, ...parameters], {
    cwd: root,
    env: { PATH, ...(HOME && { HOME }), DEMO: "off", ...settings },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  return new Promise((done) => child.once("exit", (code) => done({ code, said })));
}

// its database is the embedded one, whatever the others run on: once in a run of all tests is enough
describe.skipIf(onServer)("the program, in a process of its own", () => {
  let folder: string;
  let site: Site;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "soepsteen-live-"));
    site = await startSite({ folder, settings: { LOG_LEVEL: "trace" } });
  }, 90_000);
  afterAll(async () => {
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  test("says in Dutch where it is, where mail can be read, and how long it took", () => {
    expect(site.said()).toContain(`Soepsteen staat klaar op ${site.url}`);
    expect(site.said()).toContain("/ontwikkeling/post");
    expect(site.said()).toMatch(/Klaar in \d+,\d s\./);
  });

  test("tells a supervisor that it lives and a load balancer that it is ready, and no secrets", async () => {
    expect(await (await fetch(`${site.url}/gezond`)).json()).toEqual({ status: "ok" });
    const ready = await fetch(`${site.url}/klaar`);
    expect(Object.keys((await ready.json()) as object).sort()).toEqual(["database", "jobs", "migrations", "status"]);
    expect(ready.status).toBe(200);
  });

  test("keeps a second process away from its data, also the command line, and both say so in a sentence", async () => {
    const settings = { DATA_DIR: folder };
    const second = await run("src/main.ts", [], { ...settings, PORT: "0" });
    const command = await run("src/cli/main.ts", ["migrate"], settings);
    for (const { code, said } of [second, command]) {
      expect(said).toMatch(/al in gebruik: daar draait nog een Soepsteen/);
      expect(said).not.toMatch(/\n\s+at /);
      expect(code).toBe(1);
    }
  }, 60_000);

  test("writes no name, address, code or query of anybody in its log", async () => {
    const form = new URLSearchParams({ email: `${canary}@demodam.example`, name: canary, next: `/${canary}` });
    const headers = {
      origin: site.url,
      "content-type": "application/x-www-form-urlencoded",
      cookie: `session=${canary}`,
      "user-agent": canary,
    };
    const asked = [
      fetch(`${site.url}/inloggen`, { method: "POST", body: form, headers, redirect: "manual" }),
      fetch(`${site.url}/inloggen?next=/${canary}`, { headers }),
      fetch(`${site.url}/activiteiten?zoek=${canary}`, { headers }),
      fetch(`${site.url}/${canary}`, { headers }),
      fetch(`${site.url}/api/v1/${canary}`, { headers }),
    ];
    for (const response of await Promise.all(asked)) expect(response.status).toBeLessThan(500);
    expect(site.said()).toMatch(/"pattern":"\/inloggen"/);
    expect(site.said()).not.toContain(canary);
  });

  test("starts again after it was killed, with what was there", async () => {
    await site.kill();
    site = await startSite({ folder });
    expect((await fetch(`${site.url}/contact`)).status).toBe(200);
  }, 60_000);

  test("ends with 0 when it is asked to stop, while a visitor keeps a line open", async () => {
    const own = await startSite({ settings: {} });
    await fetch(`${own.url}/contact`);
    expect(await own.stop()).toBe(0);
  }, 90_000);
});

describe.skipIf(onServer)("the command line", () => {
  test("helps, tells its version, and ends with 2 for a question it does not know", async () => {
    const [help, version, unknown] = await Promise.all([
      run("src/cli/main.ts", ["help"], {}),
      run("src/cli/main.ts", ["version"], {}),
      run("src/cli/main.ts", ["vlieg"], {}),
    ]);
    expect(help.said).toContain("backup <bestand.ndjson.gz>");
    expect([help.code, version.code, unknown.code]).toEqual([0, 0, 2]);
    expect(version.said).toMatch(/^soepsteen \d+\.\d+\.\d+\n$/);
    expect(unknown.said).toContain('Het commando "vlieg" bestaat niet.');
  }, 60_000);

  test("plants the invented town in an empty folder, and sees that every key is there", async () => {
    const folder = await mkdtemp(join(tmpdir(), "soepsteen-demo-"));
    try {
      const DATA_DIR = join(folder, "data");
      const planted = await run("src/cli/main.ts", ["demo"], { DATA_DIR });
      expect([planted.code, planted.said]).toEqual([0, expect.stringMatching(/\nDe verzonnen buurt staat erin\.\n$/)]);
      const check = await run("src/cli/main.ts", ["keys", "check"], { DATA_DIR });
      expect([check.code, check.said]).toEqual([0, expect.stringContaining("Iedereen heeft een sleutel")]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 180_000);

  test("refuses wrong settings with a sentence for each, and ends with 2", async () => {
    const wrong = await run("src/main.ts", [], {
      PORT: "haven",
      LOG_LEVEL: "hard",
      PUBLIC_URLL: "https://buurt.example",
    });
    expect(wrong.code).toBe(2);
    expect(wrong.said).toMatch(/PORT klopt niet: "haven"/);
    expect(wrong.said).toMatch(/LOG_LEVEL klopt niet/);
    expect(wrong.said).toMatch(/PUBLIC_URLL is onbekend. Bedoelt u PUBLIC_URL\?/);
  }, 60_000);

  test("says what is wrong when the database server does not answer, without its password", async () => {
    const { code, said } = await run("src/cli/main.ts", ["migrate"], {
      DATABASE_URL: "postgres://soepsteen:geheimpje@127.0.0.1:1/buurt",
    });
    expect(code).toBe(1);
    expect(said).toContain("De databaseserver 127.0.0.1:1");
    expect(said).not.toContain("geheimpje");
  }, 60_000);
});
