// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { afterTasks, type FeedbackChoice, feedbackChoices, type StepKind, type TaskKind } from "./codes.ts";
import { afterCase, type CaseEvent, type CaseMove, type CaseState, caseMoves } from "./workflow.ts";
import { afterMatch, isOpenMatch, type MatchEvent, type MatchState, matchMoves } from "./workflow-match.ts";
import { afterVisit, isComing, openVisitStates, type VisitEvent, type VisitState } from "./workflow-visit.ts";

/** A case with what hangs on it, in memory: moved by the same tables as the real one. */
export interface Model {
  status: CaseState;
  paused: boolean;
  next: StepKind | null;
  parked: StepKind | null;
  side: TaskKind[];
  matches: MatchState[];
  visits: VisitState[];
  /** Accounts with a relation. */
  related: Set<"lead" | "volunteer" | "aftercare">;
  owner: "lead" | null;
  consent: boolean;
  mayTell: FeedbackChoice;
  told: FeedbackChoice | null;
  aftercare: boolean;
  attempts: number;
  reached: boolean;
  outputs: number;
  /** How often an end was passed while something still stood. */
  closedOver: number;
}

export type Happening =
  | { on: "case"; event: CaseEvent; ready: boolean; feedback: FeedbackChoice; aftercare: boolean }
  | { on: "match"; event: MatchEvent; n: number; ready: boolean }
  | { on: "visit"; event: VisitEvent; n: number; ready: boolean }
  | { on: "consent"; given: boolean; mayTell: FeedbackChoice }
  | { on: "task"; kind: TaskKind };

export const begin = (): Model => ({
  status: "making_contact",
  paused: false,
  next: "first_attempt",
  parked: null,
  side: [],
  matches: [],
  visits: [],
  related: new Set(["lead"]),
  owner: "lead",
  consent: true,
  mayTell: "status_only",
  told: null,
  aftercare: false,
  attempts: 0,
  reached: false,
  outputs: 0,
  closedOver: 0,
});

const goesOnPaused: readonly CaseEvent[] = [
  "resume",
  "worry",
  "change",
  "askHandOver",
  "handOver",
  "withdraw",
  "administrate",
  "decease",
];
const isReal = (event: CaseEvent): boolean => event !== "open" && event !== "openTalking";

/** What happens; nothing where the tables or a guard say no. */
export function happen(m: Model, h: Happening): void {
  if (h.on === "consent") word(m, h);
  else if (h.on === "task") m.side = m.side.filter((kind) => kind !== h.kind);
  else if (h.on === "match") matchHappens(m, h);
  else if (h.on === "visit") visitHappens(m, h);
  else caseHappens(m, h);
}

function word(m: Model, { given, mayTell }: { given: boolean; mayTell: FeedbackChoice }): void {
  m.consent = given;
  m.mayTell = given ? mayTell : "status_only";
  if (!given && m.status !== "closed") end(m, "withdraw", "status_only", false);
}

function caseHappens(m: Model, { event, ready, feedback, aftercare }: Extract<Happening, { on: "case" }>): void {
  const to = afterCase(m.status, event);
  if (!isReal(event) || to === null || !ready) return;
  if (m.paused && !goesOnPaused.includes(event)) return;
  if (!guards(m, event, feedback)) return;
  const move: CaseMove = caseMoves[event];
  if (to === "closed" && m.status !== "closed") {
    end(m, event, feedback, aftercare);
    return;
  }
  if (event === "aftercare") {
    m.side = m.side.filter((kind) => kind !== "aftercare");
    m.related.delete("aftercare");
    m.aftercare = false;
    return;
  }
  if (event === "reopen") Object.assign(m, { ...begin(), mayTell: m.mayTell, matches: m.matches, visits: m.visits });
  if (event === "attempt") m.attempts += 1;
  if (event === "pause") Object.assign(m, { paused: true, parked: m.next });
  if (event === "resume") Object.assign(m, { paused: false, next: m.parked ?? "call", parked: null });
  if (event === "worry") m.side.push("worry");
  m.status = to;
  if (move.next && move.next !== "kept") m.next = move.next;
}

