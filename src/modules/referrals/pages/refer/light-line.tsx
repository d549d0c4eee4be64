// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Badge } from "#ui/show/badge.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import type { Light } from "../../light.ts";
import { referTexts } from "../../messages/refer.ts";

const looks = { green: "good", amber: "warning", red: "wrong" } as const;

/** When the team calls, in a colour and in words. Never a list. */
export function LightLine({ light: { colour, days }, language }: { light: Light; language: Language }) {
  const m = speak(referTexts, language);
  const words = { green: m.lightgreen, amber: m.lightamber, red: m.lightred }[colour](days);
  return (
    <Paragraph>
      {m.lightTitle} <Badge kind={looks[colour]}>{words}</Badge>
    </Paragraph>
  );
}
