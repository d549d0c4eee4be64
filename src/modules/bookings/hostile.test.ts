// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from "vitest";
import { withClock } from "#platform/time/time.ts";
import { type Form, world } from "#test/world.ts";
import { school } from "./fixtures/school.ts";
import { paths } from "./paths.ts";

const hostile = [
  "",
  "0",
  "-1",
  "1e309",
  "9999999999999999999",
  "\u0000",
  "\ud800",
  "' or 1=1 --",
  "<script>alert(1)</script>",
  "01a20152-3df3-702d-85dc-9f422ecf3a98",
  "24:00",
  "9999-12-31",
  "x".repeat(5000),
];

test(
  "whatever is sent, each form answers with a sentence, never with a fault of ours",
  () =>
    withClock(Temporal.Instant.from("2026-11-22T10:00:00Z"), async () => {
      const w = await world();
      const town = await school(w.db, { multiDay: true });
      const room = await town.lent();
      const one = await town.ask(["2026-11-26T19:00/21:00"]);
      const begun = await w.post(paths.ask(room), { title: "Volleybal", people: "12" });
      const draft = /aanvraag\/([^/]+)\//.exec(begun.headers.get("location") ?? "")![1]!;
      const { number } = one.request;
      const forms: [path: string, form: Form][] = [
        [paths.ask(room), { title: "a", people: "2", organisation: "", activity: "" }],
        [
          paths.askWhen(room, draft),
          { weekday: "4", begins: "19", ends: "21", every: "week", times: "3", from: "", nights: "" },
        ],
        [paths.askDates(room, draft), { taken: "skip", other: "" }],
        [paths.askWho(room, draft), { name: "a", phone: "0612345678", email: "", remark: "" }],
        [paths.askCheck(room, draft), { _once: "" }],
        [paths.accept(one.secret), { date: "", answer: "ja" }],
        [paths.withdraw(one.secret), { "dates[]": "" }],
        [paths.change(one.secret), { which: one.dates[0]!.id, day: "2026-11-28", begins: "10", ends: "12" }],
        [paths.answer(number), { which: "some", "dates[]": "", say: "confirm", reason: "" }],
        [paths.proposal(number), { date: one.dates[0]!.id, day: "2026-11-28", begins: "10", ends: "12", reason: "" }],
        [paths.cancellation(number), { "dates[]": "", reason: "a" }],
        [paths.missed(number), { date: "" }],
        [
          paths.terms(room.room.id),
          { whoMay: "own", minMinutes: "30", maxMinutes: "60", approver: "", seasonFrom: "" },
        ],
        [paths.openings(room.room.id), { opens4x1: "18", closes4x1: "22" }],
        [
          paths.blocks(room.room.id),
          { fromDay: "2026-12-01", fromTime: "8", toDay: "2026-12-02", toTime: "9", kind: "closed" },
        ],
        [paths.removeBlock(room.room.id, one.request.id), {}],
        [paths.timetable(room.room.id), { file: new File(["BEGIN:VCALENDAR"], "rooster.ics") }],
      ];
      for (const [path, form] of forms)
        for (const name of Object.keys(form))
          for (const value of hostile)
            for (const sent of value === "0" ? [value, [value, value]] : [value]) {
              const { status } = await w.post(path, { ...form, [name]: sent }, { as: town.noor });
              expect(status, `${path} ${name} ${JSON.stringify(sent).slice(0, 60)}`).toBeLessThan(500);
            }
      for (const value of hostile.filter(Boolean))
        for (const path of [`/ruimtes/${value}`, `/ruimtes/aanvragen/${value}`, `/beheer/ruimtes/${value}`]) {
          const { status } = await w.get(encodeURI(path.toWellFormed()).slice(0, 900), { as: town.noor });
          expect(status, path).toBeLessThan(500);
        }
    }),
  60_000,
);
