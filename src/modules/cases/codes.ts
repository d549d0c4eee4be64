// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Every code of the room. Labels stand in messages.

/** What can be the next step of an open case; it has exactly one. Those that somebody chooses by hand stand in `ownSteps`. */
export const stepKinds = [
  "first_attempt",
  "next_attempt",
  "decide_contact",
  "talk",
  "plan",
  "start",
  "follow_up_1",
  "follow_up_2",
  "wrap_up",
  "close",
  "resume",
  "own_step",
  "call",
  "visit",
  "arrange",
  "ask_around",
  "look_back",
] as const;
export type StepKind = (typeof stepKinds)[number];
export const ownSteps = ["call", "visit", "arrange", "ask_around", "look_back"] as const satisfies readonly StepKind[];
export type OwnStep = (typeof ownSteps)[number];

/** Tasks beside the next step. */
export const sideTasks = [
  "promise",
  "ask_another",
  "ask_attendance",
  "worry",
  "visit_worry",
  "call_visitor",
  "confirm_visit",
  "call_after_visit",
  "renew_consent",
  "contact_day_10",
] as const;
/** What may be open on a closed case; nothing else is. */
export const afterTasks = ["aftercare", "relatives", "erase_notice"] as const;
export type TaskKind = StepKind | (typeof sideTasks)[number] | (typeof afterTasks)[number];
export type TaskStatus = "open" | "done" | "cancelled";

export const closeReasons = [
  "goal_reached",
  "goes_on_alone",
  "needs_met_elsewhere",
  "referred_on",
  "withdrawn",
  "not_reached",
  "no_reaction",
  "moved",
  "deceased",
  "opened_by_mistake",
  "duplicate",
  "capacity",
] as const;
export type CloseReason = (typeof closeReasons)[number];
/** Why work that was done together ends. */
export const endReasons = ["goal_reached", "goes_on_alone", "needs_met_elsewhere", "referred_on"] as const;
export type EndReason = (typeof endReasons)[number];
/** Ends without a talk about it, by the lead. */
export const officeReasons = ["moved", "duplicate", "opened_by_mistake", "capacity", "no_reaction"] as const;
export type OfficeReason = (typeof officeReasons)[number];

export const outcomes = [
  "takes_part",
  "has_role",
  "contact_enough",
  "other_help",
  "stopped_own_choice",
  "not_reached",
] as const;
export type Outcome = (typeof outcomes)[number];

export const pauseReasons = ["hospital", "mourning", "holiday", "other"] as const;
export type PauseReason = (typeof pauseReasons)[number];
export const attemptKinds = ["phone", "sms", "mail", "letter", "card", "visit", "via_contact", "other"] as const;
export type AttemptKind = (typeof attemptKinds)[number];
export const dayParts = ["morning", "afternoon", "evening"] as const;
export type DayPart = (typeof dayParts)[number];
export const lacks = ["network", "belonging", "intimacy", "meaning"] as const;
export type Lack = (typeof lacks)[number];
export const elements = [
  "occupation",
  "meeting",
  "practical_support",
  "meaningful_contact",
  "social_skills",
  "realistic_expectations",
  "meaningful_role",
] as const;
export type Element = (typeof elements)[number];
export const agreedHows = ["oral", "paper", "digital"] as const;
export type AgreedHow = (typeof agreedHows)[number];
/** 0 not begun, 1 a first step, 2 on the way, 3 almost, 4 reached. */
export const goalLevels = [0, 1, 2, 3, 4] as const;
export type GoalLevel = (typeof goalLevels)[number];
export type MeasurementAnswer = "taken" | "refused";
export const conversationKinds = ["conversation", "follow_up_1", "follow_up_2", "aftercare"] as const;
export type ConversationKind = (typeof conversationKinds)[number];
export const noteKinds = ["note", "door", "end_report"] as const;
export type NoteKind = (typeof noteKinds)[number];
export const readers = ["team", "volunteer", "resident"] as const;
export type Reader = (typeof readers)[number];

export const matchKinds = ["activity", "buddy", "help", "workshop", "onward", "self"] as const;
export type MatchKind = (typeof matchKinds)[number];
export const stopReasons = [
  "no_click",
  "own_choice",
  "other_wish",
  "volunteer_stops",
  "not_possible",
  "case_closed",
  "handed_over",
] as const;
export type StopReason = (typeof stopReasons)[number];
export const visitForms = ["home", "phone", "walk", "place"] as const;
export type VisitForm = (typeof visitForms)[number];
export const cancelledBys = ["resident", "visitor", "team", "case_closed"] as const;
export type CancelledBy = (typeof cancelledBys)[number];
/** Why somebody goes to a first home visit alone. */
export const aloneReasons = ["knows_her", "second_ill", "asked_for_one", "nobody_else"] as const;
export type AloneReason = (typeof aloneReasons)[number];

export const accessKinds = [
  "lead",
  "worker",
  "volunteer",
  "cover",
  "emergency_card",
  "emergency",
  "aftercare",
] as const;
export type AccessKind = (typeof accessKinds)[number];
/** Why somebody opens a case that is not her own. Only "cover" may write. */
export const openPurposes = ["cover", "protection", "contact", "feedback"] as const;
export type OpenPurpose = (typeof openPurposes)[number];
export const openReasons = ["lead_away", "question_of_person", "worry", "looking_back"] as const;
export type OpenReason = (typeof openReasons)[number];
export const reopenReasons = ["asked_again", "new_question", "closed_by_mistake"] as const;
export type ReopenReason = (typeof reopenReasons)[number];
/** What goes back to who reported or referred at the end; more than the status only within her consent. */
export const feedbackChoices = ["status_only", "with_outcome", "with_activity"] as const;
export type FeedbackChoice = (typeof feedbackChoices)[number];

/** Numbers of the room, all defaults. Source of the first: the programmes this product follows, P2 and 3.2. */
export const clocks = {
  /** Contact within so many days of the calendar after a referral; somebody else looks after the second. */
  referralContactDays: 14,
  referralEscalationDays: 10,
  contactWorkingDays: 5,
  attempts: { least: 3, channels: 2, dayParts: 2 },
  followUpDays: { from: 14, to: 21 },
  followUpMonths: 3,
  answerWorkingDays: 10,
  attendanceDays: 14,
  /** Working days: before a visit somebody checks that it goes on, within the second (48 hours) somebody calls after it. */
  visitCheckDays: 2,
  visitCallDays: 2,
  /** Minutes after its planned end that who is inside is called; days after it that a call is still planned. */
  visitLateMinutes: 30,
  visitLookBackDays: 14,
  longestPauseDays: 366,
  readAfterHandOverDays: 14,
  aftercareMonths: 3,
  aftercareReferralMonths: 6,
  aftercareDays: 14,
  coverDays: 42,
  openedDays: 1,
  pairsAtMost: 2,
  reportMonths: 6,
  keepYears: 2,
  keepWeeksNoHelp: 6,
  noticeDays: 14,
  successAt: 2,
} as const;
