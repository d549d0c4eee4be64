// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { Pictogram, type PictogramName } from "./pictogram.tsx";
import { PlainList } from "./plain-list.tsx";

export interface TileProps {
  href: string;
  label: string;
  pictogram: PictogramName;
  current?: boolean;
}

export function Tile({ href, label, pictogram, current }: TileProps) {
  return (
    <li>
      <a href={href} aria-current={current ? "true" : undefined}>
        <Pictogram name={pictogram} />
        {label}
      </a>
    </li>
  );
}

/** At most six on the home page. */
export function Tiles({ tiles, label }: { tiles: readonly TileProps[]; label?: string }) {
  return (
    <PlainList class="buurt-picks" label={label}>
      {tiles.map((tile) => (
        <Tile {...tile} />
      ))}
    </PlainList>
  );
}
