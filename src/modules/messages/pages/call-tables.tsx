// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Badge } from "#ui/show/badge.tsx";
import { Table } from "#ui/show/table.tsx";
import type { CallLine } from "../call-list.ts";
import { callTexts } from "../messages/calls.ts";
import { paths } from "../paths.ts";
import { momentWords, standing } from "./words.ts";

interface TableProps {
  calls: readonly CallLine[];
  /** Names of organisations; empty where there is only one. */
  names: ReadonlyMap<string, string>;
  language: Language;
}

/** Who can be called at this moment: one button per row. */
export function CallTable({ calls, names, language }: TableProps) {
  const m = speak(callTexts, language);
  const columns = [
    { label: m.who, rowHeader: true },
    { label: m.about },
    { label: m.before },
    { label: m.standing },
    { label: m.action },
  ];
  const rows = calls.map((call) => [
    Who(call),
    About(call, names),
    momentWords(call.dueBy, language) || m.soon,
    call.taken ? <Badge kind="info">{standing(call, language)}</Badge> : standing(call, language),
    Deed(call, m.callNow, language),
  ]);
  return <Table id="nu" caption={m.listNow} columns={columns} rows={rows} />;
}

/** What waits for another part of the day. Somebody who phones back can be told at once. */
export function LaterTable({ calls, names, language }: TableProps) {
  const m = speak(callTexts, language);
  const columns = [
    { label: m.who, rowHeader: true },
    { label: m.about },
    { label: m.from },
    { label: m.standing },
    { label: m.action },
  ];
  const rows = calls.map((call) => [
    Who(call),
    About(call, names),
    momentWords(call.from, language),
    standing(call, language),
    Deed(call, m.callAnyway, language),
  ]);
  return <Table id="later" caption={m.listLater} columns={columns} rows={rows} />;
}

/** Results of the last ten minutes, each with a way back. */
export function WrittenTable({ calls, names, language }: TableProps) {
  const m = speak(callTexts, language);
  const columns = [{ label: m.who, rowHeader: true }, { label: m.about }, { label: m.standing }, { label: m.action }];
  const rows = calls.map((call) => [
    Who(call),
    About(call, names),
    call.result && call.result in callTexts ? m[call.result as "spoken"] : "",
    <Form action={inLanguage(paths.undo(call.code), language)} inline>
      <Button kind="secondary" small about={call.who}>
        {m.undo}
      </Button>
    </Form>,
  ]);
  return <Table id="opgeschreven" caption={m.listWritten} columns={columns} rows={rows} />;
}

/** Labels are Dutch, also on an English page. */
function About({ label, organisation }: CallLine, names: ReadonlyMap<string, string>) {
  const name = organisation ? names.get(organisation) : undefined;
  return <span lang="nl">{name ? `${label} (${name})` : label}</span>;
}

/** First name and initial stay together. */
const Who = ({ who }: CallLine): string => who.replaceAll(" ", "\u00a0");

function Deed({ code, who, taken }: CallLine, label: string, language: Language) {
  const m = speak(callTexts, language);
  if (taken && !taken.own) return null;
  if (taken) {
    return (
      <ButtonLink href={inLanguage(paths.call(code), language)} kind="primary" small about={who}>
        {m.goOn}
      </ButtonLink>
    );
  }
  return (
    <Form action={inLanguage(paths.calling(code), language)} inline>
      <Button kind={label === m.callNow ? "primary" : "secondary"} small about={who}>
        {label}
      </Button>
    </Form>
  );
}
