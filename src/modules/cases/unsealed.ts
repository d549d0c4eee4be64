// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Conversation, GoalRow, Match, Note, PlanRow, Visit } from "./tables.ts";
import { allUnsealed, type SealedAt } from "./texts.ts";

// Rows with their texts opened. What cannot be read any more (the key is gone) is empty.

export interface OpenedConversation extends Omit<Conversation, "text" | "contribution" | "drawing"> {
  text: string;
  contribution: string;
  drawing: Readonly<Record<string, number>>;
}
export type OpenedNote = Omit<Note, "text"> & { text: string };
export type OpenedGoal = Omit<GoalRow, "text"> & { text: string };
export interface OpenedPlan extends Omit<PlanRow, "wish" | "contribution"> {
  wish: string;
  contribution: string;
  goals: readonly OpenedGoal[];
}
export interface OpenedMatch extends Omit<Match, "target"> {
  target: string;
  card: string;
}
/** A report as it was kept; days as text. */
export interface KeptReport {
  feeling: "glad" | "so_so" | "sad" | null;
  likesAndCan: string;
  wishes: readonly string[];
  promises: readonly { what: string; owner: string; due: string }[];
  minutes: number | null;
}
export type OpenedVisit = Omit<Visit, "report"> & { report: KeptReport | null };

type Text = { text: string } | null;
const word = (value: unknown): string => (value as Text)?.text ?? "";
const at = (table: SealedAt["table"], column: string, row: string): SealedAt => ({ table, column, row });

export async function openedConversations(
  person: string,
  given: readonly Conversation[],
): Promise<OpenedConversation[]> {
  const texts = await allUnsealed(
    person,
    given.flatMap(({ id, text, contribution, drawing }) => [
      { at: at("conversation", "text", id), bytes: text },
      { at: at("conversation", "contribution", id), bytes: contribution },
      { at: at("conversation", "drawing", id), bytes: drawing },
    ]),
  );
  return given.map((row, n) => ({
    ...row,
    text: word(texts[n * 3]),
    contribution: word(texts[n * 3 + 1]),
    drawing: (texts[n * 3 + 2] ?? {}) as Record<string, number>,
  }));
}

export async function openedNotes(person: string, given: readonly Note[]): Promise<OpenedNote[]> {
  const texts = await allUnsealed(
    person,
    given.map(({ id, text }) => ({ at: at("note", "text", id), bytes: text })),
  );
  return given.map((row, n) => ({ ...row, text: word(texts[n]) }));
}

export async function openedPlans(
  person: string,
  given: readonly PlanRow[],
  goals: readonly GoalRow[],
): Promise<OpenedPlan[]> {
  const words = await allUnsealed(
    person,
    given.flatMap(({ id, wish, contribution }) => [
      { at: at("plan", "wish", id), bytes: wish },
      { at: at("plan", "contribution", id), bytes: contribution },
    ]),
  );
  const texts = await allUnsealed(
    person,
    goals.map(({ id, text }) => ({ at: at("goal", "text", id), bytes: text })),
  );
  const read = goals.map((row, n) => ({ ...row, text: word(texts[n]) }));
  return given.map((row, n) => ({
    ...row,
    wish: word(words[n * 2]),
    contribution: word(words[n * 2 + 1]),
    goals: read.filter(({ plan }) => plan === row.id),
  }));
}

export async function openedMatches(person: string, given: readonly Match[]): Promise<OpenedMatch[]> {
  const texts = await allUnsealed(
    person,
    given.map(({ id, target }) => ({ at: at("case_match", "target", id), bytes: target })),
  );
  return given.map((row, n) => {
    const { target = "", card = "" } = (texts[n] ?? {}) as { target?: string; card?: string };
    return { ...row, target, card };
  });
}

export async function openedVisits(person: string, given: readonly Visit[]): Promise<OpenedVisit[]> {
  const texts = await allUnsealed(
    person,
    given.map(({ id, report }) => ({ at: at("visit", "report", id), bytes: report })),
  );
  return given.map((row, n) => ({ ...row, report: (texts[n] ?? null) as KeptReport | null }));
}
