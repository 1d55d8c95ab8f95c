// Before anything is painted: the theme that the reader chose here or in a flame graph.
try {
  const theme = localStorage.getItem('flame-graph-theme');
  if (theme === 'dark' || theme === 'light') {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // Without storage, the system's theme is shown.
}
