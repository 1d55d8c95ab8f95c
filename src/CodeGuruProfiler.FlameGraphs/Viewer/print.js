// On paper: light, and all rows rather than those in the window.

// Of more pixels browsers draw nothing.
const MAX_PIXELS = 16384;

class Print {
  constructor(viewer) {
    const { signal } = viewer.ended;
    addEventListener('beforeprint', () => {
      this.theme = viewer.page.root.dataset.theme;
      viewer.applyTheme('light');
      const rows = Math.min(viewer.rows * viewer.canvas.row, Math.floor(MAX_PIXELS / (devicePixelRatio || 1)));
      viewer.canvas.resize(rows);
      viewer.draw(0);
    }, { signal });
    addEventListener('afterprint', () => {
      viewer.applyTheme(this.theme);
      viewer.resize();
    }, { signal });
  }
}
