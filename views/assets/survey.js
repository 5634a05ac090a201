'use strict';
// Everything here is a convenience: each page works without it, and the server decides.
(function () {
  var live = document.createElement('p');
  live.className = 'hidden';
  live.setAttribute('role', 'status');
  document.body.append(live);

  function each(selector, use) { document.querySelectorAll(selector).forEach(use); }
  function say(text) { live.textContent = text; }
  function fill(text, values) { return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; }); }
  // a browser may refuse its storage, or have no room
  function stored(use) { try { return use(); } catch (refused) { return undefined; } }

  var summary = document.getElementById('errors');
  if (summary) summary.focus();

  // "None of these" clears the rest, and the reverse
  each('.options', function (group) {
    group.addEventListener('change', function (event) {
      var ticked = event.target;
      if (ticked.type !== 'checkbox' || !ticked.checked) return;
      var cleared = 0;
      group.querySelectorAll('input[type=checkbox]:checked').forEach(function (other) {
        if (other !== ticked && ('exclusive' in ticked.dataset || 'exclusive' in other.dataset)) {
          other.checked = false;
          cleared += 1;
        }
      });
      if (cleared) say(group.dataset.cleared);
    });
  });

  // an option in one place cannot be chosen in another; what is chosen can be moved
  each('[data-ranking]', function (places) {
    var selects = Array.from(places.querySelectorAll('select'));
    var buttons = [];
    function update() {
      selects.forEach(function (select) {
        Array.from(select.options).forEach(function (option) {
          option.disabled = option.value !== '' && selects.some(function (other) { return other !== select && other.value === option.value; });
        });
      });
      buttons.forEach(function (button) { button.disabled = selects[button.from].value === ''; });
    }
    function swap(from, to, isUp) {
      var value = selects[from].value;
      selects.forEach(function (select) { Array.from(select.options).forEach(function (option) { option.disabled = false; }); });
      selects[from].value = selects[to].value;
      selects[to].value = value;
      places.dispatchEvent(new Event('change', { bubbles: true }));
      var chosen = selects[to];
      say(fill(places.dataset.moved, { option: chosen.options[chosen.selectedIndex].text, place: chosen.labels[0].textContent }));
      var next = buttons.filter(function (button) { return button.from === to; });
      (next.filter(function (button) { return button.isUp === isUp; })[0] || next[0]).focus();
    }
    function button(from, to, isUp) {
      if (!selects[to]) return;
      var made = document.createElement('button');
      var place = document.createElement('span');
      made.type = 'button';
      made.className = 'move';
      made.textContent = isUp ? places.dataset.up : places.dataset.down;
      place.className = 'hidden';
      place.textContent = ' ' + selects[from].labels[0].textContent;
      made.append(place);
      made.from = from;
      made.isUp = isUp;
      made.addEventListener('click', function () { swap(from, to, isUp); });
      buttons.push(made);
      selects[from].parentNode.append(made);
    }
    selects.forEach(function (_, from) {
      button(from, from - 1, true);
      button(from, from + 1, false);
    });
    places.addEventListener('change', update);
    update();
  });

  each('textarea[data-max]', function (area) {
    var left = document.createElement('p');
    left.className = 'counter';
    area.after(left);
    function update() {
      left.textContent = area.dataset.left.replace('{}', (Number(area.dataset.max) - Array.from(area.value).length).toLocaleString(document.documentElement.lang));
    }
    area.addEventListener('input', update);
    update();
  });

  // only units of the organisation that is chosen are offered
  each('select[data-within]', function (select) {
    var list = document.getElementById(select.dataset.within);
    var all = Array.from(list.children);
    function update() {
      list.replaceChildren.apply(list, all.filter(function (unit) { return select.value === '' || unit.dataset.within === select.value; }));
    }
    select.addEventListener('change', update);
    update();
  });

  function copyOn(button, text, done) {
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(text()).then(function () { button.textContent = done; say(done); });
    });
  }
  each('[data-copy]', function (code) {
    if (!navigator.clipboard) return;
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'button quiet';
    button.textContent = code.dataset.copy;
    copyOn(button, function () { return code.textContent; }, code.dataset.copied);
    code.parentNode.append(button);
  });

  // what was refused because too many came at once is sent again: four times, each after a longer wait
  var retry = document.querySelector('form[data-retry]');
  var triesAt = 'behov.tries';
  function again() {
    if (navigator.onLine) retry.submit();
    else addEventListener('online', again, { once: true });
  }
  if (retry) {
    var tries = Number(stored(function () { return sessionStorage.getItem(triesAt); })) || 0;
    var told = document.createElement('p');
    told.setAttribute('role', 'status');
    retry.prepend(told);
    // where nothing can be counted nothing is repeated
    var counted = stored(function () { sessionStorage.setItem(triesAt, String(tries + 1)); return true; });
    if (tries < 4 && counted) {
      var wait = Math.max(Math.pow(2, tries), Number(retry.dataset.retry));
      told.textContent = fill(retry.dataset.waiting, { seconds: wait });
      var timer = setTimeout(again, wait * 1000);
      retry.addEventListener('submit', function () { clearTimeout(timer); });
    } else {
      told.textContent = retry.dataset.gaveUp;
      stored(function () { sessionStorage.removeItem(triesAt); });
    }
  } else stored(function () { sessionStorage.removeItem(triesAt); });

  // drafts in this browser: only where asked for, a week at most, none once the answers are sent
  var week = 7 * 24 * 60 * 60 * 1000;
  var survey = (/\/s\/([^/]+)/.exec(location.pathname) || [])[1];
  function drafts() { return Object.keys(localStorage).filter(function (key) { return key.indexOf('behov.draft ') === 0; }); }
  function forget() {
    stored(function () {
      drafts().forEach(function (key) { if (key.indexOf('behov.draft ' + survey + ' ') === 0) localStorage.removeItem(key); });
    });
  }
  stored(function () {
    drafts().forEach(function (key) { if (!(JSON.parse(localStorage.getItem(key)).at > Date.now() - week)) localStorage.removeItem(key); });
  });
  if (/\/(done|withdraw)$/.test(location.pathname)) forget();
  each('button[value=anew]', function (button) { button.addEventListener('click', forget); });

  var form = document.getElementById('visit') || document.querySelector('.visit form');
  var help = document.getElementById('help');
  if (!form || !help) return;

  function fields() {
    return Array.from(form.elements).filter(function (field) { return field.name && field.name.charAt(0) !== '_' && field.type !== 'hidden'; });
  }
  function entered() {
    return fields().filter(function (field) { return !/checkbox|radio/.test(field.type) || field.checked; })
      .map(function (field) { return [field.name, field.value]; })
      .filter(function (pair) { return pair[1] !== ''; });
  }
  function inWords() {
    return fields().filter(function (field) { return /checkbox|radio/.test(field.type) ? field.checked : field.value !== ''; })
      .map(function (field) {
        var question = field.closest('.question').querySelector('h1, h2').textContent;
        var row = field.closest('.row');
        var value = /checkbox|radio/.test(field.type) ? field.labels[0].querySelector('span').textContent : field.options ? field.options[field.selectedIndex].text : field.value;
        return question + ': ' + (row ? row.querySelector('.row-label').textContent + ': ' : '') + value;
      }).join('\n');
  }
  function take(name) {
    var found = help.content.querySelector(name);
    return found && found.cloneNode(true);
  }

  var keep = take('.keep');
  var box = keep && keep.querySelector('input');
  // the same page in either language
  var here = location.pathname.replace(/^\/[^/]+/, '') + ' ' + (new URLSearchParams(location.search).get('at') || '');
  var atFirst = JSON.stringify(entered());
  var isKept = false;
  // what came back to be mended is not saved either
  function isDirty() { return summary !== null || JSON.stringify(entered()) !== atFirst; }
  var isLeaving = false;
  addEventListener('beforeunload', function (event) {
    if (isLeaving || isKept || !isDirty()) return;
    event.preventDefault();
    event.returnValue = '';
  });

  // without a connection the page is not left: the browser would put its own in its place
  var offline;
  function showOffline() {
    if (!offline) {
      offline = take('.offline');
      var copy = offline.querySelector('button');
      if (navigator.clipboard && fields().length) copyOn(copy, inWords, copy.dataset.done);
      else copy.parentNode.remove();
    }
    form.before(offline);
  }
  addEventListener('offline', showOffline);
  addEventListener('online', function () {
    if (!offline || !offline.isConnected) return;
    offline.remove();
    say(help.dataset.back);
  });
  document.addEventListener('submit', function (event) {
    if (!navigator.onLine) {
      event.preventDefault();
      if (offline) offline.remove();
      showOffline();
      offline.scrollIntoView({ block: 'nearest' });
    } else {
      save();
      stored(function () { sessionStorage.setItem('behov.sent', here); });
      isLeaving = true;
    }
  });
  // coming back to a page that was put aside as it was
  addEventListener('pageshow', function () { isLeaving = false; });

  // open in another tab: said, never prevented
  var other = document.createElement('p');
  other.className = 'note';
  other.setAttribute('role', 'status');
  form.before(other);
  var channel;
  function listen() {
    if (!window.BroadcastChannel) return;
    channel = new BroadcastChannel('behov ' + survey + ' ' + help.dataset.visit);
    channel.onmessage = function (message) {
      other.textContent = help.dataset.other;
      if (message.data === 'new') channel.postMessage('here');
    };
    channel.postMessage('new');
  }
  listen();
  addEventListener('pagehide', function () { if (channel) channel.close(); });
  addEventListener('pageshow', function (event) { if (event.persisted) listen(); });

  if (!keep) return;
  var draftAt = 'behov.draft ' + survey + ' ' + help.dataset.visit;
  function read() { return stored(function () { return JSON.parse(localStorage.getItem(draftAt)); }) || undefined; }
  function write(pages) {
    isKept = stored(function () {
      localStorage.setItem(draftAt, JSON.stringify({ at: Date.now(), pages: pages }));
      return true;
    }) === true;
    if (isKept) return;
    box.checked = false;
    stored(function () { localStorage.removeItem(draftAt); });
    other.textContent = keep.dataset.full;
  }
  function save() {
    if (!box || !box.checked) return;
    var pages = (read() || { pages: {} }).pages;
    pages[here] = entered();
    write(pages);
  }
  form.append(keep);
  box.addEventListener('change', function () {
    if (box.checked) {
      save();
      if (isKept) say(keep.dataset.on);
    } else {
      isKept = false;
      stored(function () { localStorage.removeItem(draftAt); });
    }
  });
  var soon;
  form.addEventListener('input', function (event) {
    if (event.target === box) return;
    clearTimeout(soon);
    soon = setTimeout(save, 300);
  });
  form.addEventListener('change', function (event) { if (event.target !== box) save(); });
  addEventListener('pagehide', function () { if (!isLeaving) save(); });

  var draft = read();
  if (!draft) return;
  box.checked = true;
  // pages that were sent since are on the server now
  var sent = stored(function () { return sessionStorage.getItem('behov.sent'); });
  if (sent && sent !== here) delete draft.pages[sent];
  stored(function () { sessionStorage.removeItem('behov.sent'); });
  var mine = draft.pages[here];
  if (mine && JSON.stringify(mine) === atFirst) delete draft.pages[here];
  write(draft.pages);
  if (!draft.pages[here]) return;

  // never over what the server has: the person decides
  var offer = take('.offer');
  var choices = offer.querySelectorAll('button');
  function settle() {
    offer.remove();
    say('');
  }
  choices[0].addEventListener('click', function () {
    fields().forEach(function (field) {
      var values = mine.filter(function (pair) { return pair[0] === field.name; }).map(function (pair) { return pair[1]; });
      if (/checkbox|radio/.test(field.type)) field.checked = values.indexOf(field.value) >= 0;
      else field.value = values[0] || '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    each('[data-ranking]', function (places) { places.dispatchEvent(new Event('change', { bubbles: true })); });
    settle();
    say(offer.dataset.done);
  });
  choices[1].addEventListener('click', function () {
    delete draft.pages[here];
    write(draft.pages);
    settle();
  });
  form.before(offer);
})();
