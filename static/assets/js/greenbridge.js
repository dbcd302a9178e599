// Everything here makes a page smoother; every page works without it.
(() => {
  "use strict";

  // Suggestions under a search box, from the address that the box names.
  const suggest = (input) => {
    const list = document.createElement("datalist");
    list.id = "suggest-" + Math.random().toString(36).slice(2);
    input.after(list);
    input.setAttribute("list", list.id);
    let timer, asked = "", running;
    input.addEventListener("input", () => {
      clearTimeout(timer);
      const words = input.value.trim();
      if (words === asked || words.length < 1) return;
      timer = setTimeout(async () => {
        asked = words;
        running?.abort();
        running = new AbortController();
        try {
          const answer = await fetch(input.dataset.url + "?q=" + encodeURIComponent(words), { signal: running.signal });
          if (!answer.ok) return;
          const found = await answer.json();
          const texts = (Array.isArray(found) ? found : found.suggestions ?? []).map((each) => each.text ?? each.title ?? each);
          list.replaceChildren(...texts.slice(0, 8).map((text) => Object.assign(document.createElement("option"), { value: text })));
        } catch (failure) {
          if (failure.name !== "AbortError") list.replaceChildren();
        }
      }, 150);
    });
  };

  // Entries put aside for comparison, kept in this browser; without a script a form compares the rows that are ticked.
  const tray = () => {
    const bar = document.querySelector("[data-tray]");
    const link = bar.querySelector("a");
    const key = "compare-" + document.documentElement.dataset.tenant;
    const most = 4;
    const read = () => {
      try {
        return JSON.parse(localStorage.getItem(key)) ?? [];
      } catch {
        return [];
      }
    };
    const boxes = () => document.querySelectorAll("[data-compare] input[name=id]");
    const show = (chosen) => {
      bar.hidden = chosen.length < 1;
      bar.querySelector("[data-count]").textContent = chosen.length;
      link.href = link.dataset.url + "?" + chosen.map((id) => "id=" + encodeURIComponent(id)).join("&");
      boxes().forEach((box) => {
        box.checked = chosen.includes(box.value);
        box.disabled = !box.checked && chosen.length >= most;
      });
    };
    const keep = (id, wanted) => {
      const chosen = read().filter((each) => each !== id);
      if (wanted && chosen.length < most) chosen.push(id);
      localStorage.setItem(key, JSON.stringify(chosen));
      show(chosen);
    };
    document.addEventListener("change", (event) => {
      if (event.target.matches("[data-compare] input[name=id]")) keep(event.target.value, event.target.checked);
    });
    document.addEventListener("click", (event) => {
      const add = event.target.closest?.("a[data-compare-id]");
      if (add) {
        event.preventDefault();
        keep(add.dataset.compareId, true);
        bar.querySelector("a").focus();
      }
    });
    bar.querySelector("button").addEventListener("click", () => {
      localStorage.removeItem(key);
      show([]);
    });
    document.body.addEventListener("htmx:afterSettle", () => show(read()));
    show(read());
  };

  // A filter that is ticked is a filter that is applied.
  document.addEventListener("change", (event) => {
    const form = event.target.closest?.("form[data-apply]");
    if (form) form.requestSubmit();
  });

  // Menus close when the reader goes elsewhere.
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.switch[open], details.narrow[open]").forEach((open) => {
      if (!open.contains(event.target)) open.open = false;
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details.switch[open], details.narrow[open]").forEach((open) => {
      open.open = false;
      open.querySelector("summary").focus();
    });
  });

  document.querySelectorAll("input[data-suggest]").forEach(suggest);
  tray();
})();
