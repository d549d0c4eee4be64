// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Child } from "hono/jsx";

export interface MapPlace {
  href: string;
  title: string;
  /** Language of the title when it is another than that of the page. */
  lang?: string;
  /** WGS84, in degrees. */
  latitude: number;
  longitude: number;
  children?: Child;
}

export interface MapListProps {
  places: readonly MapPlace[];
  /** Address of tiles with {z}/{x}/{y}; empty means a map without background, and nothing is fetched. */
  tiles: string;
  /** Who made the tiles, shown on the map. */
  credit?: string;
  label: string;
}

/** The list is the content; the browser script draws the same places above it. */
export function MapList({ places, tiles, credit, label }: MapListProps) {
  return (
    <ol class="buurt-places" data-map="" data-tiles={tiles} data-credit={credit ?? ""} data-label={label}>
      {places.map((place) => (
        <li data-lat={place.latitude} data-lon={place.longitude} data-title={place.title}>
          <a href={place.href} lang={place.lang}>
            {place.title}
          </a>
          {place.children ? <div>{place.children}</div> : null}
        </li>
      ))}
    </ol>
  );
}

/** Goes in the head of a page with a map, and nowhere else. */
export function MapHead({ url }: { url: (name: string) => string }) {
  return (
    <>
      <link rel="stylesheet" href={url("leaflet.css")} />
      <script src={url("leaflet.js")} defer />
      <script src={url("map.js")} defer />
    </>
  );
}
