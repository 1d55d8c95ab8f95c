// Buttons that copy the code beside them.

export function copyOn(root) {
  for (const button of root.querySelectorAll('[data-copy]')) {
    // Only where the page may: over https and on localhost.
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.closest('.code').querySelector('code').textContent);
      button.textContent = 'Copied';
      setTimeout(() => button.textContent = 'Copy', 1500);
    });
  }
}
