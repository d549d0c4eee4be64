// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { encode } from "uqr";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { referTexts } from "../messages/refer.ts";
import { paths } from "../paths.ts";

export interface LinkCardProps {
  publicUrl: string;
  secret: string;
  language: Language;
}

/** The link of a practice, as a picture for the camera and in letters. */
export function LinkCard({ publicUrl, secret, language }: LinkCardProps) {
  const m = speak(referTexts, language);
  const url = `${publicUrl}${paths.refer(secret)}`;
  return (
    <Panel>
      <Picture text={url} label={m.cardPicture} />
      <p class="nl-paragraph">
        <code class="buurt-lines">{url.replace(/^https?:\/\//, "")}</code>
      </p>
      <Paragraph>{m.cardLead}</Paragraph>
      <Paragraph>{m.cardLost}</Paragraph>
    </Panel>
  );
}

/** Black on white in every theme, as cameras want it. */
function Picture({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width="240"
      height="240"
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={squares} fill="#000" />
    </svg>
  );
}
