'use strict';
// Everything here is a convenience: each page works without it, and the server decides.
(function () {
  var live = document.createElement('p');
  live.className = 'hidden';
  live.setAttribute('role', 'status');
  document.body.append(live);

  var summary = document.getElementById('errors');
  if (summary) summary.focus();

  // "None of these" clears the rest, and the reverse
  document.querySelectorAll('.options').forEach(function (group) {
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
      if (cleared && group.dataset.cleared) live.textContent = group.dataset.cleared;
    });
  });

  // an option in one place cannot be chosen in another
  document.querySelectorAll('[data-ranking]').forEach(function (places) {
    var selects = Array.from(places.querySelectorAll('select'));
    function update() {
      selects.forEach(function (select) {
        Array.from(select.options).forEach(function (option) {
          option.disabled = option.value !== '' && selects.some(function (other) { return other !== select && other.value === option.value; });
        });
      });
    }
    places.addEventListener('change', update);
    update();
  });

  document.querySelectorAll('textarea[data-max]').forEach(function (area) {
    var left = document.createElement('p');
    left.className = 'counter';
    area.after(left);
    function update() {
      left.textContent = area.dataset.left.replace('{}', (Number(area.dataset.max) - Array.from(area.value).length).toLocaleString(document.documentElement.lang));
    }
    area.addEventListener('input', update);
    update();
  });

  document.querySelectorAll('[data-copy]').forEach(function (code) {
    if (!navigator.clipboard) return;
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'button quiet';
    button.textContent = code.dataset.copy;
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(code.textContent).then(function () { live.textContent = button.textContent = code.dataset.copied; });
    });
    code.parentNode.append(button);
  });
})();
