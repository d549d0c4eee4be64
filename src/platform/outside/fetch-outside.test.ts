// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { processorNow } from "#test/processor.ts";
import { nextUrl } from "./address.ts";
import { type Asking, fetchOutside } from "./fetch-outside.ts";
import { inside, type OutsideWorld, outside, outsideWorld, secret } from "./outside-world.test-data.ts";

let here: OutsideWorld;
let port: number;
let victimPort: number;
beforeAll(async () => {
  here = await outsideWorld();
  ({ port, victimPort } = here);
});
afterAll(() => here.close());

const names: Record<string, string[]> = {
  "buiten.test": [outside],
  "binnen.test": [inside],
  "beide.test": [outside, inside],
  "zes.test": ["::ffff:127.0.0.1"],
};
const world: Asking = {
  asPublic: [outside],
  timeoutMs: 3_000,
  resolve: async (host) =>
    names[host] ?? Promise.reject(Object.assign(new Error("no such name"), { code: "ENOTFOUND" })),
};
const ask = (path: string, more: Asking = {}) =>
  fetchOutside(`http://buiten.test:${port}${path}`, { ...world, ...more });
const codeOf = async (asked: ReturnType<typeof fetchOutside>) => {
  const answer = await asked;
  expect(JSON.stringify(answer)).not.toContain(secret);
  if (answer.status === "ok" || answer.status === "not_modified") return answer.status;
  expect(answer.sentence).toMatch(/^[A-Z].*[.?]$/);
  return `${answer.status} ${answer.code}`;
};
const text = async (asked: ReturnType<typeof fetchOutside>) => {
  const answer = await asked;
  return answer.status === "ok" ? Buffer.from(answer.bytes).toString() : answer;
};

describe("an ordinary answer", () => {
  test("comes with its kind, its letters and what the next request needs", async () => {
    expect(await ask("/", { site: "https://buurt.example" })).toMatchObject({
      status: "ok",
      contentType: "text/calendar",
      charset: "utf-8",
      etag: '"a"',
      lastModified: "Tue, 24 Nov 2026 10:00:00 GMT",
      finalUrl: `http://buiten.test:${port}/`,
    });
    const { headers } = here.seen.at(-1)!;
    expect(headers["user-agent"]).toBe("Soepsteen/0.1 (+https://buurt.example)");
    expect(headers.cookie ?? headers.authorization ?? null).toBeNull();
  });
  test("is unpacked", async () => {
    for (const path of ["/gzip", "/deflate", "/br"]) expect(await text(ask(path))).toBe("ingepakt");
  });
  test("that did not change is not sent again, and the question names what we had", async () => {
    expect(await ask("/304", { etag: '"a"', lastModified: "Tue" })).toEqual({ status: "not_modified" });
    expect(here.seen.at(-1)!.headers).toMatchObject({ "if-none-match": '"a"', "if-modified-since": "Tue" });
    expect(await codeOf(ask("/304"))).toBe("failed status");
  });
  test("behind one redirect says where it was", async () => {
    expect(await ask("/once")).toMatchObject({ status: "ok", finalUrl: `http://buiten.test:${port}/` });
  });
});

describe("too much, too slow, unreadable", () => {
  test("a body over the limit is refused, told or untold, packed or not", async () => {
    for (const path of ["/6mb", "/6mb-chunked", "/bomb"]) expect(await codeOf(ask(path))).toBe("refused too_large");
  });
  test("a bomb costs no memory and no time", async () => {
    const before = process.memoryUsage().rss;
    const start = processorNow();
    await ask("/bomb");
    expect(processorNow() - start).toBeLessThan(1_500);
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });
  test("a byte at a time is ended, and so is silence", async () => {
    for (const path of ["/slow", "/silent"]) {
      expect(await codeOf(ask(path, { timeoutMs: 300 }))).toBe("failed too_slow");
    }
  });
  test("a resolver that never answers is ended too", async () => {
    expect(await codeOf(ask("/", { timeoutMs: 200, resolve: () => new Promise(() => undefined) }))).toBe(
      "failed too_slow",
    );
  });
  test("what cannot be read says so, and shows nothing of the answer", async () => {
    expect(await codeOf(ask("/not-gzip"))).toBe("failed broken");
    expect(await codeOf(ask("/strange"))).toBe("failed encoding");
    expect(await codeOf(ask("/cut"))).toBe("failed broken");
    expect(await codeOf(ask("/long-head"))).toBe("failed headers");
  });
  test("other answers have their own sentence", async () => {
    expect(await codeOf(ask("/404"))).toBe("failed not_found");
    expect(await codeOf(ask("/403"))).toBe("failed no_access");
    expect(await codeOf(ask("/429"))).toBe("failed too_often");
    expect(await codeOf(ask("/500"))).toBe("failed server");
    expect(await codeOf(ask("/204"))).toBe("failed status");
    expect(await codeOf(fetchOutside("http://bestaat-niet.test/", world))).toBe("failed name");
    expect(
      await codeOf(fetchOutside(`http://buiten.test:${port + 1 === victimPort ? port + 2 : port + 1}/`, world)),
    ).toMatch(/^failed/);
    expect(await codeOf(fetchOutside(`https://buiten.test:${port}/`, world))).toMatch(/^failed/);
  });
});

