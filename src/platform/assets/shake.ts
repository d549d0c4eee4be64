// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Keeps the custom properties that `used` reaches, directly or through another one; a later source wins.
 * A value may hold a quoted data URL with ; and } in it, so values are not split on those signs.
 */
export function shake(used: string, ...sources: string[]): string {
  const declared = readProperties(sources.join("\n"));
  const seen = new Set<string>();
  const todo = references(used);
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    const value = declared.get(name);
    if (seen.has(name) || value === undefined) continue;
    seen.add(name);
    todo.push(...references(value));
  }
  const kept = [...declared].filter(([name]) => seen.has(name)).map(([name, value]) => `${name}:${value}`);
  return `:root{${kept.join(";")}}`;
}

/** Every --name: value of a style sheet. */
export function readProperties(css: string): Map<string, string> {
  const pairs = css.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/(--[\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;}"'])+)[;}]/g);
  return new Map([...pairs].map(([, name, value]) => [name!, value!.trim()]));
}

const references = (css: string) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]!);
