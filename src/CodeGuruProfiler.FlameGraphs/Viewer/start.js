// Every element of the class flame-graph is a viewer: of the data within it, or of those at the URL in data-src.

async function dataOf(root) {
  if (root.dataset.src) {
    const response = await fetch(root.dataset.src, { headers: { accept: 'application/json' } });
    if (!response.ok) {
      throw new Error(`The data cannot be loaded: HTTP ${response.status}.`);
    }

    return response.json();
  }

  const block = root.querySelector('script[type="application/json"]');
  if (!block) {
    throw new Error('There are no data.');
  }

  return JSON.parse(block.textContent);
}

async function mount(root) {
  if (root.flameGraph) {
    return root.flameGraph;
  }

  const starting = open(root);
  root.flameGraph = starting;
  return starting;
}

async function open(root) {
  try {
    return show(root, await load(root), null);
  } catch (error) {
    root.append(element('p', { className: 'fg-failed', role: 'alert', textContent: 'The flame graph cannot be shown. ' + error.message }));
    throw error;
  }
}

async function load(root) {
  const begin = performance.now();
  if (typeof DecompressionStream === 'undefined') {
    throw new Error('This browser is too old: Chrome 103, Firefox 113, Safari 16.4 or later can.');
  }

  const meta = await dataOf(root);
  const bytes = await inflate(meta.data);
  const inflated = performance.now();
  delete meta.data;
  const data = decode(bytes);
  return { meta, data, begin, inflated, decoded: performance.now() };
}

function show(root, { meta, data, begin, inflated, decoded }, state) {
  for (const old of [...root.children]) {
    if (old.tagName !== 'SCRIPT') {
      old.remove();
    }
  }

  const alone = document.querySelectorAll('.flame-graph').length === 1;
  const viewer = new Viewer(root, meta, data, alone, state);
  Object.assign(viewer.timings, { inflate: inflated - begin, decode: decoded - inflated, ready: performance.now() - begin });
  root.flameGraph = viewer;
  root.dispatchEvent(new Event('flamegraphready', { bubbles: true }));
  return viewer;
}

// The data at data-src again, which can have moved. The picture stays until the new one is there, and then what the reader has set.
async function renew(root) {
  // One that is still loading would come later with older data.
  await Promise.resolve(root.flameGraph).catch(() => {});
  const loaded = await load(root);
  const before = root.flameGraph instanceof Viewer ? root.flameGraph : null;
  if (before === null) {
    return show(root, loaded, null);
  }

  const focus = ['canvas', 'query'].find(part => before.page[part] === document.activeElement);
  const { scrollTop } = before.page.stage;
  const state = carried(before, loaded.data);
  before.end();
  const viewer = show(root, loaded, state);
  viewer.page.stage.scrollTop = scrollTop;
  if (focus) {
    viewer.page[focus].focus({ preventScroll: true });
  }

  return viewer;
}

function mountAll() {
  for (const root of document.querySelectorAll('.flame-graph')) {
    mount(root);
  }
}

// For pages that add elements later, or whose data change: codeGuruFlameGraphs.mount(element), codeGuruFlameGraphs.renew(element).
globalThis.codeGuruFlameGraphs = Object.freeze({ mount, renew });
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', mountAll);
} else {
  mountAll();
}
