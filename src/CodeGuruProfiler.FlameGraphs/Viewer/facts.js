// The facts about a node: next to the pointer, and in the line that screen readers announce.

function factsOf(viewer, picture, node) {
  const { after, before } = picture;
  const whole = viewer.graph.after.total[0];
  const facts = [
    [before ? 'total after' : 'total', formatCount(after.total[node]), formatShare(after.total[node], whole)],
    [before ? 'self after' : 'self', formatCount(after.own[node]), formatShare(after.own[node], whole)],
  ];
  if (before) {
    const z = viewer.z(picture, node);
    facts.push(
      ['total before', formatCount(before.total[node]), formatShare(before.total[node], viewer.graph.before.total[0])],
      ['change of total', viewer.changeOf(picture, node), Number.isNaN(z) ? '' : viewer.isNoise(z) ? 'within noise' : `z ${z.toFixed(1)}`]);
  }

  if (viewer.meta.timePerCount) {
    facts.push(['time', formatSeconds(after.total[node] * viewer.meta.timePerCount), 'self ' + formatSeconds(after.own[node] * viewer.meta.timePerCount)]);
  }

  return facts;
}

function sentenceOf(viewer, picture, node) {
  const facts = factsOf(viewer, picture, node).map(([name, count, share]) => `${name} ${count}${share ? ` (${share})` : ''}`);
  return `${viewer.labelOf(picture, node)}: ${facts.join(', ')}, depth ${picture.tree.depth[node]}`;
}

class Tip {
  constructor(viewer) {
    this.viewer = viewer;
    this.box = viewer.page.tip;
  }

  hide() {
    this.box.hidden = true;
  }

  show(picture, node, x, y) {
    const label = this.viewer.labelOf(picture, node);
    const rows = factsOf(this.viewer, picture, node).map(fact => element('tr', {}, ...fact.map(text => element('td', { textContent: text }))));
    const name = element('b', { textContent: label.length > 600 ? label.slice(0, 600) + '…' : label });
    this.box.replaceChildren(name, element('table', {}, element('tbody', {}, ...rows)));
    this.box.hidden = false;
    const { width, height } = this.box.getBoundingClientRect();
    this.box.style.left = Math.max(8, Math.min(x + 14, innerWidth - width - 8)) + 'px';
    this.box.style.top = Math.max(8, y + 20 + height > innerHeight ? y - height - 12 : y + 20) + 'px';
  }
}
