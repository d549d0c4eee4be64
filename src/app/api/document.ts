// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Operation } from "#platform/api/operation.ts";
import { apiRoot, apiVersion } from "#platform/api/problem.ts";

export interface Publisher {
  name: string;
  email: string;
  publicUrl: string;
}

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z
      .array(
        z.object({
          in: z.enum(["query", "path"]),
          location: z.object({ name: z.string() }),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .openapi("Probleem", { description: "Wat er niet klopt, volgens RFC 9457." });

const about =
  "Alle openbare gegevens van de buurtkalender: activiteiten, locaties, organisaties en buurten. " +
  "U heeft geen sleutel nodig. Tijden zijn in UTC. Persoonsgegevens zitten er niet in. " +
  "Een nieuwe hoofdversie kondigen wij minstens zes maanden van tevoren aan.";

/** The description of the API (OpenAPI 3.1), made from the schemas that also check and type it. */
export function openApiDocument(operations: readonly Operation[], publisher: Publisher) {
  const { openAPIRegistry, getOpenAPI31Document } = new OpenAPIHono();
  for (const operation of operations) openAPIRegistry.registerPath(describe(operation) as never);
  return getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: `Buurtkalender van ${publisher.name}`,
      version: apiVersion,
      description: about,
      contact: { name: publisher.name, email: publisher.email, url: `${publisher.publicUrl}/contact` },
      license: { name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/deed.nl" },
    },
    servers: [{ url: publisher.publicUrl + apiRoot }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
  });
}

function describe({ path, id, tag, title, text, params, query, answer }: Operation) {
  const named = Object.keys(params.shape).length > 0;
  return {
    method: "get",
    path,
    operationId: id,
    tags: [tag],
    summary: title,
    description: text,
    request: { ...(named ? { params } : {}), query },
    responses: {
      200: {
        description: "Gelukt.",
        headers: "volgendeCursor" in shapeOf(answer) ? { ...versionHeader, ...linkHeader } : versionHeader,
        content: { "application/json": { schema: answer } },
      },
      400: problem("De vraag klopt niet; `errors` noemt wat."),
      ...(named ? { 404: problem("Dit is er niet.") } : {}),
      406: problem("Wij geven alleen application/json."),
      429: problem("Te veel vragen; wacht zo lang als Retry-After zegt."),
    },
  };
}

const shapeOf = (answer: Operation["answer"]): object => (answer instanceof z.ZodObject ? answer.shape : {});
const versionHeader = { "API-Version": { description: "De volledige versie.", schema: { type: "string" as const } } };
const linkHeader = { Link: { description: "rel=next: het vervolg.", schema: { type: "string" as const } } };
const problem = (description: string) => ({
  description,
  headers: versionHeader,
  content: { "application/problem+json": { schema: problemSchema } },
});
