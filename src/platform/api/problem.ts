// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Version of the public API; the first number is in its addresses. Changes: docs/api/README.md. */
export const apiVersion = "1.0.0";
export const apiRoot = "/api/v1";

/** On every answer of the API: anybody may ask from anywhere. */
export const apiHeaders = {
  "api-version": apiVersion,
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "API-Version, Link, ETag, Retry-After",
  "cross-origin-resource-policy": "cross-origin",
} as const;

/** One wrong part of a question. */
export interface WrongPart {
  in: "query" | "path";
  location: { name: string };
  code: string;
  detail: string;
}

const titles = {
  400: "De vraag klopt niet",
  404: "Dit is er niet",
  405: "Deze methode kan hier niet",
  406: "Dit formaat hebben wij niet",
} as const;

/** An answer that says what is wrong (RFC 9457). */
export function apiProblem(
  status: keyof typeof titles,
  requestId: string,
  more: { detail?: string; errors?: readonly WrongPart[] } = {},
  headers: Record<string, string> = {},
): Response {
  const body = { type: "about:blank", title: titles[status], status, ...more, instance: `urn:soepsteen:${requestId}` };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...apiHeaders,
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...headers,
    },
  });
}

/** Thrown where a value has the right shape but leads nowhere: an unknown buurt, a cursor of another list. */
export class WrongValue extends Error {
  override name = "WrongValue";
  readonly part: WrongPart;
  constructor(name: string, detail: string) {
    super(detail);
    this.part = { in: "query", location: { name }, code: "unknown_value", detail };
  }
}
