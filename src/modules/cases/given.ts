// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type {
  AgreedHow,
  AloneReason,
  AttemptKind,
  CancelledBy,
  ConversationKind,
  DayPart,
  Element,
  EndReason,
  FeedbackChoice,
  GoalLevel,
  Lack,
  MatchKind,
  MeasurementAnswer,
  NoteKind,
  OpenPurpose,
  OpenReason,
  Outcome,
  OwnStep,
  PauseReason,
  Reader,
  ReopenReason,
  StopReason,
  VisitForm,
} from "./codes.ts";

type Day = Temporal.PlainDate;
/** Which case, and which version of it the screen showed: who was slower hears that it is no longer so (Conflict). */
export interface At {
  number: number;
  version: number;
}

/** What a converted signal asks for. Ids. `start` is "conversation" when she was reached already. */
export interface NewCase {
  signal: string;
  person: string;
  team: string;
  lead: string;
  consent: string;
  start: "making_contact" | "conversation";
  fromReferral: boolean;
}
export interface GivenAttempt {
  kind: AttemptKind;
  reached: boolean;
  /** Default today; never later. */
  onDate?: Day;
  dayPart: DayPart;
}
/** Both are asked: what is stored, and from whom we know, where that may be told. */
export interface GivenReach {
  informed: boolean;
  onDate?: Day;
}
export interface GivenTalk {
  kind: ConversationKind;
  onDate?: Day;
  /** Codes of the themes that were spoken about; at most 12. */
  themes: readonly string[];
  /** Own words and what was heard; written so that she may read it. At most 4,000 signs. */
  text: string;
  /** "Wat kan en wil ik bijdragen": at least one answer, asked before problems. */
  contribution: string;
  /** Points of the drawing to talk over, by code, 0 to 10. Never added up. */
  drawing?: Readonly<Record<string, number>>;
  /** Was she offered to answer the questions? Needed at the first conversation; null: they are switched off. */
  startMeasurement?: MeasurementAnswer | null;
  /** Work between conversations that becomes the next step; without it the step of the phase. */
  next?: GivenStep;
}
export interface GivenNote {
  kind: Exclude<NoteKind, "end_report">;
  visibleTo: Reader;
  text: string;
  /** Id of the note that this one puts right: both stay. */
  replaces?: string;
}
export interface GivenGoal {
  /** At most 120 signs, in her words. */
  text: string;
  element: Element;
  shareable: boolean;
}
export interface GivenPlan {
  /** "Wat wil ik": own words, never empty. */
  wish: string;
  /** "Wat kan en wil ik bijdragen": own words, never empty. */
  contribution: string;
  lack: Lack;
  /** One to three. */
  goals: readonly GivenGoal[];
  agreedOn: Day;
  agreedHow: AgreedHow;
}
export interface GivenStep {
  kind: OwnStep;
  due: Day;
  /** Who does it; default the lead. Needs a live relation with the case. */
  owner?: string;
}
export interface GivenMatch {
  kind: MatchKind;
  goal?: string | null;
  /** Id of the series, where it is an activity of the calendar. */
  activity?: string | null;
  /** What it is and why it fits, in words; at most 300 signs. For who is asked it is a card without a name. */
  target: string;
  /** What who is asked reads: "vrouw, 75+, wandelen, Oost". No name, no address; at most 120 signs. */
  card?: string;
}
/** What a move of a match needs. */
export interface GivenMatchMove {
  /** Ask: the volunteer, or null for an organisation; and the consent of the resident that covers it. */
  volunteer?: string | null;
  consent?: string | null;
  /** The volunteer lives close or has the same surname, and she said yes to that. */
  closeAgreed?: boolean;
  /** Start: the day she went for the first time; default today. */
  on?: Day;
  /** Stop. */
  reason?: StopReason;
}
export interface GivenVisit {
  /** Made by the form: the same twice is one visit. */
  clientUuid: string;
  match?: string | null;
  /** Id of who goes, and of who goes along. */
  visitor: string;
  second?: string | null;
  from: Temporal.Instant;
  until: Temporal.Instant;
  form: VisitForm;
  /** The first time at home, alone: said by a coordinator. */
  aloneReason?: AloneReason | null;
}
export interface GivenVisitMove {
  /** Check in: the resident, or the number on the pass, said yes. */
  passChecked?: boolean;
  /** Cancel. */
  by?: Exclude<CancelledBy, "case_closed">;
  /** Not at home: a card was left. */
  cardLeft?: boolean;
  /** Move. */
  from?: Temporal.Instant;
  until?: Temporal.Instant;
  /** The first time at home, alone: said by a coordinator. */
  aloneReason?: AloneReason | null;
}
/** A promise: who, what, when. */
export interface GivenPromise {
  what: string;
  owner: string;
  due: Day;
}
export interface GivenReport {
  /** The two questions that come first. */
  wentAhead: boolean;
  wasThere: boolean;
  cardLeft?: boolean;
  feeling?: "glad" | "so_so" | "sad";
  /** At most 300 signs. */
  likesAndCan?: string;
  /** At most three, of 120 signs. */
  wishes?: readonly string[];
  /** May be empty, but answered. */
  promises: readonly GivenPromise[];
  /** 5 to 240. */
  minutes?: number;
  worry: boolean;
}
export interface GivenPause {
  reason: PauseReason;
  until: Day;
  /** Numbers of planned visits that fall in it and do not go on. */
  cancelVisits?: readonly number[];
}
export interface GivenHandOver {
  toTeam: string;
  residentAgreedOn: Day;
}
export interface GivenClosing {
  reason: EndReason;
  outcome: Outcome;
  /** Never empty; at most 2,000 signs. */
  endReport: string;
  /** Null: the questions are switched off, nobody was asked. */
  endMeasurement: MeasurementAnswer | null;
  /** "Heeft het u geholpen?" was asked; 1 to 5, or null where she did not answer. */
  askedPerson: boolean;
  judgement: 1 | 2 | 3 | 4 | 5 | null;
  feedback: FeedbackChoice;
  /** She agreed that somebody calls once later. */
  aftercare: boolean;
}
export interface GivenGoalLevel {
  goal: string;
  level: GoalLevel;
}
export interface GivenReopen {
  reason: ReopenReason;
  /** Default who was the lead. */
  lead?: string;
}
export interface GivenCover {
  account: string;
  /** The last day; at most six weeks. */
  until: Day;
  /** Who covers lives close or has the same surname, and she said yes to that. */
  closeAgreed?: boolean;
}
export interface GivenOpening {
  purpose: OpenPurpose;
  reason: OpenReason;
}
