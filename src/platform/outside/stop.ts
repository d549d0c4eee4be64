// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What is said about an address that was not read. Never a word of what the other side answered. */
const sentences = {
  address: "Dit is geen geldig webadres.",
  scheme: "Alleen adressen die met http:, https: of webcal: beginnen kunnen worden gelezen.",
  credentials: "In dit adres staan een naam en een wachtwoord. Gebruik een adres zonder.",
  port: "Dit adres wijst naar een poort waar geen website hoort.",
  private: "Dit adres wijst naar een apparaat in een eigen netwerk. Alleen openbare adressen worden gelezen.",
  downgrade: "De website stuurt door van een veilig naar een onveilig adres.",
  redirects: "De website stuurt te vaak door naar een ander adres.",
  too_large: "Het bestand is te groot.",
  too_slow: "De website antwoordt te langzaam.",
  name: "Deze website is niet gevonden. Klopt het adres?",
  unreachable: "De website is niet bereikbaar.",
  certificate: "Het beveiligingscertificaat van de website klopt niet.",
  headers: "De website geeft een antwoord dat niet te lezen is.",
  encoding: "De website geeft het bestand in een vorm die niet te lezen is.",
  broken: "Het bestand kwam niet heel over.",
  not_found: "Op dit adres staat niets meer.",
  no_access: "De website laat dit bestand niet zien zonder inloggen.",
  too_often: "De website vraagt om later terug te komen.",
  server: "De website heeft een storing.",
  status: "De website geeft geen bestand op dit adres.",
} as const;

export type StopCode = keyof typeof sentences;

/** Refused: we will not. Failed: it did not work, and may work later. */
const refusals = new Set<StopCode>([
  "address",
  "scheme",
  "credentials",
  "port",
  "private",
  "downgrade",
  "redirects",
  "too_large",
]);

/** Why an address was not read. */
export class Stop extends Error {
  override name = "Stop";
  readonly code: StopCode;
  readonly sentence: string;
  readonly status: "refused" | "failed";
  constructor(code: StopCode) {
    super(code);
    this.code = code;
    this.sentence = sentences[code];
    this.status = refusals.has(code) ? "refused" : "failed";
  }
}

const codes: Record<string, StopCode> = {
  ENOTFOUND: "name",
  EAI_AGAIN: "name",
  EAI_NODATA: "name",
  ENODATA: "name",
  HPE_HEADER_OVERFLOW: "headers",
  ECONNRESET: "broken",
  ERR_STREAM_PREMATURE_CLOSE: "broken",
  ABORT_ERR: "too_slow",
};

/** What a network error of Node.js means in our words. */
export function asStop(error: unknown): Stop {
  if (error instanceof Stop) return error;
  const { code = "", cause } = error as { code?: string; cause?: unknown };
  if (cause instanceof Stop) return cause;
  if (codes[code]) return new Stop(codes[code]);
  if (code.startsWith("HPE_")) return new Stop("headers");
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code)) return new Stop("certificate");
  if (code.startsWith("Z_") || code.startsWith("ERR_")) return new Stop("broken");
  return new Stop("unreachable");
}
