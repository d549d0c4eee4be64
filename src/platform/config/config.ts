// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { resolve, sep } from "node:path";
import { z } from "zod";
import { type OidcName, type OidcSettings, oidcExplanations, readOidc } from "./oidc.ts";

/** Everything that can be set, and what it means. Read once, at the start. */
const schema = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default("./data"),
  KEYS_DIR: z.string().min(1).optional(),
  KEYS_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  MASTER_KEY_FILE: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  SMS_URL: z
    .string()
    .regex(/^(https:\/\/.+|file:.+)$/)
    .optional(),
  SMS_TOKEN: z.string().min(1).max(4000).optional(),
  SMS_REPLIES: z.enum(["on", "off"]).optional(),
  BOUNCE_ADDRESS: z
    .string()
    .regex(/^[a-z0-9._-]{1,24}@[a-z0-9.-]+\.[a-z]{2,}$/i)
    .optional(),
  AUDIT_ANCHOR_FILE: z.string().min(1).optional(),
  RETENTION_FILE: z.string().min(1).optional(),
  AUDIT_ANCHOR_MAIL: z.email().optional(),
  ALLOW_PRIVATE_SOURCES: z.enum(["on", "off"]).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  DEMO: z.enum(["on", "off"]).optional(),
  NODE_ENV: z.enum(["production", "development", "test"]).optional(),
  OIDC_ISSUER: z.string().max(500).optional(),
  OIDC_CLIENT_ID: z.string().max(500).optional(),
  OIDC_CLIENT_SECRET: z.string().max(4000).optional(),
  OIDC_NAME: z.string().max(60).optional(),
  OIDC_SCOPE: z.string().max(300).optional(),
  OIDC_ROLE_CLAIM: z.string().max(200).optional(),
  OIDC_ROLES: z.string().max(4000).optional(),
  OIDC_MFA: z.string().max(500).optional(),
});

const explanations: Record<string, string> = {
  HOST: "HOST is het adres waarop de site luistert, bijvoorbeeld 127.0.0.1 of 0.0.0.0.",
  PORT: "PORT is een getal van 0 tot en met 65535, bijvoorbeeld 3000.",
  PUBLIC_URL: "PUBLIC_URL is het hele adres van de site, bijvoorbeeld https://buurt.example.",
  DATA_DIR: "DATA_DIR is een map waarin de site mag schrijven.",
  KEYS_DIR:
    "KEYS_DIR is een map voor de sleutels van mensen, buiten DATA_DIR. Zonder dit staat zij naast DATA_DIR, met -keys erachter.",
  KEYS_DATABASE_URL:
    "KEYS_DATABASE_URL begint met postgres:// en is een andere database dan DATABASE_URL: alleen voor de sleutels van mensen.",
  MASTER_KEY_FILE: "MASTER_KEY_FILE is het bestand met de hoofdsleutel, alleen leesbaar voor wie de site draait.",
  DATABASE_URL: "DATABASE_URL begint met postgres://, bijvoorbeeld postgres://naam:geheim@localhost/soepsteen.",
  SMTP_URL: "SMTP_URL begint met smtp:// of smtps://, bijvoorbeeld smtp://mail.example:587.",
  SMS_URL:
    "SMS_URL begint met https:// (een sms-dienst), of is file: met een map onder DATA_DIR, bijvoorbeeld file:sms. Zonder dit gaat er geen sms uit.",
  SMS_TOKEN: "SMS_TOKEN is het geheim waarmee de sms-dienst ons herkent.",
  SMS_REPLIES:
    "SMS_REPLIES is on of off. Met on geeft de sms-dienst antwoorden door op /sms/antwoord, met SMS_TOKEN als bewijs.",
  BOUNCE_ADDRESS:
    "BOUNCE_ADDRESS is het adres waar mail naar terugkomt die niet aankwam, bijvoorbeeld terug@buurt.example.",
  RETENTION_FILE: "RETENTION_FILE is een bestand met andere bewaartermijnen, zie docs/running.md.",
  AUDIT_ANCHOR_FILE:
    "AUDIT_ANCHOR_FILE is een tekstbestand buiten DATA_DIR, liefst op een andere machine: daar komt elk uur het einde van het logboek bij.",
  AUDIT_ANCHOR_MAIL: "AUDIT_ANCHOR_MAIL is het mailadres van wie het einde van het logboek bewaart.",
  ALLOW_PRIVATE_SOURCES:
    "ALLOW_PRIVATE_SOURCES is on of off. Met on mogen agenda's uit het eigen netwerk komen: alleen voor wie bouwt en test.",
  LOG_LEVEL: "LOG_LEVEL is fatal, error, warn, info, debug, trace of silent.",
  METRICS_PORT: "METRICS_PORT is een getal van 0 tot en met 65535. Zonder dit zijn er geen meetcijfers.",
  DEMO: "DEMO is on of off.",
  NODE_ENV: "NODE_ENV is production, development of test.",
  ...oidcExplanations,
};

