// Updates without a reload. The page asks for itself with the state that it shows; unchanged, the response has no body. Otherwise the regions whose markup
// changed are replaced, and the flame graph loads its new data. Nothing is added that is not also taken away.

import { isPicking } from './picker.js';

const EVERY = 2000;
const SOON = 30;

let enhance;
let state = document.body.dataset.state;
let timer;
let running = null;
let shows = 0;

export function start(enhanceRegions) {
  enhance = enhanceRegions;
  document.addEventListener('click', follow);
  document.addEventListener('submit', submitRange);
  addEventListener('popstate', () => show(location.href, false));
  if (state !== '') {
    // A page in the background rests, and catches up when it is seen.
    document.addEventListener('visibilitychange', () => schedule(document.hidden ? null : 0));
    schedule(document.body.dataset.partial === '1' ? SOON : EVERY);
    status(true);
  }
}

// No update takes the place of what the reader asked for: the next one comes after it.
function schedule(wait) {
  clearTimeout(timer);
  if (wait !== null && shows === 0) {
    timer = setTimeout(poll, wait);
  }
}

function scheduleNext() {
  schedule(document.hidden ? null : document.body.dataset.partial === '1' ? SOON : EVERY);
}

// Asks for a page. A later request takes the place of one that is under way.
async function load(url, known) {
  running?.abort();
  const current = running = new AbortController();
  try {
    const response = await fetch(url, { headers: known === '' ? {} : { 'if-none-match': `"${known}"` }, cache: 'no-store', signal: current.signal });
    return { status: response.status, text: response.status === 304 ? '' : await response.text() };
  } finally {
    if (running === current) {
      running = null;
    }
  }
}

async function poll() {
  const asked = location.href;
  try {
    const response = await load(asked.split('#')[0], state);
    if (response.status === 404) {
      // The group is gone.
      location.reload();
      return;
    }

    status(response.status < 500);
    if (response.status === 200) {
      await apply(response.text);
    }
  } catch (error) {
    if (error.name === 'AbortError') {
      return;
    }

    status(false);
  }

  scheduleNext();
}

// Another range or scale of this page.
export async function show(url, push = true) {
  shows++;
  schedule(null);
  try {
    const response = await load(url.split('#')[0], '');
    if (response.status !== 200) {
      location.assign(url);
      return;
    }

    if (push) {
      history.pushState(null, '', url.split('#')[0] + location.hash);
    }

    await apply(response.text);
  } catch (error) {
    // Another one has taken its place.
    if (error.name !== 'AbortError') {
      location.assign(url);
    }
  } finally {
    shows--;
    scheduleNext();
  }
}

async function apply(text) {
  const page = new DOMParser().parseFromString(text, 'text/html');
  if (isPicking()) {
    // The reader is about to change the range. The state stays, so that the next response comes with all of it.
    return;
  }

  document.title = page.title;
  const focused = document.activeElement?.id;
  replaceRegions(page);
  if (focused && document.activeElement?.id !== focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }

  if (await renewGraph(page)) {
    state = document.body.dataset.state = page.body.dataset.state;
    document.body.dataset.partial = page.body.dataset.partial;
  }

  document.dispatchEvent(new Event('consoleupdate'));
}

function replaceRegions(page) {
  const content = document.getElementById('content');
  const before = new Map([...content.querySelectorAll('[data-region]')].map(region => [region.id, region]));
  const after = [...page.querySelectorAll('#content [data-region]')];
  if (after.some(region => !before.has(region.id)) || before.size !== after.length) {
    // Another arrangement, as with the first profile.
    retire(content);
    content.replaceChildren(...page.getElementById('content').childNodes);
    enhance(content);
    mountGraphs(content);
    return;
  }

  for (const region of after) {
    const old = before.get(region.id);
    if (old.dataset.region !== region.dataset.region) {
      const open = [...old.querySelectorAll('details')].map(details => details.open);
      retire(old);
      old.replaceWith(region);
      region.querySelectorAll('details').forEach((details, i) => details.open = open[i] ?? false);
      enhance(region);
      mountGraphs(region);
    }
  }
}

function retire(root) {
  for (const graph of root.querySelectorAll('.flame-graph')) {
    graph.flameGraph?.end?.();
  }
}

function mountGraphs(root) {
  for (const graph of root.querySelectorAll('.flame-graph')) {
    globalThis.codeGuruFlameGraphs.mount(graph).catch(() => {}); // It says so in its place.
  }
}

// Returns whether the flame graph shows what the page has. A reader who is in one of its menus is not interrupted.
async function renewGraph(page) {
  const old = document.getElementById('graph');
  const next = page.getElementById('graph');
  if (!old || !next || old.dataset.src === next.dataset.src && old.dataset.version === next.dataset.version) {
    return true;
  }

  if (old.dataset.src === next.dataset.src && (old.matches(':active') || old.querySelector('dialog[open], details[open]'))) {
    return false;
  }

  old.dataset.src = next.dataset.src;
  await globalThis.codeGuruFlameGraphs.renew(old);
  old.dataset.version = next.dataset.version;
  return true;
}

function follow(event) {
  const link = event.target.closest?.('a[data-swap]');
  if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    show(link.href);
  }
}

// The form has times in UTC without a zone, as its labels tell; the URL gets them with one.
function submitRange(event) {
  const form = event.target;
  if (form.method === 'get' && form.elements.from && form.elements.to) {
    event.preventDefault();
    form.closest('details').open = false;
    show(`${form.action}?from=${form.elements.from.value}Z&to=${form.elements.to.value}Z`);
  }
}

function status(alive) {
  const mark = document.getElementById('live');
  const text = alive ? 'Live' : 'No connection: trying again';
  if (mark.textContent !== text) {
    mark.textContent = text;
    mark.classList.toggle('lost', !alive);
    mark.hidden = false;
  }
}
