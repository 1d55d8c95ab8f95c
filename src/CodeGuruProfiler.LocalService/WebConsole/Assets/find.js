// Names of frames in tables: a click finds them in the flame graph of the page.

// The search takes a regular expression. A dot matches itself too, and is easier to read as it is.
function patternOf(name) {
  return name.replace(/[\\^$*+?()[\]{}|]/g, '\\$&');
}

export function findOn(root) {
  for (const button of root.querySelectorAll('[data-find]')) {
    button.hidden = false;
    button.nextElementSibling.hidden = true;
    button.addEventListener('click', () => {
      const viewer = document.getElementById('graph')?.flameGraph;
      if (viewer?.search) {
        viewer.setMode('graph');
        viewer.search(patternOf(button.dataset.find));
        document.getElementById('graph').scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
      }
    });
  }
}
