// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { email, phone, text, tick, ticked } from "#platform/forms/fields.ts";
import { check, type Typed } from "#platform/forms/read-form.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { parseLocal } from "#platform/time/time.ts";
import { firstName, needs, reaches, relations } from "./needs.ts";
import type { Question } from "./paths.ts";
import type { SignUpInput } from "./sign-up.ts";

const isWord = (value: string): boolean => /[\p{L}\p{N}]/u.test(value);
/** One line with at least a letter in it. */
const line = (max: number, missing: string, tooLong: string) =>
  text(max * 4, missing, tooLong)
    .transform((value) => value.replace(/\s+/g, " ").trim())
    .refine(isWord, { error: missing })
    .refine((value) => [...value].length <= max, { error: tooLong });
const mayStayEmpty = (max: number, tooLong: string) =>
  z
    .string({ error: tooLong })
    .optional()
    .default("")
    .transform((value) => value.replace(/\s+/g, " ").trim())
    .refine((value) => [...value].length <= max, { error: tooLong });
const yesOrNo = (missing: string) => z.enum(["ja", "nee"], { error: missing });

export const who = z.object({ voor: z.enum(relations, { error: "whoMissing" }) });
export const knows = z.object({ weet: yesOrNo("knowsMissing") });
export const name = z.object({ naam: line(80, "nameMissing", "nameLong") });

/** Only the field of the chosen way is read; what stands in the other is not kept. */
export const reach = z
  .object({
    hoe: z.enum(reaches, { error: "reachMissing" }),
    telefoon: z.string({ error: "phoneUnclear" }).optional().default(""),
    email: z.string({ error: "emailUnclear" }).optional().default(""),
    herinnering: tick,
  })
  .transform((typed, ctx) => {
    const fault = (path: string, message: string) => {
      ctx.addIssue({ code: "custom", path: [path], message });
      return z.NEVER;
    };
    const none = { ...typed, telefoon: "", email: "" };
    if (typed.hoe === "nothing") return { ...none, herinnering: false };
    if (typed.hoe === "email") {
      const read = email("emailUnclear").safeParse(typed.email);
      return read.success ? { ...none, email: read.data } : fault("email", "emailUnclear");
    }
    const read = phone("phoneUnclear").safeParse(typed.telefoon);
    if (!read.success) return fault("telefoon", "phoneUnclear");
    if (typed.hoe === "sms" && !/^06\d{8}$/.test(read.data)) return fault("telefoon", "mobileUnclear");
    return { ...none, telefoon: read.data };
  });

/** Who does not know yet is called: only a number is asked. */
export const phoneOnly = z.object({ telefoon: phone("phoneUnclear") });

export const need = z.object({
  nodig: ticked(needs, "needUnclear"),
  taal: mayStayEmpty(40, "spokenLong"),
  opmerking: mayStayEmpty(200, "remarkLong"),
});
export const first = z.object({
  eerste: yesOrNo("firstMissing"),
  voorstellen: tick,
  nummer: tick,
  buurt: mayStayEmpty(60, "buurtLong"),
});
export const byWhom = z.object({
  eigennaam: line(80, "byNameMissing", "nameLong"),
  eigentelefoon: phone("phoneUnclear"),
  wiebellen: z.enum(["self", "by"], { error: "callWhoMissing" }),
});
/** Where only one can be called there is nothing to choose. */
export const byWhomOnly = z.object({
  eigennaam: line(80, "byNameMissing", "nameLong"),
  eigentelefoon: phone("phoneUnclear"),
});

export const isForOther = (answers: Typed): boolean => answers.ander === "ja";
export const knowsNot = (answers: Typed): boolean => isForOther(answers) && answers.weet === "nee";
export const asksWhomToCall = (answers: Typed): boolean => !knowsNot(answers) && answers.hoe !== "nothing";

/** The questions that these answers lead to, in order. */
export function routeOf(answers: Typed): Question[] {
  if (!isForOther(answers)) return ["naam", "bereiken", "nodig", "eerste-keer"];
  if (knowsNot(answers)) return ["voor-wie", "weet-ervan", "naam", "bereiken", "van-wie"];
  return ["voor-wie", "weet-ervan", "naam", "bereiken", "nodig", "eerste-keer", "van-wie"];
}

export const schemaOf = (question: Question, answers: Typed): z.ZodType<Record<string, unknown>> =>
  ({
    "voor-wie": who,
    "weet-ervan": knows,
    naam: name,
    bereiken: knowsNot(answers) ? phoneOnly : reach,
    nodig: need,
    "eerste-keer": first,
    "van-wie": asksWhomToCall(answers) ? byWhom : byWhomOnly,
  })[question] as z.ZodType<Record<string, unknown>>;

