// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Makes the buttons for passkeys work, with what the browser has itself. Without it they are not there, and
// signing in goes with a code.
(() => {
  const { PublicKeyCredential: Key, isSecureContext } = window;
  if (!isSecureContext || !Key?.parseCreationOptionsFromJSON || !Key.parseRequestOptionsFromJSON) return;

  for (const place of document.querySelectorAll("[data-passkey]")) {
    const form = place.querySelector("form");
    const status = place.querySelector("[role=status]");
    place.hidden = false;
    form.addEventListener("submit", async (event) => {
      if (form.elements.answer.value) return;
      event.preventDefault();
      status.textContent = "";
      try {
        form.elements.answer.value = JSON.stringify(await answerTo(place.dataset.passkey));
        form.submit();
      } catch {
        // the person said no, the time was over, or the device has no passkey
        form.elements.answer.value = "";
        status.textContent = place.dataset.refused;
      }
    });
  }

  /** Asks the site what to ask, and the device for the answer. */
  async function answerTo(address) {
    const answer = await fetch(address, { method: "POST", headers: { accept: "application/json" } });
    if (!answer.ok || answer.redirected) throw new Error("no question");
    const { create, get } = await answer.json();
    const made = create
      ? await navigator.credentials.create({ publicKey: Key.parseCreationOptionsFromJSON(create) })
      : await navigator.credentials.get({ publicKey: Key.parseRequestOptionsFromJSON(get) });
    return made.toJSON();
  }
})();
