// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";
import { Pictogram, type PictogramName } from "./pictogram.tsx";
import { PlainList } from "./plain-list.tsx";

export interface LinkListItem {
  href: string;
  title: string;
  text?: Child;
  pictogram?: PictogramName;
  /** Site address of a logo; always beside the name, so it needs no words. */
  image?: string;
}

/** Rows that can be pressed as a whole: organisations, places, search results of one kind. */
export function LinkList({ items, label }: { items: readonly LinkListItem[]; label?: string }) {
  return (
    <PlainList class="buurt-list" label={label}>
      {items.map((item) => (
        <li>
          {item.image ? <img src={item.image} alt="" width="72" height="72" loading="lazy" /> : null}
          {!item.image && item.pictogram ? <Pictogram name={item.pictogram} /> : null}
          <div>
            <p class="buurt-list__title">
              <a href={item.href}>{item.title}</a>
            </p>
            {item.text ? <div>{item.text}</div> : null}
          </div>
        </li>
      ))}
    </PlainList>
  );
}
