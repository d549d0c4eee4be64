// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

export { cancelDate, changeFromDate, type DateOf, datesOf, moveDate, restoreDate } from "./activity/dates.ts";
export { activityById, findActivity } from "./activity/find.ts";
export {
  approveActivity,
  archiveActivity,
  confirmActivity,
  sendBackActivity,
  submitActivity,
} from "./activity/life.ts";
/** The front door of the room: the one calendar. Other rooms and the seeds import from here only. */
export type { ActivityInput } from "./activity/write.ts";
export { addActivity, changeActivity } from "./activity/write.ts";
export { apiOperations } from "./api.ts";
export type { CalendarFilter, Cursor, Entry } from "./calendar.ts";
export { listActivities, listDates } from "./calendar.ts";
export { type Category, categories, categoryOfSlug, categorySlug, elements } from "./categories.ts";
export { makeConfirmLink } from "./confirm-link.ts";
export { dateIcs } from "./date-ics.ts";
export { type DateChange, dateChange } from "./date-of.ts";
export { facts } from "./facts.ts";
export { followers } from "./follow.ts";
export { type FreshLine, waitingForAnswer } from "./fresh/desk.ts";
export { doubtActivity, forgetOldDoubts } from "./fresh/doubts.ts";
export { freshFollowers } from "./fresh/follow.ts";
export { askAboutHolidays, extendHorizon, freshen } from "./freshness.ts";
export { type BusyTime, busyCalendar } from "./ical/busy.ts";
export { type ApartOptions, readCalendarApart } from "./ical/read/apart.ts";
export type {
  Expanded,
  ReadCalendar,
  ReadDate,
  ReadEvent,
  ReadNotice,
  ReadOptions,
  ReadOverride,
  Refusal,
} from "./ical/read/calendar.ts";
export { type Bound, expandCalendar } from "./ical/read/expand.ts";
export { noticeText } from "./ical/read/messages.ts";
export { readCalendar } from "./ical/read/read.ts";
export { type Elsewhere, type ReadSeries, toSeriesTime } from "./ical/read/series.ts";
export { changeImported, withdrawImported } from "./import/change.ts";
export { nextStart, windowOfCalendar } from "./import/coming.ts";
export {
  type ImportedActivity,
  type ImportedOverride,
  importActivities,
  mostAtOnce,
} from "./import/import.ts";
export { confirmImported, doubtImported, publishImported } from "./import/life.ts";
export { defineLetters, type PostRoom } from "./jobs.ts";
export { common as activityWords } from "./messages/words.ts";
export { doneBy, happeningAt } from "./pages/calendar/happening.tsx";
export { rhythmInWords } from "./pages/desk/date-words.ts";
export { embedSnippet } from "./pages/desk/placed-here.tsx";
export { paths } from "./paths.ts";
export { personal } from "./personal.ts";
export {
  holdDate,
  holdPastDates,
  type PlacedDate,
  placedDate,
  placedDates,
  releasePlace,
  shareActivity,
  takePlace,
} from "./places-taken.ts";
export { plainActivity } from "./plain-activity.ts";
export { makeReactions } from "./reactions.ts";
export { ruleFromChoice } from "./recurrence/choice.ts";
export { readUntil } from "./recurrence/engine.ts";
export type { OverrideTime, SeriesTime } from "./recurrence/expand.ts";
export { readParts } from "./recurrence/parts.ts";
export { routes } from "./routes.ts";
export { keepSiteAddress, rewriteFeedTexts } from "./site-address.ts";
export { sitemapEntries } from "./sitemap.ts";
export { type ActivitiesSlots, type DeskLink, fillSlots } from "./slots.ts";
export { standingActivities, standingById, type Term, terms, termsOf } from "./standing.ts";
export { setSynonyms } from "./synonyms.ts";
export type { Series } from "./tables.ts";
export { countView, type Surface, surfaces } from "./views/count.ts";
export { leastShown, type ViewFigure, viewsOf } from "./views/figures.ts";
export { forgetOldViews, keepViews, writeViews } from "./views/keep.ts";
export { type WeekDate, weekDates } from "./views/week-dates.ts";
