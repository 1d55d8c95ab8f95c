// What the reader has set, for a viewer of newer data: numbers of frames and nodes become those of the same names.

function carried(viewer, data) {
  const state = new Map(Object.entries(stateOf(viewer)).map(([key, value]) => [key, String(value)]));
  const numbers = new Map(data.names.map((name, frame) => [name, frame]));
  const numberOf = frame => numbers.get(viewer.names.texts[frame]);
  for (const key of ['hide', 'remove', 'select', 'merged']) {
    if (state.has(key)) {
      state.set(key, state.get(key).split(',').map(numberOf).filter(frame => frame !== undefined).join(','));
    }
  }

  if (state.has('n')) {
    state.set('n', String(nodeAt(data.tree, framesTo(viewer.base, Number(state.get('n'))).map(numberOf))));
  }

  return state;
}

// The frames from the root to a node.
function framesTo(tree, node) {
  const frames = [];
  for (let at = node; at > 0; at = tree.parent[at]) {
    frames.push(tree.frame[at]);
  }

  return frames.reverse();
}

// The node with these frames from the root, or the deepest that is there.
function nodeAt(tree, frames) {
  let node = 0;
  for (const frame of frames) {
    let child = node + 1;
    while (child < tree.end[node] && tree.frame[child] !== frame) {
      child = tree.end[child];
    }

    if (child >= tree.end[node]) {
      break;
    }

    node = child;
  }

  return node;
}
