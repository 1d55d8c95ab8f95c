// Elements are made by calls, never from text with markup in it.

// Properties are set as properties; names with a hyphen, and role, are attributes. Children are elements or texts; null and undefined are left out.
function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) {
      continue;
    }

    if (name.includes('-') || name === 'role' || name === 'for') {
      made.setAttribute(name, value);
    } else {
      made[name] = value;
    }
  }

  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

function button(text, action, properties = {}) {
  return element('button', { type: 'button', textContent: text, onclick: action, ...properties });
}

// A button that is on or off; its name is what it does when on. The key is for the eye and not part of the name.
function toggle(text, key, action) {
  return element('button', { type: 'button', className: 'fg-item', onclick: action, 'aria-pressed': 'false' }, text, keyHint(key));
}

function item(text, key, action) {
  return element('button', { type: 'button', className: 'fg-item', onclick: action }, text, keyHint(key));
}

function keyHint(key) {
  return key ? element('kbd', { textContent: key, 'aria-hidden': 'true' }) : null;
}

function press(toggled, on) {
  toggled.setAttribute('aria-pressed', String(on));
}

// A list of commands under a button. It closes when one is taken, on Escape, and when the focus leaves.
function menu(text, ...items) {
  const panel = element('div', { className: 'fg-panel' }, ...items);
  const summary = element('summary', { textContent: text });
  const made = element('details', { className: 'fg-menu' }, summary, panel);
  const close = focus => {
    made.open = false;
    if (focus) {
      summary.focus();
    }
  };
  panel.addEventListener('click', event => {
    if (event.target.closest('button')) {
      close(false);
    }
  });
  made.addEventListener('focusout', event => {
    if (event.relatedTarget && !made.contains(event.relatedTarget)) {
      close(false);
    }
  });
  made.addEventListener('keydown', event => {
    if (event.key === 'Escape' && made.open) {
      event.stopPropagation();
      close(true);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      event.stopPropagation();
      made.open = true;
      moveWithin([...panel.querySelectorAll('button:not([hidden]):not(:disabled)')], event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  made.addEventListener('toggle', () => {
    if (!made.open) {
      panel.removeAttribute('style');
      panel.classList.remove('fg-here');
    }
  });
  return made;
}

function moveWithin(elements, step) {
  const at = elements.indexOf(document.activeElement);
  const next = at < 0 ? step > 0 ? 0 : elements.length - 1 : (at + step + elements.length) % elements.length;
  elements[next]?.focus();
}

// Opens a menu at a place in the window, as a right click does.
function openAt(opened, x, y) {
  const panel = opened.querySelector('.fg-panel');
  opened.open = true;
  panel.classList.add('fg-here');
  const { width, height } = panel.getBoundingClientRect();
  panel.style.left = Math.max(8, Math.min(x, innerWidth - width - 8)) + 'px';
  panel.style.top = Math.max(8, Math.min(y, innerHeight - height - 8)) + 'px';
  panel.querySelector('button')?.focus();
}
