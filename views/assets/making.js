'use strict';
// Keeps the page of a file, or of work at the desk, that is under way up to date in place. Without it the page is read again every three seconds.
(function () {
  var every = 1500;
  function here() { return document.getElementById('making'); }
  function isUnderWay(part) { return ['waiting', 'working', 'stopping', 'keeping'].includes(part.dataset.state); }

  // what is the same is left alone, so that nobody loses their place
  function follow(now, next) {
    var [bar, newBar] = [now.querySelector('progress'), next.querySelector('progress')];
    bar.max = newBar.max;
    // without a value there is nothing to count
    if (newBar.hasAttribute('value')) bar.value = newBar.value;
    else bar.removeAttribute('value');
    now.querySelectorAll('[data-live]').forEach(function (each) {
      var text = next.querySelector('[data-live="' + each.dataset.live + '"]').textContent;
      if (each.textContent !== text) each.textContent = text;
    });
  }

  function change(now, page) {
    var next = page.getElementById('making');
    now.replaceWith(document.adoptNode(next));
    document.title = page.title;
    next.querySelector('h1').focus();
    goOn();
  }

  function goOn() {
    var file = here().querySelector('[data-fetches]');
    // of a page that is ready, whoever goes back means the one before
    if (file) window.location.replace(file.href);
  }

  function look() {
    var where = '';
    return fetch(window.location.href, { headers: { accept: 'text/html' }, cache: 'no-store' }).then(function (reply) {
      if (reply.redirected) where = reply.url;
      return reply.text();
    }).then(function (text) {
      var page = new DOMParser().parseFromString(text, 'text/html');
      var [now, next] = [here(), page.getElementById('making')];
      // what has become of it has a page of its own, and so has an error: it is shown as it is
      if (!next) return where === '' ? window.location.reload() : window.location.replace(where);
      if (next.dataset.state === now.dataset.state && isUnderWay(next)) follow(now, next);
      else change(now, page);
    });
  }

  function later() {
    if (!isUnderWay(here())) return;
    setTimeout(function () {
      look().then(later, function () { setTimeout(later, 3 * every); });
    }, every);
  }

  // the work may have been done before the page was first read; who comes back to it has been given what they waited for
  if (isUnderWay(here())) later();
  // a file that began to come before the page was loaded would leave it loading
  else if (performance.getEntriesByType('navigation')[0].type === 'navigate') window.addEventListener('load', goOn);
})();
