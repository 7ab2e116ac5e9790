"use strict";
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const bar = document.querySelector(".bar");

// A fact is shown when its verdict and state are ticked, its attribute is chosen and its words hold what was typed.
function filter() {
  const off = new Set(all("input[type=checkbox]:not(:checked)", bar).map(box => box.value));
  const attribute = bar.querySelector("select").value;
  const words = bar.querySelector("input[type=search]").value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const fact of all(".fact")) {
    const { verdict, state } = fact.dataset;
    const text = words.length ? (fact.textContent + " " + fact.closest(".event").querySelector("h2").textContent).toLowerCase() : "";
    fact.hidden = off.has(verdict) || off.has(state) || (attribute && fact.dataset.attribute !== attribute) || !words.every(w => text.includes(w));
    if (!fact.hidden) shown++;
  }
  for (const event of all(".event")) event.hidden = !event.querySelector(".fact:not([hidden])");
  bar.querySelector("output").textContent = shown + "/" + all(".fact").length;
}

// The articles of a fact stand side by side, each at its first quote; those of the event's other facts are put away.
function compare(fact, first) {
  const texts = fact.closest(".event").querySelector("details");
  for (const pane of all(".pane", texts)) pane.hidden = true;
  unmark(texts);
  for (const id of [first, ...all("a.where", fact).map(target)].filter(Boolean)) {
    const pane = document.getElementById(id).closest(".pane");
    show(id, pane.hidden);
    pane.hidden = false;
  }
  texts.querySelector(".all").hidden = !texts.querySelector(".pane[hidden]");
  texts.scrollIntoView();
}

const target = link => link.getAttribute("href").slice(1);

function unmark(texts) {
  texts.open = true;
  for (const mark of all("mark.on")) mark.classList.remove("on");
}

// A quote is marked; where asked, its article is turned to it.
function show(id, turn) {
  const at = document.getElementById(id), pane = at.closest(".pane"), text = at.closest(".text");
  for (const mark of all(`mark[data-q~="${id}"]`, pane)) mark.classList.add("on");
  if (!turn) return;
  pane.hidden = false;
  text.scrollTop = text.querySelector("mark.on").offsetTop - text.clientHeight / 3;
}

function follow(event) {
  const link = event.target.closest("a"), button = event.target.closest("button");
  if (link) {
    const fact = link.closest(".fact"), id = target(link);
    event.preventDefault();
    if (fact) {
      compare(fact, id);
    } else {
      const texts = document.getElementById(id).closest("details");
      unmark(texts);
      show(id, true);
      document.getElementById(id).closest(".pane").scrollIntoView();
    }
    history.replaceState(null, "", "#" + id);
  } else if (button?.classList.contains("all")) {
    for (const pane of all(".pane", button.closest("details"))) pane.hidden = false;
    button.hidden = true;
  } else if (button) {
    compare(button.closest(".fact"));
  }
}

if (bar) {
  bar.hidden = false;
  bar.addEventListener("input", filter);
  bar.addEventListener("submit", event => event.preventDefault());
  filter();
}
for (const button of all("button.front")) button.hidden = false;
document.addEventListener("click", follow);
