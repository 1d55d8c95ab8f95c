// The merged view of a frame: all of its callers, and all that it called, wherever. Recursion is counted at the outermost call.

function calleesOf(tree, frame, owns) {
  const grown = new Grower(1024, owns.length);
  const path = new Int32Array(tree.deepest + 2);
  eachOutermost(tree, frame, outermost => {
    const base = tree.depth[outermost] - 1;
    for (let node = outermost; node < tree.end[outermost]; node++) {
      const depth = tree.depth[node] - base;
      const target = path[depth] = grown.child(path[depth - 1], tree.frame[node]);
      for (let i = 0; i < owns.length; i++) {
        grown.sums[i][target] += owns[i][node];
      }
    }
  });
  return arranged(grown);
}

function callersOf(tree, frame, totals) {
  const grown = new Grower(1024, totals.length);
  eachOutermost(tree, frame, outermost => {
    let target = grown.child(0, frame);
    for (let node = tree.parent[outermost]; node > 0; node = tree.parent[node]) {
      target = grown.child(target, tree.frame[node]);
    }

    for (let i = 0; i < totals.length; i++) {
      grown.sums[i][target] += totals[i][outermost];
    }
  });
  return arranged(grown);
}

function eachOutermost(tree, frame, visit) {
  for (let node = 1; node < tree.length;) {
    if (tree.frame[node] === frame) {
      visit(node);
      node = tree.end[node];
    } else {
      node++;
    }
  }
}

function arranged(grown) {
  const { tree, place } = grown.finish();
  const owns = grown.sums.map(sums => {
    const own = new Float64Array(tree.length);
    for (let node = 0; node < tree.length; node++) {
      own[place[node]] = sums[node];
    }

    return own;
  });
  return { tree, owns };
}
