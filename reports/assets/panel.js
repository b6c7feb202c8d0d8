// The panel: what a cell is made of. Everything is shown as text, whatever stands in it.
(function (memlimits) {
  'use strict';
  const model = memlimits.model;
  const panel = document.getElementById('panel');
  // How many directives the panel shows before it is asked for more.
  const STEP = 100;

  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (typeof value === 'function') made.addEventListener(name, value);
      else if (value !== null && value !== false) made.setAttribute(name, value);
    }
    made.append(...children.flat().filter((child) => child !== null));
    return made;
  }

  const sign = (verdict) => element('b', { 'aria-hidden': 'true' }, verdict.sign);
  const chip = (verdict, ...more) => element('span', { class: 'chip v-' + verdict.name }, sign(verdict), ' ', ...more);
  const fact = (name, ...values) => element('div', {}, element('dt', {}, name), element('dd', {}, ...values));
  const code = (text) => element('code', {}, text);

  function heading(subject, engine) {
    const go = (to, label, shown) => (to === null ? null : element('a',
      { class: 'step', href: model.address(subject.kind, subject.name, to), 'aria-label': label, rel: label.split(' ')[0] }, shown));
    const around = (step) => {
      if (engine === null) return null;
      const to = engine + step;
      return to < 0 || to >= model.engines.length ? null : to;
    };
    const title = element('h2', { id: 'panel-title', tabindex: '-1' }, subject.name);
    if (engine !== null) title.append(' ', element('span', { class: 'on' }, 'on ' + model.engines[engine].id));
    return element('header', {}, title, element('nav', { 'aria-label': 'Panel' },
      go(around(-1), 'previous engine', '←'), go(around(1), 'next engine', '→'),
      element('button', { type: 'button', class: 'close', 'aria-label': 'Close', click: () => panel.close() }, '✕')));
  }

  function about(subject) {
    if (subject.kind === 'script') {
      const own = subject.script.tagged ? null : element('p', { class: 'note' },
        'A script without tags: these verdicts are its own expectation, not the specification’s.');
      return [subject.script.summary ? element('p', { class: 'sentence' }, subject.script.summary) : null, own];
    }
    const { sentence, strength, title, link, refusable } = subject.requirement;
    const section = link ? element('a', { href: link, rel: 'noreferrer' }, title) : title;
    return [
      sentence ? element('p', { class: 'sentence' }, sentence) : null,
      element('dl', { class: 'facts' },
        strength ? fact('strength', strength + (refusable ? '; an engine may refuse the resource' : '')) : null,
        title ? fact('specification', section) : null),
    ];
  }

  // Every engine's verdict, and the way to its cell.
  function everywhere(subject, engine) {
    const items = model.engines.map((other) => {
      const counts = model.counts(other.index, subject.places);
      if (counts.length === 0) return null;
      const all = counts.reduce((sum, { count }) => sum + count, 0);
      const [{ verdict, count }] = counts;
      const label = `${other.id}: ${counts.map((of) => `${of.verdict.name} ${of.count}`).join(', ')}`;
      return element('li', {}, element('a', {
        class: 'chip v-' + verdict.name,
        href: model.address(subject.kind, subject.name, other.index),
        title: label, 'aria-label': label, 'aria-current': other.index === engine ? 'true' : null,
      }, sign(verdict), ` ${other.id} `, element('span', { class: 'count' }, count === all ? String(all) : `${count}/${all}`)));
    });
    return [element('h3', {}, 'On every engine'), element('ul', { class: 'inline chips' }, items)];
  }

  // What engines did at a place: those that did the same together, this engine's first.
  function groups(place, engine) {
    const found = new Map();
    for (const other of model.engines) {
      const seen = model.seen(other.index, place);
      if (!seen) continue;
      const key = JSON.stringify([seen.verdict.name, seen.expected, seen.observed, seen.reason, seen.known]);
      if (!found.has(key)) found.set(key, { seen, engines: [] });
      found.get(key).engines.push(other);
    }
    const all = [...found.values()];
    const own = all.findIndex((group) => group.engines.some((other) => other.index === engine));
    if (own > 0) all.unshift(...all.splice(own, 1));
    return all;
  }

  function known(seen) {
    if (!seen.known) return null;
    const over = seen.known.verdict !== seen.verdict ? ' (no longer so)' : '';
    const link = seen.known.link
      ? [' ', element('a', { href: seen.known.link, rel: 'noreferrer' }, seen.known.link)] : [];
    return element('p', { class: 'known-note' }, element('b', {}, 'Known: '), seen.known.reason + over, ...link);
  }

  function observed({ seen, engines }, engine) {
    const names = engines.map((other, index) => [index ? ', ' : '',
      other.index === engine ? element('strong', {}, other.id) : other.id]).flat();
    const said = seen.observed !== null ? code(seen.observed)
      : seen.verdict.name === 'pass' ? 'as expected' : seen.reason === null ? '–' : '';
    const reason = seen.reason === null ? null : element('p', {}, seen.reason);
    return element('tr', {},
      element('th', { scope: 'row' }, names),
      element('td', {}, chip(seen.verdict, seen.verdict.name)),
      element('td', {}, said, reason, known(seen)));
  }

  function directive(index, engine) {
    const place = model.places[index];
    const own = engine === null ? null : model.seen(engine, index);
    const verdicts = own ? [own.verdict] : model.verdictsAt(index);
    const eventful = verdicts.some((verdict) => verdict.name !== 'pass');
    const first = (place.source || place.kind).split('\n')[0];
    const summary = element('summary', {},
      verdicts.map((verdict) => chip(verdict, element('span', { class: 'sr' }, verdict.name))), ' ',
      element('span', { class: 'line' }, `line ${place.line}`), ' ', element('code', { class: 'first' }, first));
    const body = () => {
      const all = groups(index, engine);
      const expected = all.map((group) => group.seen.expected).find((text) => text !== null);
      const words = own && own.verdict.failure ? model.lastWordsOf(engine, place.script) : null;
      const command = engine === null ? null : model.rerun(place.script, place.line, engine);
      return [
        place.source ? element('pre', { tabindex: '0' }, place.source) : null,
        element('table', { class: 'plain seen' },
          element('caption', {}, expected === undefined ? 'Observed' : ['Expected ', code(expected), ', observed']),
          element('thead', { class: 'sr' }, element('tr', {}, ['Engines', 'Verdict', 'Observed'].map((name) =>
            element('th', { scope: 'col' }, name)))),
          element('tbody', {}, all.map((group) => observed(group, engine)))),
        words ? element('div', {}, element('p', {}, 'Its last words:'), element('pre', { tabindex: '0' }, words)) : null,
        command ? element('p', { class: 'rerun' }, 'Reproduce it: ', code(command)) : null,
      ].filter((child) => child !== null);
    };
    const details = element('details', { class: 'directive' }, summary);
    const fill = () => {
      if (details.open && details.children.length === 1) details.append(...body());
    };
    details.addEventListener('toggle', fill);
    details.open = eventful;
    fill();
    return details;
  }

  // The directives, what did not simply pass first, script by script.
  function directives(subject, engine) {
    const holder = element('div', { class: 'directives' });
    const weight = (index) => {
      const seen = engine === null ? null : model.seen(engine, index);
      return seen && seen.verdict.failure ? 0 : seen && seen.verdict.name === 'limit' ? 1 : 2;
    };
    const scripts = new Map();
    for (const index of subject.places) {
      const { script } = model.places[index];
      if (!scripts.has(script)) scripts.set(script, { script, places: [], weight: 2 });
      const of = scripts.get(script);
      of.places.push(index);
      of.weight = Math.min(of.weight, weight(index));
    }
    const ordered = [...scripts.values()].sort((a, b) => a.weight - b.weight);
    const steps = ordered.flatMap(({ script, places }) => [{ script }, ...places.map((index) => ({ index }))]);
    let done = 0;
    function more() {
      for (const end = Math.min(steps.length, done + STEP); done < end; done += 1) {
        const { script, index } = steps[done];
        if (script) {
          const name = subject.kind === 'script' ? code(script.name)
            : element('a', { href: model.address('script', script.name, engine) }, code(script.name));
          holder.append(element('h4', {}, name));
          if (script.summary && subject.kind !== 'script') holder.append(element('p', { class: 'says' }, script.summary));
        } else {
          holder.append(directive(index, engine));
        }
      }
      if (done < steps.length) {
        const button = element('button', { type: 'button', click: () => { button.remove(); more(); } },
          `Show ${Math.min(STEP, steps.length - done)} more`);
        holder.append(button);
      }
    }
    more();
    const count = subject.places.length;
    return [element('h3', {}, `${count} directive${count === 1 ? '' : 's'}`), holder];
  }

  // Shows what a subject is made of, on one engine or on all (null).
  function open(subject, engine) {
    panel.replaceChildren(heading(subject, engine), element('div', { class: 'body' },
      about(subject), everywhere(subject, engine), directives(subject, engine)));
    if (!panel.open) panel.showModal();
    document.getElementById('panel-title').focus();
    panel.querySelector('.body').scrollTop = 0;
  }

  // A click beside the panel closes it.
  panel.addEventListener('click', (event) => {
    if (event.target === panel) panel.close();
  });

  memlimits.panel = { open, dialog: panel };
})(window.memlimits);
