// The view in the address, so that a link shows what the sender saw. Frames and nodes are numbers of the file.

class Link {
  // Several viewers on one page are distinguished by the id of their element; one without an id has no part.
  constructor(root, alone) {
    this.prefix = root.id ? root.id + '.' : '';
    this.active = alone || root.id !== '';
  }

  read() {
    const state = new Map();
    if (this.active) {
      for (const [key, value] of new URLSearchParams(location.hash.slice(1))) {
        if (key.startsWith(this.prefix)) {
          state.set(key.slice(this.prefix.length), value);
        }
      }
    }

    return state;
  }

  write(state) {
    if (!this.active) {
      return;
    }

    const all = new URLSearchParams(location.hash.slice(1));
    for (const key of [...all.keys()]) {
      if (this.prefix === '' ? !key.includes('.') : key.startsWith(this.prefix)) {
        all.delete(key);
      }
    }

    for (const [key, value] of Object.entries(state)) {
      all.set(this.prefix + key, value);
    }

    try {
      history.replaceState(null, '', all.size > 0 ? '#' + all : location.pathname + location.search);
    } catch {
      // Browsers limit how often an address may change; the next change takes it along.
    }
  }
}

function stateOf(viewer) {
  const { meta, folding } = viewer;
  const state = {};
  const list = set => [...set].join(',');
  const put = (key, value, wanted) => {
    if (wanted) {
      state[key] = value;
    }
  };
  put('n', viewer.originOf(viewer.zoomed), viewer.zoomed > 0);
  put('off', meta.counters.filter((_, i) => !viewer.on[i]).join(','), viewer.on.some((on, i) => on !== (!meta.on || meta.on[i])));
  put('q', viewer.page.query.value, viewer.page.query.value !== '');
  put('view', viewer.mode, viewer.mode !== 'graph');
  put('merged', viewer.mergedFrame, viewer.mode === 'merged' && viewer.mergedFrame < viewer.fileFrames);
  put('up', viewer.flame ? 1 : 0, viewer.flame !== Boolean(meta.flame));
  put('heavy', viewer.heavy ? 1 : 0, viewer.heavy !== Boolean(meta.heavy));
  put('recursion', 1, folding.recursion);
  put('hide', list(folding.hidden), folding.hidden.size > 0);
  put('remove', list(folding.removed), folding.removed.size > 0);
  put('fold', list(folding.packages), folding.packages.size > 0);
  put('select', list(viewer.selected), viewer.selected.size > 0);
  put('widths', viewer.widths, viewer.widths !== 'both');
  put('counts', 1, viewer.absolute);
  return state;
}

// Takes what is possible of a link; it can be of another file.
function restoreState(viewer, state) {
  const frames = key => (state.get(key) ?? '').split(',').filter(text => /^\d+$/.test(text)).map(Number).filter(frame => frame < viewer.fileFrames);
  const off = (state.get('off') ?? '').split(',');
  if (state.has('off')) {
    viewer.on = viewer.meta.counters.map(counter => !off.includes(counter));
  }

  viewer.flame = state.has('up') ? state.get('up') === '1' : viewer.flame;
  viewer.heavy = state.has('heavy') ? state.get('heavy') === '1' : viewer.heavy;
  viewer.folding.recursion = state.get('recursion') === '1';
  viewer.folding.hidden = new Set(frames('hide'));
  viewer.folding.removed = new Set(frames('remove'));
  viewer.folding.packages = new Set((state.get('fold') ?? '').split(',').filter(name => name));
  viewer.selected = new Set(frames('select'));
  viewer.absolute = state.get('counts') === '1';
  if (viewer.meta.compare && ['before', 'after'].includes(state.get('widths'))) {
    viewer.widths = state.get('widths');
  }

  if (state.has('q')) {
    viewer.page.query.value = state.get('q');
  }

  const node = Number(state.get('n') ?? 0);
  const [merged] = frames('merged');
  return {
    node: Number.isInteger(node) && node > 0 && node < viewer.base.length ? node : 0,
    mode: ['merged', 'table', 'tree'].includes(state.get('view')) && (state.get('view') !== 'merged' || merged !== undefined) ? state.get('view') : 'graph',
    merged: merged ?? -1,
  };
}
