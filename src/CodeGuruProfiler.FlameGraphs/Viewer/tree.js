// The same tree as rows that open and close: a way through the calls for screen readers, and for who likes lists.

class CallRows {
  constructor(viewer) {
    this.viewer = viewer;
    const columns = viewer.meta.compare ? ['Total after', 'Total before', 'Change, points'] : ['Total', 'Self'];
    const head = element('thead', {}, element(
      'tr', {}, element('th', { scope: 'col', textContent: 'Call' }),
      ...columns.map(text => element('th', { scope: 'col', className: 'fg-number', textContent: text }))));
    this.table = element('table', { className: 'fg-table fg-tree', role: 'treegrid', 'aria-label': 'Calls' });
    this.rows = new Rows(viewer.page.tree, this.table, head, index => this.row(index));
    this.table.addEventListener('keydown', event => this.key(event));
    this.table.addEventListener('click', event => this.click(event));
    this.active = 0;
  }

  // Begins with the path to a node opened.
  show(node) {
    const { tree } = this.viewer.graph;
    this.nodes = [0];
    this.opened = new Set();
    this.open(0);
    for (const step of this.viewer.graph.pathOf(node).reverse()) {
      const index = this.nodes.indexOf(step);
      if (index >= 0 && step !== node) {
        this.open(index);
      }
    }

    this.active = Math.max(this.nodes.indexOf(node), 0);
    this.rows.show(this.nodes.length);
    this.table.setAttribute('aria-rowcount', String(tree.length + 1));
    this.rows.focus(this.active);
  }

  childrenOf(node) {
    const { tree, shape } = this.viewer.graph;
    const children = [];
    for (let child = node + 1; child < tree.end[node]; child = tree.end[child]) {
      if (shape.total[child] > 0) {
        children.push(child);
      }
    }

    return children.sort((one, other) => shape.total[other] - shape.total[one] || one - other);
  }

  open(index) {
    const node = this.nodes[index];
    const children = this.childrenOf(node);
    if (children.length > 0 && !this.opened.has(node)) {
      this.opened.add(node);
      this.nodes = [...this.nodes.slice(0, index + 1), ...children, ...this.nodes.slice(index + 1)];
    }
  }

  close(index) {
    const node = this.nodes[index];
    const { tree } = this.viewer.graph;
    let end = index + 1;
    while (end < this.nodes.length && this.nodes[end] > node && this.nodes[end] < tree.end[node]) {
      this.opened.delete(this.nodes[end++]);
    }

    this.opened.delete(node);
    this.nodes.splice(index + 1, end - index - 1);
  }

  row(index) {
    const { viewer } = this;
    const { tree, after, before } = viewer.graph;
    const node = this.nodes[index];
    const leaf = tree.end[node] === node + 1;
    const opened = this.opened.has(node);
    const parent = tree.parent[node];
    const twist = element('span', { className: 'fg-twist', 'aria-hidden': 'true', textContent: leaf ? '' : opened ? '▾' : '▸' });
    const name = element('td', { className: 'fg-name', role: 'gridcell' }, twist, viewer.labelOf(viewer.graph, node));
    name.style.paddingLeft = 8 + Math.min(tree.depth[node], 60) * 16 + 'px';
    const cells = before
      ? [costCell(after.total[node], after.total[0]), costCell(before.total[node], before.total[0]),
        element('td', { className: 'fg-number', textContent: viewer.changeOf(viewer.graph, node) })]
      : [costCell(after.total[node], after.total[0]), costCell(after.own[node], after.total[0])];
    cells.forEach(cell => cell.setAttribute('role', 'gridcell'));
    const properties = { role: 'row', tabIndex: index === this.active ? 0 : -1, 'aria-level': String(tree.depth[node] + 1), 'aria-rowindex': String(index + 2) };
    if (!leaf) {
      properties['aria-expanded'] = String(opened);
    }

    return element('tr', { ...properties, className: parent < 0 ? 'fg-root' : '' }, name, ...cells);
  }

  click(event) {
    const row = event.target.closest('tbody tr');
    if (row) {
      this.active = Number(row.dataset.index);
      this.toggle(this.active);
    }
  }

  toggle(index, wanted = !this.opened.has(this.nodes[index])) {
    if (wanted) {
      this.open(index);
    } else {
      this.close(index);
    }

    this.update(index);
  }

  update(index) {
    this.active = Math.min(Math.max(index, 0), this.nodes.length - 1);
    this.viewer.moveTo(this.viewer.graph, this.nodes[this.active], true);
    this.rows.length = this.nodes.length;
    this.rows.renew();
    this.rows.focus(this.active);
  }

  // The keys of a treegrid. https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/
  key(event) {
    const { tree } = this.viewer.graph;
    const index = this.active;
    const node = this.nodes[index];
    const actions = {
      ArrowDown: () => this.update(index + 1),
      ArrowUp: () => this.update(index - 1),
      PageDown: () => this.update(index + 20),
      PageUp: () => this.update(index - 20),
      Home: () => this.update(0),
      End: () => this.update(this.nodes.length - 1),
      ArrowRight: () => this.opened.has(node) ? this.update(index + 1) : this.toggle(index, true),
      ArrowLeft: () => this.opened.has(node) ? this.toggle(index, false) : this.update(this.nodes.indexOf(tree.parent[node])),
      Enter: () => this.viewer.showInGraph(node),
      ' ': () => this.toggle(index),
    };
    if (actions[event.key] && event.target.closest('tbody') && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      actions[event.key]();
    }
  }
}
