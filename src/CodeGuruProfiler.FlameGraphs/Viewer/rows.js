// A list of any length: only the rows in the window are elements.

const ROWS_MORE = 6;

class Rows {
  // create(index) makes the row of an index; the rows of head stay on top.
  constructor(scroller, table, head, create) {
    this.scroller = scroller;
    this.height = 30;
    this.above = element('td', { className: 'fg-gap' });
    this.below = element('td', { className: 'fg-gap' });
    this.list = element('tbody');
    this.create = create;
    this.length = 0;
    const gap = cell => element('tbody', { role: 'presentation', 'aria-hidden': 'true' }, element('tr', {}, cell));
    table.append(head, gap(this.above), this.list, gap(this.below));
    scroller.append(table);
    scroller.addEventListener('scroll', () => this.render());
  }

  show(length) {
    this.length = length;
    this.first = -1;
    this.render();
  }

  render() {
    const first = Math.max(0, Math.floor(this.scroller.scrollTop / this.height) - ROWS_MORE);
    const last = Math.min(this.length, first + Math.ceil(this.scroller.clientHeight / this.height) + 2 * ROWS_MORE);
    if (first === this.first && last === this.last) {
      return;
    }

    const focused = this.list.contains(document.activeElement) ? document.activeElement.closest('tr').dataset.index : null;
    this.first = first;
    this.last = last;
    const rows = [];
    for (let index = first; index < last; index++) {
      const row = this.create(index);
      row.dataset.index = index;
      rows.push(row);
    }

    this.list.replaceChildren(...rows);
    this.above.style.height = first * this.height + 'px';
    this.below.style.height = (this.length - last) * this.height + 'px';
    if (focused !== null) {
      this.focusable(Number(focused))?.focus({ preventScroll: true });
    }
  }

  renew() {
    this.first = -1;
    this.render();
  }

  // Scrolls a row into the window and focuses it.
  focus(index) {
    if (index < 0 || index >= this.length) {
      return;
    }

    const top = index * this.height;
    const room = this.scroller.clientHeight - 2 * this.height;
    if (top < this.scroller.scrollTop) {
      this.scroller.scrollTop = top;
    } else if (top > this.scroller.scrollTop + room) {
      this.scroller.scrollTop = top - room;
    }

    this.render();
    this.focusable(index)?.focus({ preventScroll: true });
  }

  focusable(index) {
    const row = this.list.querySelector(`tr[data-index="${index}"]`);
    return row && (row.tabIndex >= -1 && row.hasAttribute('tabindex') ? row : row.querySelector('button'));
  }
}
