// A line a stack: frames from the root, separated by semicolons, and a whole number. The format has no escapes.

function foldedOf(viewer) {
  const { tree, after } = viewer.graph;
  const names = [];
  const nameOf = frame => names[frame] ??= viewer.names.texts[frame].replaceAll(';', ':').replace(/\s+/g, ' ').trim() || '(unknown)';
  const path = [];
  const parts = [];
  const carry = new Carry();
  for (let node = 1; node < tree.length; node++) {
    const depth = tree.depth[node];
    path.length = depth - 1;
    path.push(nameOf(tree.frame[node]));
    const count = carry.round(after.own[node]);
    if (count > 0) {
      parts.push(path.join(';') + ' ' + count + '\n');
    }
  }

  return parts;
}
