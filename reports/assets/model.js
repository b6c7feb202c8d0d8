// What the data says: see html/data.rs, which writes it.
(function (memlimits) {
  'use strict';
  const data = memlimits.data;

  const verdicts = new Map(data.verdicts.map(([name, sign, letter, meaning, failure, judged]) =>
    [letter, { name, sign, meaning, failure: failure === 1, judged: judged === 1 }]));
  const engines = data.engines.map(([id, name, version], index) => ({ index, id, name, version }));
  const requirements = data.requirements.map(([id, strength, sentence, title, link, refusable]) =>
    ({ id, strength, sentence, title, link, refusable: refusable === 1 }));
  const text = (id) => (id < 0 ? null : data.texts[id]);

  const scripts = [];
  // Every directive of every script, in the order of the letters in `data.seen`.
  const places = [];
  for (const { name, summary, tagged, rerun, directives } of data.scripts) {
    const script = { name, summary, tagged: tagged === 1, rerun, first: places.length };
    let line = 0;
    for (let at = 0; at < directives.length; at += 5) {
      const [distance, column, kind, tags, source] = directives.slice(at, at + 5);
      line += distance;
      places.push({ script, line, column, kind: text(kind), tags: data.tags[tags], source: text(source) });
    }
    script.end = places.length;
    scripts.push(script);
  }

  const detailed = new Array(engines.length);
  function detailsOf(engine) {
    if (!detailed[engine]) {
      const found = new Map();
      const list = data.detailed[engine];
      for (let at = 0, place = 0; at < list.length; at += 2) {
        place += list[at];
        found.set(place, data.details[list[at + 1]]);
      }
      detailed[engine] = found;
    }
    return detailed[engine];
  }

  // What an engine did at a place: null where it has no such directive.
  function seen(engine, place) {
    const letter = data.seen[engine][place];
    if (letter === ' ') return null;
    const [expected, observed, reason, known] = detailsOf(engine).get(place) || [-1, -1, -1, -1];
    const of = known < 0 ? null : data.known[known];
    return {
      verdict: verdicts.get(letter),
      expected: text(expected),
      observed: text(observed),
      reason: text(reason),
      known: of && { verdict: verdicts.get(of[0]), reason: text(of[1]), link: text(of[2]) },
    };
  }

  // The verdicts that engines were given at a place, each once.
  const verdictsAt = (place) => [...new Set(data.seen.map((of) => of[place]))]
    .filter((letter) => letter !== ' ').map((letter) => verdicts.get(letter));

  // From the verdict that matters most to a reader to the one that matters least: as in model/sheet.rs.
  const BY_WEIGHT = ['c', 'f', 'm', 't', 'l', 'p', 'b', 'n', 'u'];

  // How often an engine was given each verdict at these places, the gravest first.
  function counts(engine, of) {
    const found = new Map();
    for (const place of of) {
      const letter = data.seen[engine][place];
      if (letter !== ' ') found.set(letter, (found.get(letter) || 0) + 1);
    }
    return BY_WEIGHT.filter((letter) => found.has(letter))
      .map((letter) => ({ verdict: verdicts.get(letter), count: found.get(letter) }));
  }

  const ofRequirement = new Map();
  places.forEach((place, index) => {
    for (const id of place.tags) {
      if (!ofRequirement.has(id)) ofRequirement.set(id, []);
      ofRequirement.get(id).push(index);
    }
  });
  const byId = new Map(requirements.map((requirement, index) => [requirement.id, index]));
  const byName = new Map(scripts.map((script, index) => [script.name, index]));

  // What an address names: a requirement (`cell`) or a script, with its places; null where there is none.
  function subject(kind, name) {
    if (kind === 'cell' && byId.has(name)) {
      const index = byId.get(name);
      return { kind, name, requirement: requirements[index], places: ofRequirement.get(index) || [] };
    }
    if (kind === 'script' && byName.has(name)) {
      const script = scripts[byName.get(name)];
      const all = Array.from({ length: script.end - script.first }, (_, index) => script.first + index);
      return { kind, name, script, places: all };
    }
    return null;
  }

  // The matrix' rows, from top to bottom.
  const rows = data.rows.map(([kind, index, differs]) => {
    const name = kind === 0 ? requirements[index].id : scripts[index].name;
    return { kind: kind === 0 ? 'cell' : 'script', name, differs: differs === 1 };
  });

  const lastWords = new Map(data.last_words.map(([engine, script, id]) => [engine + ' ' + script, text(id)]));
  const lastWordsOf = (engine, script) => lastWords.get(engine + ' ' + byName.get(script.name)) || null;

  // The command that runs a script again on an engine, up to a line.
  const rerun = (script, line, engine) =>
    (script.rerun.length === 2 ? script.rerun[0] + line + script.rerun[1] + engines[engine].id : null);

  const address = (kind, name, engine) =>
    '#' + [kind, name].concat(engine === null ? [] : [engines[engine].id]).map(encodeURIComponent).join('/');

  memlimits.model = {
    verdicts, engines, requirements, places, rows, seen, verdictsAt, counts, subject, lastWordsOf, rerun, address,
  };
})(window.memlimits);
