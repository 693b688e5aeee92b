// Runs before anything is painted, so that nobody sees the other theme flash.
(() => {
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'light' || chosen === 'dark') {
      document.documentElement.dataset.theme = chosen;
    }
  } catch {
    // Without storage the system's choice applies.
  }
})();
