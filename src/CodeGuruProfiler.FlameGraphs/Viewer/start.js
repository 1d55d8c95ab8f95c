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
  const begin = performance.now();
  const alone = document.querySelectorAll('.flame-graph').length === 1;
  try {
    if (typeof DecompressionStream === 'undefined') {
      throw new Error('This browser is too old: Chrome 103, Firefox 113, Safari 16.4 or later can.');
    }

    const meta = await dataOf(root);
    const bytes = await inflate(meta.data);
    const inflated = performance.now();
    delete meta.data;
    const data = decode(bytes);
    const decoded = performance.now();
    for (const old of [...root.children]) {
      if (old.tagName !== 'SCRIPT') {
        old.remove();
      }
    }

    const viewer = new Viewer(root, meta, data, alone);
    Object.assign(viewer.timings, { inflate: inflated - begin, decode: decoded - inflated, ready: performance.now() - begin });
    root.flameGraph = viewer;
    root.dispatchEvent(new Event('flamegraphready', { bubbles: true }));
    return viewer;
  } catch (error) {
    root.append(element('p', { className: 'fg-failed', role: 'alert', textContent: 'The flame graph cannot be shown. ' + error.message }));
    throw error;
  }
}

function mountAll() {
  for (const root of document.querySelectorAll('.flame-graph')) {
    mount(root);
  }
}

// For pages that add elements later: codeGuruFlameGraphs.mount(element).
globalThis.codeGuruFlameGraphs = Object.freeze({ mount });
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', mountAll);
} else {
  mountAll();
}