function guards(m: Model, event: CaseEvent, feedback: FeedbackChoice): boolean {
  if (event === "giveUp") return m.attempts >= 3;
  if (event === "wantsNone") return m.attempts > 0;
  if (event === "pause") return !m.paused;
  if (event === "resume") return m.paused;
  if (event === "reopen") return m.consent;
  if (event === "aftercare") return m.aftercare;
  if (event === "start") return m.matches.includes("started");
  if (event !== "close") return true;
  const rank = (one: FeedbackChoice) => feedbackChoices.indexOf(one);
  const going = m.matches.some((one) => one === "accepted" || one === "started");
  return !m.visits.some(isComing) && !going && rank(feedback) <= rank(m.mayTell);
}

/** As endCase does it. */
function end(m: Model, event: CaseEvent, feedback: FeedbackChoice, aftercare: boolean): void {
  if (event === "close" && m.visits.some(isComing)) m.closedOver += 1;
  m.status = "closed";
  m.paused = false;
  m.next = null;
  m.parked = null;
  m.side = m.side.filter((kind) => (afterTasks as readonly string[]).includes(kind));
  m.matches = m.matches.map((one) => (isOpenMatch(one) ? matchMoves.stop.to : one));
  m.visits = m.visits.map((one) => afterVisit(one, "cancel") ?? afterVisit(one, "settle") ?? one);
  m.related = new Set();
  m.told = event === "close" ? feedback : "status_only";
  m.outputs = event === "close" ? 1 : 0;
  m.aftercare = event === "close" && aftercare;
  if (m.aftercare) m.side.push("aftercare");
  if (event === "decease") m.side.push("relatives");
}

function matchHappens(m: Model, { event, n, ready }: Extract<Happening, { on: "match" }>): void {
  if (m.status === "closed" || m.paused || !ready) return;
  if (event === "propose") {
    if (["conversation", "planning", "active"].includes(m.status) && m.matches.length < 6) m.matches.push("proposed");
    return;
  }
  const now = m.matches[n % Math.max(1, m.matches.length)];
  const to = now ? afterMatch(now, event) : null;
  if (to === null) return;
  if ((event === "start" || event === "startAlone") && m.status !== "active") return;
  m.matches[n % m.matches.length] = to;
  const { task } = matchMoves[event];
  if (task) m.side.push(task);
  if (event === "accept") m.related.add("volunteer");
  if (!m.matches.some((one) => one === "accepted" || one === "started")) m.related.delete("volunteer");
}

function visitHappens(m: Model, { event, n, ready }: Extract<Happening, { on: "visit" }>): void {
  if (m.status === "closed" || !ready) return;
  if (event === "plan") {
    if (!m.paused && m.visits.length < 6) m.visits.push("planned");
    return;
  }
  const now = m.visits[n % Math.max(1, m.visits.length)];
  const to = now ? afterVisit(now, event) : null;
  if (to === null) return;
  m.visits[n % m.visits.length] = to;
  if (event === "move" && m.visits.length < 8) m.visits.push("planned");
  if (event === "notHome" && m.visits.filter((one) => one === "not_home").length >= 2) m.side.push("visit_worry");
}

/** What holds at every moment; the name of the first that does not. */
export function broken(m: Model): string | null {
  const open = m.status !== "closed";
  if (open && m.owner === null) return "an open case of nobody";
  if (open && m.next === null) return "I2: no next step";
  if (open && !m.related.has("lead")) return "an open case that nobody may read";
  if (!open && m.next !== null) return "I3: a next step on a closed case";
  if (!open && m.side.some((kind) => !(afterTasks as readonly string[]).includes(kind)))
    return "I3: a task on a closed case";
  if (!open && m.matches.some(isOpenMatch)) return "I3: a match that goes on";
  if (!open && m.visits.some((one) => (openVisitStates as readonly string[]).includes(one)))
    return "I3: a visit that stands";
  if (!open && (m.related.has("lead") || m.related.has("volunteer"))) return "I3: somebody who still reads";
  if (!open && m.paused) return "a closed case that is paused";
  if (open && !m.consent) return "I1: an open case without her word";
  if (m.told && m.told !== "status_only" && m.outputs === 0) return "I8: an outcome without an output";
  if (m.related.has("volunteer") && !m.matches.some((one) => one === "accepted" || one === "started"))
    return "I6: a volunteer after the match";
  if (m.closedOver > 0) return "closed over a visit";
  return null;
}
