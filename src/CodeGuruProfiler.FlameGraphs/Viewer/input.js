// Mouse, pen and touch.

const DRAG = 5;
const LONG_PRESS = 500;

class Input {
  constructor(viewer) {
    this.viewer = viewer;
    this.canvas = viewer.page.canvas;
    this.down = new Map();
    this.moved = false;
    this.canvas.addEventListener('pointerdown', event => this.start(event));
    this.canvas.addEventListener('pointermove', event => this.move(event));
    this.canvas.addEventListener('pointerup', event => this.end(event));
    this.canvas.addEventListener('pointercancel', event => this.end(event));
    this.canvas.addEventListener('pointerleave', () => this.leave());
    this.canvas.addEventListener('click', event => this.click(event));
    this.canvas.addEventListener('contextmenu', event => this.menu(event));
    this.canvas.addEventListener('wheel', event => this.wheel(event), { passive: false });
  }

  // A point of the window on the canvas.
  at(event) {
    const { left, top } = this.canvas.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  start(event) {
    this.down.set(event.pointerId, event.clientX);
    this.moved = this.down.size > 1;
    this.from = event.clientX;
    clearTimeout(this.pressing);
    if (event.pointerType !== 'mouse' && this.down.size === 1) {
      this.pressing = setTimeout(() => this.press(event), LONG_PRESS);
    }
  }

  move(event) {
    const before = this.down.get(event.pointerId);
    if (before === undefined) {
      this.hover(event);
      return;
    }

    if (this.down.size === 2) {
      this.pinch(event);
    } else if (this.moved || Math.abs(event.clientX - this.from) > DRAG) {
      this.moved = true;
      this.viewer.pan((this.down.get(event.pointerId) - event.clientX) / this.viewer.canvas.width);
      this.down.set(event.pointerId, event.clientX);
    }

    if (this.moved) {
      clearTimeout(this.pressing);
      this.viewer.tip.hide();
    }
  }

  pinch(event) {
    const spread = () => {
      const [one, other] = this.down.values();
      return [Math.abs(one - other), (one + other) / 2];
    };
    const [before] = spread();
    this.down.set(event.pointerId, event.clientX);
    const [after, middle] = spread();
    this.viewer.zoomBy(before / Math.max(after, 1), middle - this.canvas.getBoundingClientRect().left);
  }

  end(event) {
    clearTimeout(this.pressing);
    this.down.delete(event.pointerId);
  }

  leave() {
    this.viewer.hover(null);
    this.viewer.tip.hide();
  }

  hover(event) {
    const found = this.viewer.find(...this.at(event));
    this.viewer.hover(found);
    if (found && event.pointerType !== 'touch') {
      this.viewer.tip.show(found.picture, found.node, event.clientX, event.clientY);
    } else {
      this.viewer.tip.hide();
    }
  }

  click(event) {
    if (this.moved) {
      this.moved = false;
      return;
    }

    const found = this.viewer.find(...this.at(event));
    this.viewer.tip.hide();
    if (found && (event.ctrlKey || event.metaKey)) {
      this.viewer.select(found.picture.tree.frame[found.node]);
    } else if (found) {
      this.viewer.enter(found.picture, found.node);
    }
  }

  menu(event) {
    const found = this.viewer.find(...this.at(event));
    if (found) {
      event.preventDefault();
      this.viewer.moveTo(found.picture, found.node);
      this.viewer.tip.hide();
      openAt(this.viewer.page.frameMenu, event.clientX, event.clientY);
    }
  }

  press(event) {
    this.moved = true;
    this.down.clear();
    this.menu(event);
  }

  wheel(event) {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      return;
    }

    event.preventDefault();
    if (event.shiftKey) {
      this.viewer.pan((event.deltaY || event.deltaX) / this.viewer.canvas.width);
    } else {
      this.viewer.zoomBy(Math.exp(event.deltaY * 0.002), this.at(event)[0]);
    }
  }
}
