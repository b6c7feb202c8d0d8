// Addresses: which page of a single file is shown, and whether the panel is open.
(function (memlimits) {
  'use strict';
  const { model, panel, matrix } = memlimits;
  const single = document.documentElement.classList.contains('turns');
  const pages = [...document.querySelectorAll('section.page')];
  const home = document.getElementById('index');
  // The cell whose panel is open: where the focus goes back to.
  let current = null;

  function show(page) {
    if (!single) return;
    for (const other of pages) other.classList.toggle('shown', other === page);
    document.title = page.dataset.title;
    for (const link of document.querySelectorAll('header.site [data-page]')) {
      if (link.dataset.page === page.dataset.under) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }

  const decoded = (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  };

  function route() {
    const [kind, ...parts] = location.hash.slice(1).split('/');
    const [name, engine] = parts.map(decoded);
    const subject = name === undefined ? null : model.subject(kind, name);
    if (subject) {
      const found = model.engines.findIndex((other) => other.id === engine);
      show(home);
      current = [kind, name, found < 0 ? null : found];
      panel.open(subject, current[2]);
      return;
    }
    if (panel.dialog.open) {
      current = null;
      panel.dialog.close();
    }
    if (kind === 'filter') {
      show(home);
      matrix.set(parts.join('/'));
      return;
    }
    const target = document.getElementById(decoded(kind));
    const page = target && target.closest('section.page');
    show(page || home);
    if (single && page && kind !== '') {
      if (target === page) window.scrollTo(0, 0);
      else target.scrollIntoView();
      document.getElementById('main').focus({ preventScroll: true });
    }
  }

  panel.dialog.addEventListener('close', () => {
    if (!current) return;
    const link = matrix.link(...current);
    current = null;
    history.replaceState(null, '', matrix.address());
    if (link && !link.closest('tr').hidden) {
      matrix.enter(link);
      link.focus();
      matrix.reveal(link);
    }
  });
  window.addEventListener('hashchange', route);
  route();
})(window.memlimits);
