// Loads the library of each show on the page: at once where the show is in the page itself, and when it is
// opened where it waits in the corner. Runs again when the theme editor puts a block in anew.
(() => {
  const LIVE = '.onair-live onair-shop[data-onair-library]';
  const FLOATING = 'details[data-onair-floating]';

  const load = (show) => {
    const address = show?.dataset.onairLibrary;
    const isThere = [...document.scripts].some((script) => script.dataset.onair === address);
    if (!address || isThere) return;
    const script = document.createElement('script');
    script.async = true;
    script.dataset.onair = address;
    script.src = address;
    document.head.append(script);
  };

  const loadOpened = (details) => {
    if (details.open && !details.hidden) load(details.querySelector('onair-shop'));
  };

  const start = () => {
    const shows = [...document.querySelectorAll(LIVE)];
    shows.forEach(load);
    for (const details of document.querySelectorAll(FLOATING)) {
      // A page that has the show in it needs no button for it.
      details.hidden = shows.length > 0;
      // It may have been opened before this script was there.
      loadOpened(details);
    }
  };

  const toggled = ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.matches(FLOATING)) loadOpened(target);
  };

  if (window.onairLoader) return window.onairLoader();
  window.onairLoader = start;
  document.addEventListener('toggle', toggled, { capture: true });
  for (const type of ['shopify:section:load', 'shopify:block:select'])
    document.addEventListener(type, start);
  // Said while the section is still in the page.
  document.addEventListener('shopify:section:unload', () => setTimeout(start));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
