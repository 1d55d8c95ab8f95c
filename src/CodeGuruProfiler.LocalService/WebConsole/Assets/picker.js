// Ranges on a time line: by mouse and touch, dragged over the bars or by their handles, and by keyboard, with the handles as sliders.

import { marks, range } from './times.js';

const COMMIT_AFTER = 600;

let picking = null;

// A range that is being changed and not yet shown.
export function isPicking() {
  return picking !== null;
}

// The second argument shows a URL of the page.
export function enhanceTimeLines(root, show) {
  for (const element of root.querySelectorAll('.timeline')) {
    new TimeLinePicker(element, show);
  }
}

class TimeLinePicker {
  constructor(root, show) {
    this.root = root;
    this.show = show;
    this.track = root.querySelector('.track');
    this.readout = root.querySelector('.readout');
    this.start = Number(root.dataset.start);
    this.step = Number(root.dataset.step);
    this.bars = Number(root.dataset.bars);
    this.most = Math.floor(Number(root.dataset.longest) / this.step);
    this.texts = new Map([...root.querySelectorAll('[data-bar]')].map(bar => [Number(bar.dataset.bar), bar.dataset.text]));
    this.ranges = [...root.querySelectorAll('.picked')].map(element => new PickedRange(this, element));
    this.listen();
    this.drawAxis();
    this.pickable();
  }

  // Which range a drag over the bars changes.
  get active() {
    const chosen = document.querySelector('input[name=pick]:checked')?.value;
    return this.ranges.find(picked => picked.parameter === chosen) ?? this.ranges.at(-1);
  }

  pickable() {
    const picks = this.root.parentElement.querySelector('.picks');
    if (picks) {
      picks.hidden = false;
    }
  }

  drawAxis() {
    const axis = this.root.querySelector('.axis');
    const texts = marks(this.start, this.step, this.bars).map(mark => {
      const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      const part = (mark.at - this.start) / (this.step * this.bars);
      text.setAttribute('x', part * 100 + '%');
      text.setAttribute('y', '13');
      // Those at an edge are within it.
      text.setAttribute('text-anchor', part < 0.04 ? 'start' : part > 0.96 ? 'end' : 'middle');
      text.textContent = mark.text;
      return text;
    });
    axis.replaceChildren(...texts);
  }

  listen() {
    const { track } = this;
    track.addEventListener('pointerdown', event => this.press(event));
    track.addEventListener('pointermove', event => this.move(event));
    track.addEventListener('pointerup', event => this.release(event));
    track.addEventListener('pointercancel', () => this.cancel());
    track.addEventListener('pointerleave', () => this.readout.textContent = '');
    // The bars are links for readers without this script.
    track.addEventListener('click', event => event.preventDefault());
    track.addEventListener('dragstart', event => event.preventDefault());
  }

  indexAt(event) {
    const { left, width } = this.track.getBoundingClientRect();
    return Math.min(Math.max(Math.floor((event.clientX - left) / width * this.bars), 0), this.bars - 1);
  }

  press(event) {
    if (event.button !== 0) {
      return;
    }

    const handle = event.target.closest('.handle');
    this.drag = handle
      ? { picked: handle.picked, side: handle.side, before: handle.picked.copy() }
      : { picked: this.active, side: null, first: this.indexAt(event), before: this.active.copy() };
    picking = this;
    this.track.setPointerCapture(event.pointerId);
    if (!handle) {
      event.preventDefault();
      this.drag.picked.set(this.drag.first, this.drag.first + 1);
    }
  }

  move(event) {
    const index = this.indexAt(event);
    if (this.drag) {
      const { picked, side, first } = this.drag;
      if (side === null) {
        picked.set(Math.min(first, index), Math.max(first, index) + 1, index < first ? 'from' : 'to');
      } else {
        picked.setSide(side, side === 'from' ? index : index + 1);
      }

      this.readout.textContent = picked.text();
      return;
    }

    const from = this.start + index * this.step;
    this.readout.textContent = `${range(new Date(from), new Date(from + this.step))}: ${this.texts.get(index) ?? 'no profile'}`;
  }

  release() {
    if (this.drag) {
      const { picked } = this.drag;
      this.drag = null;
      this.commit(picked);
    }
  }

  cancel() {
    if (this.drag) {
      this.drag.picked.restore(this.drag.before);
      this.drag = null;
      picking = null;
    }
  }

