// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Sides of the web, clockwise from the top. Source: the programmes this product follows, the web of positive health. */
export const dimensions = ["body", "mind", "meaning", "quality", "taking_part", "daily"] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * Where she put her marks, 0 (middle) to 10 (edge). Only a drawing to talk over: a mark that is not there was not put.
 * It is never added up, never averaged and in no figure.
 */
export type Drawing = Partial<Record<Dimension, number>>;
export const edge = 10;

export interface Spot {
  x: number;
  y: number;
}

/** The spot of a mark on a side of a web around the middle, with this radius. */
export function spotOf(side: Dimension, mark: number, { x, y }: Spot, radius: number): Spot {
  const turn = (dimensions.indexOf(side) / dimensions.length) * 2 * Math.PI - Math.PI / 2;
  const out = (mark / edge) * radius;
  return { x: round(x + Math.cos(turn) * out), y: round(y + Math.sin(turn) * out) };
}

const round = (value: number) => Math.round(value * 100) / 100;

/** A ring of the web: the six spots at one distance from the middle. */
export const ringOf = (mark: number, middle: Spot, radius: number): Spot[] =>
  dimensions.map((side) => spotOf(side, mark, middle, radius));

/** The line between the marks that were put, in order. */
export const lineOf = (drawing: Drawing, middle: Spot, radius: number): Spot[] =>
  dimensions.flatMap((side) => {
    const mark = drawing[side];
    return mark === undefined ? [] : [spotOf(side, mark, middle, radius)];
  });
