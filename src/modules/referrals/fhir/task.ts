// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CodeableConcept, Task } from "@medplum/fhirtypes";
import { speak } from "#platform/i18n/i18n.ts";
import { taskWords } from "../messages/codes.ts";
import type { Practice, Referral } from "../tables.ts";
import type { StatusReason } from "../workflow.ts";
import { statusSystem, taskCodeSystem } from "./systems.ts";

const resultSystem = "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes";

/** Microseconds, as the database keeps it: who asks for what is newer than this does not get this one again. */
export const instantText = (at: Temporal.Instant): string => at.toString({ smallestUnit: "microsecond" });
export const etagOf = ({ taskVersion }: Pick<Referral, "taskVersion">): string => `W/"${taskVersion}"`;

/** What a practice may know of its referral. The row holds no more than the patient agreed to; no name of anybody is in it. */
export function taskOf(referral: Referral, { identifierSystem }: Practice, publicUrl: string): Task {
  const { id, taskStatus, statusReason, businessStatus, requestIdentifier, modifiedAt } = referral;
  const concept = (code: string, text?: string): CodeableConcept => ({
    coding: [{ system: statusSystem(publicUrl), code }],
    ...(text === undefined ? {} : { text }),
  });
  const at = instantText(modifiedAt);
  return {
    resourceType: "Task",
    id,
    meta: { versionId: String(referral.taskVersion), lastUpdated: at },
    ...resultOf(referral, concept),
    identifier: [{ system: `${publicUrl}/fhir/NamingSystem/kenmerk`, value: referral.referenceNo }],
    status: taskStatus,
    ...(statusReason ? { statusReason: concept(statusReason, sentenceOf(statusReason)) } : {}),
    ...(businessStatus ? { businessStatus: concept(businessStatus) } : {}),
    intent: "order",
    code: { coding: [{ system: taskCodeSystem, code: "fulfill" }] },
    ...(requestIdentifier && identifierSystem
      ? { focus: { type: "ServiceRequest", identifier: { system: identifierSystem, value: requestIdentifier } } }
      : {}),
    authoredOn: instantText(referral.receivedAt),
    lastModified: at,
  };
}

function sentenceOf(reason: StatusReason): string {
  const words = speak(taskWords, "nl");
  return reason === "other" ? words.otherReason : words[reason];
}

/** What came of it: a category, and the name of an activity only where the resident agreed to that. */
function resultOf(
  { taskStatus, output, outputName }: Referral,
  concept: (code: string, text: string) => CodeableConcept,
): Pick<Task, "contained" | "output"> {
  if (taskStatus !== "completed" || output === null) return {};
  const words = speak(taskWords, "nl");
  const sentences: Record<string, string> = {
    closed: words.closed,
    contact: words.contact_made,
    contact_enough: words.contact_made,
    invitation: words.contact_made,
    not_reached: words.not_reached,
    stopped_own_choice: words.closed,
    other_help: words.closed,
  };
  const text = outputName ?? (Object.hasOwn(sentences, output) ? sentences[output]! : words.takes_part);
  return {
    contained: [
      {
        resourceType: "Procedure",
        id: "r",
        status: "completed",
        subject: { display: "verwezen persoon" },
        code: concept(output.replaceAll("_", "-"), text),
      },
    ],
    output: [
      {
        type: { coding: [{ system: resultSystem, code: "resulting-activity" }] },
        valueReference: { reference: "#r" },
      },
    ],
  };
}
