// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** One thing of JSON-LD: its names may carry a prefix ("schema:name"). */
export type Node = Record<string, unknown>;

const mostNodes = 20_000;
const deepest = 40;

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every thing in a piece of JSON-LD, from the outside in: arrays, @graph and things inside things. */
export function nodesOf(data: unknown): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown, depth: number) => {
    if (depth > deepest || found.length >= mostNodes) return;
    if (Array.isArray(value)) for (const one of value) visit(one, depth + 1);
    else if (isNode(value)) {
      found.push(value);
      for (const inner of Object.values(value)) visit(inner, depth + 1);
    }
  };
  visit(data, 0);
  return found;
}

/** What a thing says under a name, as a list; { "@value": … } and { "@list": … } are unpacked. */
export function all(node: Node, name: string): unknown[] {
  const said =
    node[name] ?? node[`schema:${name}`] ?? node[`http://schema.org/${name}`] ?? node[`https://schema.org/${name}`];
  return (Array.isArray(said) ? said : [said])
    .flatMap(unpacked)
    .filter((value) => value !== undefined && value !== null);
}

function unpacked(value: unknown): unknown[] {
  if (!isNode(value)) return [value];
  if ("@value" in value) return [value["@value"]];
  if (Array.isArray(value["@list"])) return value["@list"];
  return [value];
}

/** The first text under a name; numbers as text; "" when there is none. */
export function text(node: Node, name: string): string {
  for (const value of all(node, name)) {
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (typeof value === "number" && Number.isFinite(value)) return String(value);
  }
  return "";
}

/** The kinds of a thing, without what stands before the name. */
export const kindsOf = (node: Node): string[] =>
  [node["@type"]].flat().flatMap((kind) => (typeof kind === "string" ? [lastPart(kind)] : []));

/** "https://schema.org/Tuesday", "schema:Tuesday" → "Tuesday". */
export const lastPart = (name: string): string => name.trim().replace(/^.*[/#:]/, "");

/** A thing that is only pointed at ({ "@id": "#plek" }) is looked up among all others. */
export function resolver(nodes: readonly Node[]): (value: unknown) => unknown {
  const known = new Map<string, Node>();
  for (const node of nodes)
    if (typeof node["@id"] === "string" && Object.keys(node).length > 1 && !known.has(node["@id"]))
      known.set(node["@id"], node);
  return (value) =>
    isNode(value) && typeof value["@id"] === "string" && Object.keys(value).length === 1
      ? (known.get(value["@id"]) ?? value)
      : value;
}
