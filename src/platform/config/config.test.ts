// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { ConfigProblem, readConfig } from "./config.ts";

const sentence = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
    return "";
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigProblem);
    return (error as Error).message;
  }
};

describe("the settings", () => {
  test("nothing set is a village on its own machine", () => {
    expect(readConfig({})).toMatchObject({
      host: "127.0.0.1",
      port: 3000,
      publicUrl: "http://127.0.0.1:3000",
      databaseUrl: null,
      demo: "when_new",
    });
  });

  test("an empty value is as if it was not set, and a slash at the end is taken off", () => {
    expect(readConfig({ PORT: "", PUBLIC_URL: "https://buurt.example/" })).toMatchObject({
      port: 3000,
      publicUrl: "https://buurt.example",
    });
  });

  test("SMS written to files for development stay in the data folder", () => {
    expect(readConfig({ SMS_URL: "file:sms", DATA_DIR: "/srv/data" }).smsUrl).toBe("file:/srv/data/sms");
    expect(readConfig({ SMS_URL: "https://sms.example/send", SMS_TOKEN: "x" }).smsUrl).toBe("https://sms.example/send");
    expect(readConfig({}).smsUrl).toBeNull();
  });

  test.each([
    [{ PORT: "abc" }, "PORT klopt niet"],
    [{ PORT: "70000" }, "PORT klopt niet"],
    [{ PUBLIC_URL: "buurt.example" }, "PUBLIC_URL klopt niet"],
    [{ PUBLIC_URL: "ftp://buurt.example" }, "PUBLIC_URL klopt niet"],
    [{ SMS_URL: "http://sms.example" }, "SMS_URL klopt niet"],
    [{ SMS_URL: "file:../elsewhere" }, "SMS_URL klopt niet"],
    [{ SMS_URL: "file:/etc" }, "SMS_URL klopt niet"],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL klopt niet"],
    [{ SMTP_URL: "mail.example" }, "SMTP_URL klopt niet"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL klopt niet"],
    [{ DEMO: "maybe" }, "DEMO klopt niet"],
    [{ METRICS_PORT: "-1" }, "METRICS_PORT klopt niet"],
    [{ DATABSE_URL: "postgres://x" }, "Bedoelt u DATABASE_URL?"],
    [{ PUBLIC_URLS: "x" }, "Bedoelt u PUBLIC_URL?"],
    [{ SOEPSTEEN_PORT: "1" }, "SOEPSTEEN_PORT is onbekend"],
  ])("%j is refused with a sentence", (environment, words) => {
    expect(sentence(environment as unknown as Record<string, string>)).toContain(words);
  });

  test("every fault is named at once, and a password never", () => {
    const said = sentence({ PORT: "x", DATABASE_URL: "mysql://ria:hunter2@db" });
    expect(said).toContain("PORT");
    expect(said).toContain("DATABASE_URL");
    expect(said).not.toContain("hunter2");
  });
});