  commitSoon(picked) {
    picking = this;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.commit(picked), COMMIT_AFTER);
  }

  commit(picked) {
    clearTimeout(this.waiting);
    picking = null;
    const url = new URL(this.root.dataset.link, location.href);
    const until = new URL(location.href).searchParams.get('until');
    const iso = index => new Date(this.start + index * this.step).toISOString().slice(0, 16) + 'Z';
    if (picked.parameter === 'range') {
      ['last', 'from', 'to'].forEach(name => url.searchParams.delete(name));
      url.searchParams.set('from', iso(picked.from));
      url.searchParams.set('to', iso(picked.to));
    } else {
      url.searchParams.set(picked.parameter, `${iso(picked.from)}/${iso(picked.to)}`);
    }

    if (until !== null) {
      url.searchParams.set('until', until);
    }

    this.show(url.href.replaceAll('%3A', ':').replaceAll('%2F', '/'));
  }
}

class PickedRange {
  constructor(picker, element) {
    this.picker = picker;
    this.element = element;
    this.parameter = element.dataset.parameter;
    this.mark = picker.root.querySelector(`.mark.${this.parameter}`);
    // A range can reach beyond the window, and is then shown to its edge.
    this.from = Math.floor((Number(element.dataset.from) - picker.start) / picker.step);
    this.to = Math.ceil((Number(element.dataset.to) - picker.start) / picker.step);
    this.mark?.remove();
    element.hidden = false;
    this.handles = ['from', 'to'].map(side => this.handleOf(side));
    element.after(...this.handles);
    this.draw();
  }

  handleOf(side) {
    const handle = document.createElement('button');
    handle.type = 'button';
    handle.className = `handle ${this.parameter}`;
    handle.id = `pick-${this.parameter}-${side}`;
    handle.setAttribute('role', 'slider');
    handle.setAttribute('aria-label', `${this.element.dataset.title}: ${side === 'from' ? 'start' : 'end'}`);
    handle.side = side;
    handle.picked = this;
    handle.addEventListener('keydown', event => this.key(event, side));
    return handle;
  }

  key(event, side) {
    const { bars } = this.picker;
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12, Home: -bars, End: bars };
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.picker.commit(this);
    } else if (Object.hasOwn(steps, event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.setSide(side, this[side] + steps[event.key]);
      this.picker.readout.textContent = this.text();
      this.picker.commitSoon(this);
    }
  }

  // No longer than allowed: the other side gives way to the one that moves.
  set(from, to, moving = 'to') {
    const { bars, most } = this.picker;
    this.from = Math.max(0, moving === 'to' ? Math.max(from, to - most) : from);
    this.to = Math.min(bars, moving === 'from' ? Math.min(to, from + most) : to);
    this.draw();
  }

  setSide(side, index) {
    const { bars } = this.picker;
    if (side === 'from') {
      this.set(Math.min(Math.max(index, 0), Math.min(this.to, bars) - 1), this.to, 'from');
    } else {
      this.set(this.from, Math.max(Math.min(index, bars), Math.max(this.from, 0) + 1), 'to');
    }
  }

  copy() {
    return { from: this.from, to: this.to };
  }

  restore(copy) {
    Object.assign(this, copy);
    this.draw();
  }

  text() {
    const { start, step } = this.picker;
    return range(new Date(start + this.from * step), new Date(start + this.to * step));
  }

  draw() {
    const { bars, start, step } = this.picker;
    const left = Math.min(Math.max(this.from, 0), bars);
    const right = Math.min(Math.max(this.to, 0), bars);
    const percent = index => index / bars * 100 + '%';
    this.element.style.left = percent(left);
    this.element.style.width = percent(right - left);
    this.element.hidden = right <= left;
    this.handles.forEach((handle, i) => {
      const index = i === 0 ? left : right;
      handle.style.left = percent(index);
      handle.hidden = i === 0 ? this.from < 0 || this.from >= bars : this.to <= 0 || this.to > bars;
      handle.setAttribute('aria-valuemin', '0');
      handle.setAttribute('aria-valuemax', String(bars));
      handle.setAttribute('aria-valuenow', String(index));
      const at = new Date(start + index * step);
      handle.setAttribute('aria-valuetext', range(at, at).split(' – ')[0]);
    });
  }
}
