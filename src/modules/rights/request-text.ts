// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { vault } from "#platform/keys/vault.ts";
import type { Request } from "./tables.ts";

/** What is written of a request: sealed, for it tells about the person. */
export interface RequestText {
  /** What she asks, at most 500 signs. */
  asked: string;
  /** What was answered, in words that she may read. At most 500 signs. */
  answer: string;
}

const place = (row: string) => ({ table: "rights_request", column: "sealed", row });

export const sealText = (id: string, person: string, text: RequestText): Promise<Buffer> =>
  vault().seal(person, place(id), JSON.stringify(text));

/** Nothing where the person was erased. */
export async function openText({
  id,
  person,
  sealed,
}: Pick<Request, "id" | "person" | "sealed">): Promise<RequestText> {
  const text = person && sealed ? await vault().open(person, place(id), sealed) : null;
  return text ? (JSON.parse(text) as RequestText) : { asked: "", answer: "" };
}
