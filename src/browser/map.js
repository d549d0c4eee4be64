// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Draws the places of the list on a map above it. The list says everything the map says.
(() => {
  const list = document.querySelector("ol[data-map]");
  if (!list || !window.L) return;
  const places = [...list.querySelectorAll("li[data-lat]")].map((item, index) => ({
    number: index + 1,
    at: [Number(item.dataset.lat), Number(item.dataset.lon)],
    title: item.dataset.title,
    href: item.querySelector("a").href,
  }));
  if (places.length === 0) return;

  const canvas = document.createElement("div");
  canvas.className = "buurt-map";
  canvas.setAttribute("role", "region");
  canvas.setAttribute("aria-label", list.dataset.label);
  list.before(canvas);

  const moves = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(canvas, {
    scrollWheelZoom: false,
    attributionControl: Boolean(list.dataset.credit),
    fadeAnimation: moves,
    zoomAnimation: moves,
    markerZoomAnimation: moves,
  });
  // an empty address means: no background, and nothing is fetched from anybody
  if (list.dataset.tiles) L.tileLayer(list.dataset.tiles, { attribution: list.dataset.credit, maxZoom: 19 }).addTo(map);
  map.fitBounds(L.latLngBounds(places.map(({ at }) => at)).pad(0.15), { maxZoom: 16 });

  for (const place of places) {
    const sign = document.createElement("span");
    sign.textContent = place.number;
    const icon = L.divIcon({ className: "buurt-map__sign", html: sign, iconSize: [44, 44] });
    L.marker(place.at, { icon, alt: place.title, title: place.title, keyboard: true })
      .bindPopup(linkTo(place))
      .addTo(map);
  }

  function linkTo({ href, title }) {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = title;
    return link;
  }
})();
