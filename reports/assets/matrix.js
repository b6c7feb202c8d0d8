// The matrix: its filter, and the way through it by keyboard.
(function (memlimits) {
  'use strict';
  const model = memlimits.model;
  const form = document.getElementById('filter');
  const table = document.getElementById('matrix');
  const lines = [...table.querySelectorAll('tbody.chapter > tr:not(.head)')];
  const chapters = [...table.querySelectorAll('tbody.chapter')];
  const rows = model.rows.map((row, index) => ({
    ...row,
    line: lines[index],
    subject: model.subject(row.kind, row.name),
    chapter: lines[index].parentElement.dataset.chapter,
  }));

  // What a text is looked for in, and the verdicts that an engine has: found out when first asked for.
  const lazily = (find) => {
    const found = new Map();
    return (row) => {
      if (!found.has(row)) found.set(row, find(row));
      return found.get(row);
    };
  };
  const words = lazily(({ name, subject }) => {
    const scripts = new Set(subject.places.map((place) => model.places[place].script));
    const requirement = subject.requirement;
    const said = [name].concat(requirement ? [requirement.sentence, requirement.title] : [subject.script.summary]);
    return said.concat([...scripts].map((script) => script.name)).join('\n').toLowerCase();
  });
  const verdicts = lazily(({ subject }) =>
    new Set(model.engines.flatMap((engine) => model.counts(engine.index, subject.places)).map((of) => of.verdict.name)));

  const wanted = () => {
    const fields = new FormData(form);
    const get = (name) => String(fields.get(name) || '').trim();
    return { text: get('text'), chapter: get('chapter'), strength: get('strength'), verdict: get('verdict'), differ: get('differ') };
  };

  function apply() {
    const { text, chapter, strength, verdict, differ } = wanted();
    const sought = text.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const fits = (!chapter || row.chapter === chapter)
        && (!strength || (row.subject.requirement && row.subject.requirement.strength === strength))
        && (!differ || row.differs)
        && sought.every((word) => words(row).includes(word))
        && (!verdict || verdicts(row).has(verdict));
      row.line.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    for (const part of chapters) {
      part.hidden = !part.querySelector('tr:not(.head):not([hidden])');
    }
    const filtered = shown < rows.length;
    table.querySelector('tbody.total').hidden = filtered;
    table.classList.toggle('filtered', filtered);
    document.querySelector('.sheet .none').hidden = shown > 0;
    form.elements.shown.value = filtered ? `${shown} of ${rows.length} rows` : `${rows.length} row${rows.length === 1 ? '' : 's'}`;
    const entrance = table.querySelector('tbody a[tabindex="0"]');
    if (!entrance || entrance.closest('tr').hidden) enter(first());
  }

  // The filter as an address, and back.
  function address() {
    const set = Object.entries(wanted()).filter(([, value]) => value);
    return set.length ? '#filter/' + new URLSearchParams(set).toString() : '#index';
  }

  function set(parameters) {
    const values = new URLSearchParams(parameters);
    form.reset();
    for (const [name, value] of values) {
      const field = form.elements.namedItem(name);
      if (!field || name === 'shown') continue;
      if (field.type === 'checkbox') field.checked = true;
      else field.value = value;
    }
    apply();
  }

  form.addEventListener('input', () => {
    apply();
    history.replaceState(null, '', address());
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => {
    apply();
    history.replaceState(null, '', address());
  }));

  // One link of the table is in the tab order; arrow keys move it.
  const links = (line) => [...line.children].map((cell) => cell.querySelector('a'));
  const visible = () => lines.filter((line) => !line.hidden);
  const first = () => {
    const [line] = visible();
    return line ? links(line)[1] || links(line)[0] : null;
  };

  function enter(link) {
    for (const old of table.querySelectorAll('tbody a[tabindex="0"]')) old.tabIndex = -1;
    if (link) link.tabIndex = 0;
  }

  function move(link, down, right) {
    const shown = visible();
    const line = link.closest('tr');
    const at = shown.indexOf(line);
    const column = links(line).indexOf(link);
    const clamp = (value, end) => Math.max(0, Math.min(end, value));
    let [next, cell] = [clamp(at + down, shown.length - 1), clamp(column + right, line.children.length - 1)];
    // Cells without a link are stepped over.
    const step = [Math.sign(down), Math.sign(right)];
    while (shown[next] && line.children[cell]) {
      const target = links(shown[next])[cell];
      if (target) return target;
      next += step[0];
      cell += step[1];
      if (!step[0] && !step[1]) break;
    }
    return link;
  }

  const FAR = 1e6;
  const MOVES = {
    ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
    Home: [0, -FAR], End: [0, FAR], PageUp: [-10, 0], PageDown: [10, 0],
  };
  table.addEventListener('keydown', (event) => {
    const link = event.target.closest('tbody a');
    const steps = MOVES[event.key];
    if (!link || !steps || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const target = event.ctrlKey && (event.key === 'Home' || event.key === 'End')
      ? move(link, Math.sign(steps[1]) * FAR, 0) : move(link, ...steps);
    enter(target);
    target.focus();
    reveal(target);
  });
  table.addEventListener('focusin', (event) => {
    if (event.target.matches('tbody a')) enter(event.target);
  });

  // Out from under the heads, which stay where they are.
  function reveal(link) {
    const sheet = table.parentElement;
    const cell = link.closest('td, th');
    const box = cell.getBoundingClientRect();
    const around = sheet.getBoundingClientRect();
    const top = around.top + table.tHead.offsetHeight;
    const left = around.left + (cell.cellIndex === 0 ? 0 : cell.parentElement.firstElementChild.offsetWidth);
    if (box.top < top) sheet.scrollTop -= top - box.top;
    if (cell.cellIndex > 0 && box.left < left) sheet.scrollLeft -= left - box.left;
  }

  // The link of a cell, or of a row's head where no engine is meant.
  function link(kind, name, engine) {
    const row = rows.find((other) => other.kind === kind && other.name === name);
    return row ? links(row.line)[engine === null ? 0 : engine + 1] : null;
  }

  for (const anchor of table.querySelectorAll('tbody a')) anchor.tabIndex = -1;
  form.hidden = false;
  table.querySelector('.keys').hidden = false;
  apply();

  memlimits.matrix = { set, address, link, enter, reveal };
})(window.memlimits);