describe("where nobody may go", () => {
  test("private addresses in every notation", async () => {
    const hosts = [
      "127.0.0.1",
      "localhost",
      "localhost.",
      "a.localhost",
      "0x7f.1",
      "2130706433",
      "0177.0.0.1",
      "127.1",
      "0.0.0.0",
      "10.0.0.1",
      "172.16.0.1",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
      "100.100.100.200",
      "192.0.2.1",
      "198.18.0.1",
      "224.0.0.1",
      "255.255.255.255",
      "168.63.129.16",
      "192.0.0.192",
      "[::1]",
      "[::]",
      "[::ffff:127.0.0.1]",
      "[::ffff:8.8.8.8]",
      "[::127.0.0.1]",
      "[64:ff9b::7f00:1]",
      "[64:ff9b:1::1]",
      "[2002:7f00:1::]",
      "[2001:0:1::1]",
      "[fe80::1]",
      "[fd00:ec2::254]",
      "[fec0::1]",
      "[ff02::1]",
      "[2001:db8::1]",
      "[3fff::1]",
      "[2606::5efe:7f00:1]",
      "printer",
      "nas.local",
      "metadata.google.internal",
      "１２７.0.0.1",
    ];
    for (const host of hosts) {
      const answer = await codeOf(fetchOutside(`http://${host}:${victimPort}/`, { ...world, timeoutMs: 500 }));
      expect([host, answer]).toEqual([host, "refused private"]);
    }
  });
  test("a name that leads to a private address, also as one of several", async () => {
    for (const name of ["binnen.test", "beide.test", "zes.test"])
      expect(await codeOf(fetchOutside(`http://${name}:${victimPort}/`, world))).toBe("refused private");
  });
  test("a redirect to a private address, by number or by name", async () => {
    expect(await codeOf(ask("/to-inside"))).toBe("refused private");
    expect(await codeOf(ask("/to-inside-name"))).toBe("refused private");
  });
  test("a name that is public first and private after it (rebinding)", async () => {
    let asked = 0;
    const resolve = async () => (asked++ === 0 ? [outside] : [inside]);
    expect(await codeOf(fetchOutside(`http://wissel.test:${port}/to-same-name`, { ...world, resolve }))).toBe(
      "refused private",
    );
    expect(asked).toBe(2);
  });
  test("within one request a name is asked once: what was checked is connected to", async () => {
    let asked = 0;
    const resolve = async () => (asked++ === 0 ? [outside] : [inside]);
    expect(await text(fetchOutside(`http://wissel.test:${port}/`, { ...world, resolve }))).toBe("BEGIN:VCALENDAR");
    expect(asked).toBe(1);
  });
  test("nothing of all this reached the machine inside", () => {
    expect(here.reached).toEqual([]);
  });
  test("only development may read its own network", async () => {
    expect(
      await text(
        fetchOutside(`http://localhost:${victimPort}/`, { allowPrivate: true, resolve: async () => [inside] }),
      ),
    ).toBe(secret);
  });
});

describe("addresses of the wrong kind", () => {
  test("other schemes, passwords, ports of other servers, nonsense", async () => {
    expect(await codeOf(fetchOutside("file:///etc/passwd", world))).toBe("refused scheme");
    expect(await codeOf(fetchOutside("ftp://buiten.test/a.ics", world))).toBe("refused scheme");
    expect(await codeOf(fetchOutside("data:text/calendar,x", world))).toBe("refused scheme");
    expect(await codeOf(fetchOutside("javascript:alert(1)", world))).toBe("refused scheme");
    expect(await codeOf(fetchOutside(`http://jan:geheim@buiten.test:${port}/`, world))).toBe("refused credentials");
    for (const other of [22, 25, 5432, 6379])
      expect(await codeOf(fetchOutside(`http://buiten.test:${other}/`, world))).toBe("refused port");
    for (const nonsense of ["", "buurthuis", "http://", "http://a b/", `http://a.test/${"x".repeat(3_000)}`])
      expect(await codeOf(fetchOutside(nonsense, world))).toBe("refused address");
  });
  test("the same after a redirect", async () => {
    expect(await codeOf(ask("/to-file"))).toBe("refused scheme");
    expect(await codeOf(ask("/to-login"))).toBe("refused credentials");
    expect(await codeOf(ask("/loop"))).toBe("refused redirects");
    expect(here.seen.filter(({ url }) => url === "/loop")).toHaveLength(4);
  });
  test("a redirect from https to http is refused, the other way is not", () => {
    const safe = new URL("https://buiten.test/agenda");
    expect(() => nextUrl(safe, "http://buiten.test/agenda")).toThrow("downgrade");
    expect(nextUrl(safe, "/a.ics#x").href).toBe("https://buiten.test/a.ics");
    expect(nextUrl(new URL("http://buiten.test/"), "webcal://buiten.test/a").href).toBe("https://buiten.test/a");
  });
  test("a calendar address (webcal) is asked over https", async () => {
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return [outside];
    };
    expect(await codeOf(fetchOutside(`webcal://buiten.test:${port}/`, { ...world, resolve }))).toMatch(/^failed/);
    expect(asked).toEqual(["buiten.test"]);
  });
});
