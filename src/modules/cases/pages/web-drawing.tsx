// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { dimensions, edge, lineOf, ringOf, type Spot, spotOf } from "../letters/web.ts";
import { pageTexts } from "../messages/page.ts";
import { dimensionWords } from "../messages/words.ts";

const middle: Spot = { x: 200, y: 150 };
const radius = 110;
const points = (spots: readonly Spot[]) => spots.map(({ x, y }) => `${x},${y}`).join(" ");

/** The web with the marks that were put, as a picture and nothing else: no number stands in it, and none is made of it. */
export function WebDrawing({ drawing, language }: { drawing: Readonly<Record<string, number>>; language: Language }) {
  const m = speak(pageTexts, language);
  const word = speak(dimensionWords, language);
  const marks = lineOf(drawing, middle, radius);
  return (
    <svg viewBox="0 0 400 300" width="400" role="img" aria-label={m.webAlt} style="max-width:100%;height:auto">
      <g fill="none" stroke="currentColor" stroke-opacity="0.45">
        {[2, 4, 6, 8, edge].map((ring) => (
          <polygon points={points(ringOf(ring, middle, radius))} />
        ))}
        {dimensions.map((side) => {
          const { x, y } = spotOf(side, edge, middle, radius);
          return <line x1={middle.x} y1={middle.y} x2={x} y2={y} />;
        })}
      </g>
      {marks.length > 1 ? (
        <polygon
          points={points(marks)}
          fill="currentColor"
          fill-opacity="0.12"
          stroke="currentColor"
          stroke-width="2"
        />
      ) : null}
      {marks.map(({ x, y }) => (
        <circle cx={x} cy={y} r="6" fill="currentColor" />
      ))}
      <g font-size="13" fill="currentColor">
        {dimensions.map((side) => {
          const { x, y } = spotOf(side, edge + 1.2, middle, radius);
          const anchor = Math.abs(x - middle.x) < 1 ? "middle" : x < middle.x ? "end" : "start";
          return (
            <text x={x} y={y + 4} text-anchor={anchor}>
              {word[side]}
            </text>
          );
        })}
      </g>
    </svg>
  );
}
