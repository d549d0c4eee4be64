// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Heading } from "#ui/show/heading.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { gridTexts } from "../messages/grid.ts";
import { classes, classOf, type Walk } from "../walk/distance.ts";
import type { Drawing } from "../walk/shapes.ts";

interface MapProps {
  drawing: Drawing;
  walks: readonly Walk[];
  town: string;
  language: Language;
}

/** Hatches beside the colours: who sees no colour sees the lines lie closer. `d` is drawn in a square of 12 by 12. */
const hatches = [
  "",
  "M0 12L12 0",
  "M0 12L12 0M-3 3L3-3M9 15L15 9",
  "M0 6H12M6 0V12",
  "M0 0L12 12M0 12L12 0M0 6H12",
  "",
];

/** A drawing of the buurten by the server: no tiles. The table below holds the same. */
export function WalkMap({ drawing, walks, town, language }: MapProps) {
  const m = speak(gridTexts, language);
  const byCode = new Map(walks.map((walk) => [walk.place.code, classOf(walk)]));
  const used = [...new Set(byCode.values())].sort();
  return (
    <>
      <svg
        class="buurt-walk"
        role="img"
        aria-labelledby="kaart-titel"
        viewBox={`-6 -6 ${drawing.width + 12} ${drawing.height + 12}`}
      >
        <title id="kaart-titel">{m.walkMap(town)}</title>
        <Patterns />
        {drawing.shapes.map(({ code, path }) => {
          const found = byCode.get(code) ?? classes.length + 1;
          return (
            <>
              <path class={`buurt-walk__${found}`} d={path} />
              {hatches[found] ? <path fill={`url(#lijn-${found})`} d={path} /> : null}
            </>
          );
        })}
      </svg>
      <Heading level={2}>{m.legend}</Heading>
      <PlainList class="buurt-walk-legend">
        {used.map((found) => (
          <li>
            <svg class="buurt-walk__sign" viewBox="0 0 36 24" aria-hidden="true">
              <path class={`buurt-walk__${found}`} d="M0 0h36v24h-36z" />
              {hatches[found] ? <path fill={`url(#lijn-${found})`} d="M0 0h36v24h-36z" /> : null}
            </svg>
            <span>{legendOf(found, language)}</span>
          </li>
        ))}
      </PlainList>
    </>
  );
}

const Patterns = () => (
  <defs>
    {hatches.map((d, found) =>
      d ? (
        <pattern id={`lijn-${found}`} width="12" height="12" patternUnits="userSpaceOnUse">
          <path d={d} class="buurt-walk__line" />
        </pattern>
      ) : null,
    )}
  </defs>
);

function legendOf(found: number, language: Language): string {
  const m = speak(gridTexts, language);
  const most = classes[found];
  if (most !== undefined) return m.upTo(most);
  return found === classes.length ? m.beyond(classes[classes.length - 1]!) : m.nowhere;
}
