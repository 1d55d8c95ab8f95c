// Search, selection and folding: which frames are looked at.

class Finding extends Moving {
  search(text) {
    this.page.query.value = text;
    const begin = performance.now();
    this.findMatches();
    this.timings.search = performance.now() - begin;
    this.searched = text;
    this.update();
    if (this.mode === 'table') {
      this.table.show();
    } else {
      this.redraw();
    }
  }

  findMatches() {
    const text = this.page.query.value;
    const { tree, after, before } = this.graph;
    this.match = -1;
    this.matches = [];
    this.matched = null;
    this.page.found.textContent = '';
    if (text === '') {
      return;
    }

    const { matched, count } = matchingFrames(this.names, patternOf(text));
    const { nodes, sum } = outermost(tree, after.total, frame => matched[frame]);
    const places = `${formatCount(nodes.length)} ${nodes.length === 1 ? 'place' : 'places'}, ${formatCount(count)} ${count === 1 ? 'frame' : 'frames'}`;
    const earlier = before ? ` (before ${formatShare(outermost(tree, before.total, frame => matched[frame]).sum, before.total[0])})` : '';
    this.matched = matched;
    this.matches = nodes;
    this.sorted = false;
    this.page.found.textContent = count === 0 ? 'nothing found' : `${formatShare(sum, after.total[0])}${earlier} in ${places}`;
  }

  nextMatch(step) {
    if (this.matches.length === 0) {
      return;
    }

    if (!this.sorted) {
      this.matches.sort((one, other) => this.graph.after.total[other] - this.graph.after.total[one] || one - other);
      this.sorted = true;
    }

    this.match = this.match < 0 ? step > 0 ? 0 : this.matches.length - 1 : (this.match + step + this.matches.length) % this.matches.length;
    const node = this.matches[this.match];
    this.zoomTo(node);
    this.page.status.textContent = `Match ${this.match + 1} of ${formatCount(this.matches.length)}. ` + sentenceOf(this, this.graph, node);
  }

  clearSearch() {
    this.search('');
    this.page.canvas.focus({ preventScroll: true });
  }

  foldRecursion() {
    this.folding.recursion = !this.folding.recursion;
    this.renew();
  }

  foldPackage(frame) {
    if (frame >= 0) {
      this.folding.packages.add(packageOf(this.names.texts[frame]));
      this.renew();
    }
  }

  hide(frame) {
    this.leaveOut(this.folding.hidden, frame);
  }

  remove(frame) {
    this.leaveOut(this.folding.removed, frame);
  }

  // A frame of the file. One that stands for a package is unfolded instead.
  leaveOut(set, frame) {
    if (frame < 0) {
      return;
    }

    if (frame < this.fileFrames) {
      set.add(frame);
    } else {
      this.folding.packages.delete(this.names.texts[frame].slice(0, -2));
    }

    this.renew();
  }

  unfold() {
    this.folding = new Folding();
    this.renew();
  }

  select(frame) {
    if (!(frame >= 0)) {
      return;
    }

    if (!this.selected.delete(frame)) {
      this.selected.add(frame);
    }

    this.outline = null;
    this.update();
    this.redraw();
  }

  clearSelection() {
    this.selected.clear();
    this.outline = null;
    this.update();
    this.redraw();
  }
}
