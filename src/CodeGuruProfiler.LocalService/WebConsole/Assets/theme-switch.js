// One theme for the page and its flame graph, which has a button and a key for it too.

const KEY = 'flame-graph-theme';

function current() {
  return document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

function apply(theme) {
  document.documentElement.dataset.theme = theme;
  document.getElementById('theme').setAttribute('aria-pressed', String(theme === 'dark'));
  for (const root of document.querySelectorAll('.flame-graph')) {
    if (root.dataset.theme !== theme) {
      root.flameGraph?.setTheme?.(theme);
    }
  }
}

export function startTheme() {
  const button = document.getElementById('theme');
  button.hidden = false;
  button.setAttribute('aria-pressed', String(current() === 'dark'));
  button.addEventListener('click', () => {
    const theme = current() === 'dark' ? 'light' : 'dark';
    apply(theme);
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Shown all the same.
    }
  });
  new MutationObserver(changes => {
    const root = changes.map(change => change.target).find(target => target.matches('.flame-graph.fg-ready'));
    if (root && root.dataset.theme !== current()) {
      apply(root.dataset.theme);
    }
  }).observe(document.getElementById('content'), { attributes: true, attributeFilter: ['data-theme'], subtree: true });
}
