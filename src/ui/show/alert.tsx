// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { Heading } from "./heading.tsx";
import { Pictogram, type PictogramName } from "./pictogram.tsx";

export type AlertKind = "info" | "good" | "warning" | "wrong";

const signs: Record<AlertKind, PictogramName> = { info: "info", good: "check", warning: "alert", wrong: "alert" };

export interface AlertProps {
  kind?: AlertKind;
  title: string;
  /** Level of its heading; 2 unless the page says otherwise. */
  level?: 2 | 3 | 4;
  children?: Child;
}

/** Stays in the page: no toasts, no pop-ups. */
export function Alert({ kind = "info", title, level = 2, children }: AlertProps) {
  return (
    <section class={`buurt-alert buurt-alert--${kind}`} aria-label={title}>
      <Pictogram name={signs[kind]} />
      <div>
        <Heading level={level} looks={3}>
          {title}
        </Heading>
        {typeof children === "string" ? <p class="nl-paragraph">{children}</p> : children}
      </div>
    </section>
  );
}
