// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Reads the page aloud with a voice of the reader's own device. Without a voice for the
// language of the page the button never appears; nothing is sent to anybody.
(() => {
  const place = document.querySelector("[data-read-aloud]");
  const speech = window.speechSynthesis;
  if (!place || !speech) return;
  const language = document.documentElement.lang;
  const main = document.getElementById("main");

  const findVoice = () => speech.getVoices().find((voice) => voice.localService && voice.lang.startsWith(language));

  function show() {
    if (place.firstChild || !findVoice()) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "buurt-linkbutton";
    button.textContent = place.dataset.readAloud;
    button.addEventListener("click", () => (speech.speaking ? stop(button) : start(button)));
    place.append(button);
    place.hidden = false;
  }

  function start(button) {
    button.textContent = place.dataset.stop;
    // one paragraph at a time: some browsers stop halfway through a long text
    // innerText: hidden text must not be read, and blocks end a sentence
    const parts = main.innerText.split(/\n+/).filter((text) => text.trim());
    for (const text of parts) {
      const words = new SpeechSynthesisUtterance(text);
      words.voice = findVoice();
      words.lang = words.voice.lang;
      words.rate = 0.9;
      words.onend = () => {
        if (!speech.pending) button.textContent = place.dataset.readAloud;
      };
      speech.speak(words);
    }
  }

  function stop(button) {
    speech.cancel();
    button.textContent = place.dataset.readAloud;
  }

  show();
  speech.addEventListener?.("voiceschanged", show);
  addEventListener("pagehide", () => speech.cancel());
})();
