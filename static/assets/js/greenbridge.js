// Everything here makes a page smoother; every page works without it.
(() => {
  "use strict";

  // Suggestions under a search box, from the address that the box names. A list of our own, because the browser's would hide
  // what does not contain the letters typed: pinyin, abbreviations, synonyms. It lies above everything, as nothing else does.
  const suggest = (input, number) => {
    const list = Object.assign(document.createElement("ul"), { id: "suggestions-" + number, className: "suggestions", popover: "manual" });
    if (!list.showPopover) return;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.getAttribute("aria-label"));
    input.form.after(list);
    const state = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
    Object.entries(state).forEach(([name, value]) => input.setAttribute(name, value));
    let timer, running, asked = "", at = -1;
    const open = () => list.matches(":popover-open");
    const mark = (next) => {
      at = next;
      [...list.children].forEach((each, i) => each.setAttribute("aria-selected", i === at));
      if (at < 0) input.removeAttribute("aria-activedescendant");
      else input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at]?.scrollIntoView({ block: "nearest" });
    };
    const close = () => {
      clearTimeout(timer);
      running?.abort();
      if (open()) list.hidePopover();
      input.setAttribute("aria-expanded", "false");
      mark(-1);
    };
    const show = (texts) => {
      list.replaceChildren(...texts.map((text, i) => Object.assign(document.createElement("li"), { id: list.id + "-" + i, role: "option", textContent: text })));
      mark(-1);
      if (texts.length === 0 || document.activeElement !== input) return close();
      const box = input.form.getBoundingClientRect();
      Object.assign(list.style, { top: box.bottom + scrollY + "px", left: box.left + scrollX + "px", width: box.width + "px" });
      if (!open()) list.showPopover();
      input.setAttribute("aria-expanded", "true");
    };
    const choose = (text) => {
      input.value = asked = text;
      close();
      input.form.requestSubmit();
    };
    const ask = async (words) => {
      asked = words;
      running?.abort();
      running = new AbortController();
      try {
        const answer = await fetch(input.dataset.url + "?q=" + encodeURIComponent(words), { signal: running.signal });
        show(answer.ok ? [...new Set((await answer.json()).map((each) => each.text))].slice(0, 8) : []);
      } catch (failure) {
        if (failure.name !== "AbortError") close();
      }
    };
    input.addEventListener("input", (event) => {
      if (event.isComposing) return;
      clearTimeout(timer);
      const words = input.value.trim();
      if (words.length < 1) close();
      else if (words !== asked || !open()) timer = setTimeout(() => ask(words), 150);
    });
    input.addEventListener("compositionend", () => input.dispatchEvent(new InputEvent("input")));
    input.addEventListener("keydown", (event) => {
      if (!open() || event.isComposing) return;
      const many = list.children.length;
      if (event.key === "ArrowDown") mark(at + 1 < many ? at + 1 : -1);
      else if (event.key === "ArrowUp") mark(at < 0 ? many - 1 : at - 1);
      else if (event.key === "Enter" && at >= 0) choose(list.children[at].textContent);
      else if (event.key === "Escape") close();
      else return;
      event.preventDefault();
    });
    input.addEventListener("blur", close);
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const chosen = event.target.closest("li");
      if (chosen) choose(chosen.textContent);
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

  // Filters, order and paging of a result list change it in place. What was pressed keeps the focus where it is still there,
  // else the heading of the new list gets it; the new count is said once either way.
  const results = () => {
    const news = document.querySelector("[data-news]");
    if (!news || !window.htmx) return;
    document.documentElement.dataset.script = "";
    document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
      event.detail.target.querySelectorAll("details[open][id]").forEach((open) => {
        const next = event.detail.fragment.querySelector("#" + CSS.escape(open.id));
        if (next) next.open = true;
      });
    });
    document.body.addEventListener("htmx:afterSettle", (event) => {
      if (event.target.id !== "results") return;
      const heading = event.target.querySelector("h1");
      if (document.activeElement === document.body) heading.focus({ preventScroll: true });
      else news.textContent = heading.textContent;
    });
    document.body.addEventListener("htmx:beforeRequest", () => {
      news.textContent = "";
    });
    // An answer that is no list is shown as the page that it is.
    for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
      document.body.addEventListener(failure, (event) => location.assign(event.detail.pathInfo.finalRequestPath));
    }
  };

  // A form that machines like: this browser looks for the number behind the salt while the reader writes. Who is faster waits for
  // it; where it cannot be looked for, the form goes without.
  const prove = (input) => {
    if (!window.crypto?.subtle) return;
    const form = input.form;
    const say = form.querySelector("[data-proof-state]");
    const [, salt, target] = input.dataset.proof.split(".");
    const wanted = Uint8Array.from(target.match(/../g), (byte) => parseInt(byte, 16));
    const text = new TextEncoder();
    const fits = async (number) => {
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", text.encode(salt + number)));
      return digest.every((byte, i) => byte === wanted[i]) ? number : -1;
    };
    const search = async () => {
      const most = Number(input.dataset.most), step = 400;
      for (let from = 0; from <= most && !input.value; from += step) {
        const found = Math.max(...(await Promise.all(Array.from({ length: step }, (_, i) => fits(from + i)))));
        if (found >= 0) input.value = input.dataset.proof + "." + found;
      }
    };
    let done = false, waiting = false;
    const work = search().catch(() => {}).finally(() => (done = true));
    form.addEventListener("submit", (event) => {
      if (done) return;
      event.preventDefault();
      if (waiting) return;
      waiting = true;
      say.hidden = false;
      say.textContent = say.dataset.text;
      work.then(() => form.requestSubmit(event.submitter));
    });
  };

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

  // A proposal asks only for the terms of its kind; without a script all are there, and each says whose it is.
  const terms = (select) => {
    const own = select.closest("details").querySelectorAll("[data-schemes]");
    const show = () => own.forEach((each) => (each.hidden = !each.dataset.schemes.split(" ").includes(select.value)));
    select.addEventListener("change", show);
    show();
  };

  document.querySelectorAll("select[data-scheme]").forEach(terms);
  document.querySelectorAll("input[data-suggest]").forEach(suggest);
  document.querySelectorAll("input[data-proof]").forEach(prove);
  tray();
  results();
})();