/** The fields of each question, as they stand in a draft. */
export const fieldsOf: Record<Question, readonly string[]> = {
  "voor-wie": ["voor"],
  "weet-ervan": ["weet"],
  naam: ["naam"],
  bereiken: ["hoe", "telefoon", "email", "herinnering"],
  nodig: ["nodig", "taal", "opmerking"],
  "eerste-keer": ["eerste", "voorstellen", "nummer", "buurt"],
  "van-wie": ["eigennaam", "eigentelefoon", "wiebellen"],
};

/** The first question that was not answered well; null when all were. */
export const openQuestion = (answers: Typed): Question | null =>
  routeOf(answers).find(
    (question) => answers[`klaar-${question}`] !== "ja" || !check(answers, {}, schemaOf(question, answers)).ok,
  ) ?? null;

/** All answers together as what the verb wants; null when something is missing. */
export function inputOf(answers: Typed, language: Language): SignUpInput | null {
  const recurrenceId = parseLocal(String(answers.keer ?? ""));
  if (!recurrenceId || openQuestion(answers)) return null;
  const read = <T>(schema: z.ZodType<T>): Partial<T> => {
    const result = schema.safeParse(answers);
    return result.success ? (result.data as Partial<T>) : {};
  };
  const [forOther, asks] = [isForOther(answers), knowsNot(answers)];
  const [how, what, when] = asks ? [read(phoneOnly), {}, {}] : [read(reach), read(need), read(first)];
  const by: { eigennaam?: string; eigentelefoon?: string; wiebellen?: "self" | "by" } = forOther
    ? { ...read(byWhomOnly), ...(asksWhomToCall(answers) ? read(byWhom) : {}) }
    : {};
  const reached = how as { hoe?: string; telefoon?: string; email?: string; herinnering?: boolean };
  const full = String(read(name).naam ?? "");
  const bare = asks || (reached.hoe === "nothing" && !forOther);
  return {
    recurrenceId,
    knows: !asks,
    name: bare ? firstName(full) : full,
    phone: reached.telefoon ?? "",
    email: reached.email ?? "",
    channel: asks ? "phone" : channelOf(reached.hoe),
    language,
    reminder: reached.herinnering ?? false,
    relation: forOther ? (read(who).voor ?? null) : null,
    byName: by.eigennaam ?? "",
    byPhone: by.eigentelefoon ?? "",
    callWho: by.wiebellen ?? (forOther && reached.hoe === "nothing" ? "by" : "self"),
    ...needsOf(what as z.output<typeof need>, when as z.output<typeof first>),
  };
}

const channelOf = (how: string | undefined): SignUpInput["channel"] =>
  how === "phone" || how === "sms" || how === "email" ? how : null;

const needsOf = (what: Partial<z.output<typeof need>>, when: Partial<z.output<typeof first>>) => ({
  needs: what.nodig ?? [],
  spoken: what.taal ?? "",
  remark: what.opmerking ?? "",
  firstTime: when.eerste ? when.eerste === "ja" : null,
  introduce: when.voorstellen ?? false,
  sharePhone: when.nummer ?? false,
  buurt: when.buurt ?? "",
});

/** What somebody changes by the own link: the same questions, the same limits. */
export const own = need.extend({ herinnering: tick, voorstellen: tick, nummer: tick });

/** A number that may stay empty. */
const phoneIfAny = z
  .string({ error: "phoneUnclear" })
  .optional()
  .default("")
  .transform((value, ctx) => {
    if (value === "") return "";
    const read = phone("phoneUnclear").safeParse(value);
    if (read.success) return read.data;
    ctx.addIssue({ code: "custom", message: "phoneUnclear" });
    return z.NEVER;
  });

/** Who goes along as a volunteer. */
export const volunteer = z.object({ naam: line(80, "nameMissing", "nameLong"), telefoon: phoneIfAny });

/** What a colleague types who is called: one page. */
export const byHand = need.extend({
  naam: line(80, "nameMissing", "nameLong"),
  telefoon: phoneIfAny,
  herinnering: tick,
  eerste: tick,
  voorstellen: tick,
});

export const handInput = (values: z.output<typeof byHand>, recurrenceId: Temporal.PlainDateTime): SignUpInput => ({
  recurrenceId,
  knows: true,
  name: values.naam,
  phone: values.telefoon,
  email: "",
  channel: values.telefoon ? "phone" : null,
  language: "nl",
  reminder: values.herinnering && values.telefoon !== "",
  relation: null,
  byName: "",
  byPhone: "",
  callWho: "self",
  needs: values.nodig,
  spoken: values.taal,
  remark: values.opmerking,
  firstTime: values.eerste,
  introduce: values.voorstellen,
  sharePhone: false,
  buurt: "",
});
