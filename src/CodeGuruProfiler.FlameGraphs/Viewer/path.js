// The way to the zoomed frame, the foldings, and the selection.

function crumbsOf(viewer) {
  const { graph } = viewer;
  const path = [...graph.pathOf(viewer.zoomed).reverse()];
  const short = node => node === 0 ? viewer.labelOf(graph, 0) : viewer.names.fit(graph.tree.frame[node], 48, true);
  const crumb = node => button(short(node), () => viewer.zoomTo(node), { title: viewer.labelOf(graph, node).slice(0, 1000) });
  const shown = path.length <= 12 ? path : [...path.slice(0, 3), -1, ...path.slice(-8)];
  return [0, ...shown].flatMap((node, i) => [
    i > 0 ? element('span', { textContent: '›', 'aria-hidden': 'true' }) : null,
    node < 0 ? element('span', { textContent: `… ${path.length - 11} more …` }) : crumb(node),
  ]).filter(made => made !== null);
}

// The foldings and the selection, each with a button that ends it.
function pillsOf(viewer) {
  const { folding, names } = viewer;
  const pill = (text, end) => button(text + ' ✕', end, { className: 'fg-pill', title: 'Undo: ' + text });
  const short = frame => names.fit(frame, 40, true);
  const drop = (set, key) => () => {
    set.delete(key);
    viewer.renew();
  };
  const made = [
    ...folding.recursion ? [pill('recursion folded', () => viewer.foldRecursion())] : [],
    ...[...folding.packages].map(name => pill(`folded: ${visible(name)}`, drop(folding.packages, name))),
    ...[...folding.hidden].map(frame => pill(`hidden: ${short(frame)}`, drop(folding.hidden, frame))),
    ...[...folding.removed].map(frame => pill(`removed: ${short(frame)}`, drop(folding.removed, frame))),
  ];
  if (viewer.selected.size > 0) {
    const { sum } = outermost(viewer.graph.tree, viewer.graph.after.total, frame => viewer.selected.has(frame));
    const count = viewer.selected.size === 1 ? '1 frame' : `${viewer.selected.size} frames`;
    made.push(pill(`${count} selected: ${formatShare(sum, viewer.graph.after.total[0])} together`, () => viewer.clearSelection()));
  }

  return made;
}