export interface Config {
  host: string;
  port: number;
  /** Without a slash at the end. */
  publicUrl: string;
  dataDir: string;
  /** Null: beside the data folder, with "-keys" behind its name. */
  keysDir: string | null;
  /** A PostgreSQL of its own for the keys; null: the folder. */
  keysDatabaseUrl: string | null;
  /** Null: master.key in the folder of the keys. */
  masterKeyFile: string | null;
  databaseUrl: string | null;
  smtpUrl: string | null;
  /** `https://…`, or `file:` with a whole path below the data folder. Null: no SMS. */
  smsUrl: string | null;
  smsToken: string | null;
  /** The gateway hands on what people answer. Only with a token. */
  smsReplies: boolean;
  /** Mail that cannot be delivered goes back to this address, with "+" and a code before the "@". Null: nowhere. */
  bounceAddress: string | null;
  /** Where the end of the audit log is told every hour; null: anchors.txt in the folder of the keys. */
  auditAnchorFile: string | null;
  /** Other periods for the rules of retention. Null: those of retention.yaml. */
  retentionFile: string | null;
  auditAnchorMail: string | null;
  /** Calendars of others may come from the own network: for development and tests only. */
  allowPrivateSources: boolean;
  logLevel: string;
  metricsPort: number | null;
  demo: "on" | "off" | "when_new";
  production: boolean;
  /** Staff sign in with the account of their employer. Null: not here. */
  oidc: OidcSettings | null;
}

export class ConfigProblem extends Error {
  override name = "ConfigProblem";
}

/** Reads the settings or throws one ConfigProblem that names every wrong and every unknown one. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== "" && value !== undefined),
  );
  const problems = unknownNames(Object.keys(given));
  const result = schema.safeParse(given);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const name = String(issue.path[0]);
      problems.push(
        `${name} klopt niet: "${/_(URL|TOKEN|SECRET)$/.test(name) ? "…" : given[name]}". ${explanations[name] ?? ""}`,
      );
    }
  }
  if (problems.length > 0 || !result.success) throw new ConfigProblem(problems.join("\n"));
  return shape(result.data);
}

function shape(values: z.infer<typeof schema>): Config {
  const publicUrl =
    values.PUBLIC_URL ?? `http://${values.HOST === "0.0.0.0" ? "127.0.0.1" : values.HOST}:${values.PORT}`;
  return {
    host: values.HOST,
    port: values.PORT,
    publicUrl: publicUrl.replace(/\/+$/, ""),
    dataDir: values.DATA_DIR,
    keysDir: values.KEYS_DIR ?? null,
    keysDatabaseUrl: values.KEYS_DATABASE_URL ?? null,
    masterKeyFile: values.MASTER_KEY_FILE ?? null,
    databaseUrl: values.DATABASE_URL ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    smsUrl: smsUrl(values),
    smsToken: values.SMS_TOKEN ?? null,
    smsReplies: values.SMS_REPLIES === "on" && values.SMS_TOKEN !== undefined,
    bounceAddress: values.BOUNCE_ADDRESS ?? null,
    logLevel: values.LOG_LEVEL,
    metricsPort: values.METRICS_PORT ?? null,
    demo: values.DEMO ?? "when_new",
    auditAnchorFile: values.AUDIT_ANCHOR_FILE ?? null,
    retentionFile: values.RETENTION_FILE ?? null,
    auditAnchorMail: values.AUDIT_ANCHOR_MAIL ?? null,
    allowPrivateSources: values.ALLOW_PRIVATE_SOURCES === "on",
    production: values.NODE_ENV === "production",
    oidc: oidcOf(values),
  };
}

function oidcOf(values: z.infer<typeof schema>): OidcSettings | null {
  const names = Object.keys(oidcExplanations) as OidcName[];
  const given = Object.fromEntries(names.map((name) => [name, values[name]]));
  const read = readOidc(given, values.NODE_ENV === "production");
  if (read === null || !("wrong" in read)) return read;
  throw new ConfigProblem(
    read.wrong.map((name) => `${name} klopt niet of ontbreekt. ${explanations[name]}`).join("\n"),
  );
}

/** The folder of `file:` is read as one below the data folder, and may not lie outside it. */
function smsUrl({ SMS_URL, DATA_DIR }: z.infer<typeof schema>): string | null {
  if (!SMS_URL?.startsWith("file:")) return SMS_URL ?? null;
  const base = resolve(DATA_DIR);
  const folder = resolve(base, SMS_URL.slice("file:".length).replace(/^\/\//, ""));
  if (!folder.startsWith(base + sep)) throw new ConfigProblem(`SMS_URL klopt niet. ${explanations.SMS_URL}`);
  return `file:${folder}`;
}

/** A name that is nearly one of ours, or carries our prefix, is a typing error that would pass in silence. */
function unknownNames(names: string[]): string[] {
  const known = Object.keys(schema.shape);
  return names.flatMap((name) => {
    if (known.includes(name)) return [];
    const meant = known.find((candidate) => candidate.length >= 6 && differsByOne(candidate, name));
    if (meant) return [`${name} is onbekend. Bedoelt u ${meant}?`];
    if (name.startsWith("SOEPSTEEN_")) return [`${name} is onbekend. Bekend zijn: ${known.join(", ")}.`];
    return [];
  });
}

function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  const rest = short.length === long.length ? short.slice(i + 1) : short.slice(i);
  const swapped = short.length === long.length && short[i] === long[i + 1] && short[i + 1] === long[i];
  return rest === long.slice(i + 1) || (swapped && short.slice(i + 2) === long.slice(i + 2));
}
