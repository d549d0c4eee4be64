// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { everyone, membersOnly, needs, type Route, route, secretLink, signedIn } from "#platform/http/routes.ts";
import { answerPage } from "./pages/answer.tsx";
import { callingPage, callPage, callReleasePage, callResultPage, callUndoPage } from "./pages/call.tsx";
import { callPaperPage } from "./pages/call-paper.tsx";
import { callsCsvPage, callsPage } from "./pages/calls.tsx";
import { failedPage } from "./pages/failed.tsx";
import { failedOnePage } from "./pages/failed-one.tsx";
import { fewerPage } from "./pages/fewer.tsx";
import {
  batchPage,
  batchPdfPage,
  batchPostedPage,
  batchPrintedPage,
  batchRemovalPage,
  lettersPage,
} from "./pages/letters.tsx";
import { myMessagesPage } from "./pages/my-messages.tsx";
import { outboxPage } from "./pages/outbox.tsx";
import { outboxOnePage } from "./pages/outbox-one.tsx";
import { paperResultsPage } from "./pages/paper-results.tsx";
import { personMessagesPage } from "./pages/person-messages.tsx";
import { smsReplyPage } from "./pages/sms-reply.ts";
import { paths } from "./paths.ts";

const code = ":code{[0-9A-Z]+}";
const token = ":token{[A-Za-z0-9_-]+}";
/** The paths are made for numbers; here they carry the name of the parameter. */
const number = ":number{[0-9]+}" as unknown as number;

export const routes: Route[] = [
  route(paths.calls, membersOnly, callsPage),
  route(paths.csv, needs("call.any"), callsCsvPage),
  route(paths.paper, membersOnly, callPaperPage),
  route(paths.paperResults, membersOnly, paperResultsPage),
  route(paths.failed, membersOnly, failedPage),
  route(paths.failedOne(code), membersOnly, failedOnePage),
  route(paths.call(code), membersOnly, callPage),
  route(paths.calling(code), membersOnly, callingPage),
  route(paths.result(code), membersOnly, callResultPage),
  route(paths.release(code), membersOnly, callReleasePage),
  route(paths.undo(code), membersOnly, callUndoPage),
  route(paths.outbox, membersOnly, outboxPage),
  route(paths.outboxOne(code), membersOnly, outboxOnePage),
  route(paths.mine, signedIn, myMessagesPage),
  // openPerson asks who works with this person
  route(paths.ofPerson(number), signedIn, personMessagesPage),
  route(paths.answer(token), secretLink, answerPage, { rate: "form" }),
  route(paths.fewer(token), secretLink, fewerPage, { rate: "form" }),
  // the gateway shows its token, which the page checks
  route(paths.smsReply, everyone, smsReplyPage, { languages: false, rate: "api", maxBody: 8 * 1024 }),
  route(paths.letters, needs("letter.print"), lettersPage),
  route(paths.batch(number), needs("letter.print"), batchPage),
  route(paths.batchPdf(number), needs("letter.print"), batchPdfPage, { languages: false, rate: "heavy" }),
  route(paths.batchPrinted(number), needs("letter.print"), batchPrintedPage),
  route(paths.batchPosted(number), needs("letter.print"), batchPostedPage),
  route(paths.batchRemoval(number), needs("letter.print"), batchRemovalPage),
];
