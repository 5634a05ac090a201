'use strict';
// Copies a picture, a table or a sentence of a figure. Without it the sentences are text and the table is a table.
(function () {
  function escape(text) {
    return text.replace(/[&<>"]/g, function (sign) { return { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[sign]; });
  }
  function textOf(node) { return node.textContent.replace(/\s+/g, ' ').trim(); }

  // a share and its interval stand on lines of their own, as on the page
  function linesOf(cell) {
    return Array.from(cell.childNodes).map(textOf).filter(Boolean).map(escape).join('<br>');
  }

  // word processors keep rows, columns, header cells, widths and sizes of a plain table, and nothing else of ours; sizes
  // only on the text of a cell. Without a width and small letters a table with many columns would run off the paper
  function tableCopy(table, source) {
    var rows = Array.from(table.rows);
    var caption = table.caption ? textOf(table.caption) : '';
    var isWide = rows[0].cells.length > 8;
    // no style: the page allows none, and a browser reads what is copied by the rules of the page
    var letters = '<font size="' + (isWide ? 1 : 2) + '">';
    var lines = rows.map(function (row) { return Array.from(row.cells).map(textOf).join('\t'); });
    var html = rows.map(function (row) {
      return '<tr>' + Array.from(row.cells).map(function (cell) {
        var name = cell.tagName === 'TH' ? 'th' : 'td';
        return '<' + name + ' align="' + (cell.cellIndex === 0 ? 'left' : 'right') + '">' + letters + linesOf(cell) + '</font></' + name + '>';
      }).join('') + '</tr>';
    });
    var head = table.tHead ? table.tHead.rows.length : 0;
    return {
      'text/plain': [caption].concat(lines, source).join('\n'),
      'text/html': '<meta charset="utf-8"><p>' + escape(caption) + '</p><table border="1" cellspacing="0" cellpadding="' + (isWide ? 2 : 4) + '" width="100%"><thead>' + html.slice(0, head).join('') + '</thead><tbody>' + html.slice(head).join('') + '</tbody></table><p>' + escape(source) + '</p>'
    };
  }

  // older browsers, and sites without https: what is selected is copied as it looks
  function copySelected(parts) {
    var holder = document.createElement('div');
    holder.className = 'hidden';
    if (parts['text/html']) holder.append(new DOMParser().parseFromString(parts['text/html'], 'text/html').body);
    else holder.textContent = parts['text/plain'];
    document.body.append(holder);
    var selection = window.getSelection();
    var range = document.createRange();
    range.selectNodeContents(holder);
    selection.removeAllRanges();
    selection.addRange(range);
    var done = document.execCommand('copy');
    selection.removeAllRanges();
    holder.remove();
    return done ? Promise.resolve() : Promise.reject(new Error('refused'));
  }

  function copyTexts(parts) {
    if (!navigator.clipboard || !window.ClipboardItem) return copySelected(parts);
    var blobs = {};
    Object.keys(parts).forEach(function (type) { blobs[type] = new Blob([parts[type]], { type: type }); });
    return navigator.clipboard.write([new ClipboardItem(blobs)]);
  }

  // the page may fetch nothing, but it may show a picture of its own site, and what it shows it may read
  function pictureBlob(address) {
    return new Promise(function (resolve, reject) {
      var picture = new Image();
      picture.onerror = reject;
      picture.onload = function () {
        var canvas = document.createElement('canvas');
        canvas.width = picture.naturalWidth;
        canvas.height = picture.naturalHeight;
        canvas.getContext('2d').drawImage(picture, 0, 0);
        canvas.toBlob(function (blob) { if (blob) resolve(blob); else reject(new Error('no picture')); }, 'image/png');
      };
      picture.src = address;
    });
  }

  document.querySelectorAll('.paste').forEach(function (place) {
    var words = place.dataset;
    var figure = document.getElementById(words.figure);
    var page = figure.closest('.figurepage') || figure;
    var table = page.querySelector('table.numbers');
    var busy = false;

    function quiet() {
      place.querySelectorAll('[role=status]').forEach(function (said) { said.textContent = ''; });
    }

    // what happened is said beside the button that was pressed: the next sentence may be a screen away
    function button(text, copy) {
      var both = document.createElement('span');
      both.className = 'copying';
      var said = document.createElement('span');
      said.className = 'small';
      said.setAttribute('role', 'status');
      var made = document.createElement('button');
      made.type = 'button';
      made.className = 'button quiet copy';
      made.textContent = text;
      made.addEventListener('click', function () {
        // a picture may take a while to come, and must not take the place of what is copied after it
        if (busy) return;
        busy = true;
        quiet();
        said.textContent = words.working;
        function done(text) { busy = false; said.textContent = text; }
        copy().then(function () { done(words.copied); }, function () { done(words.failed); });
      });
      both.append(made, said);
      return both;
    }

    var buttons = document.createElement('p');
    buttons.className = 'copies';
    if (words.picture && navigator.clipboard && window.ClipboardItem) {
      buttons.append(button(words.labelPicture, function () { return navigator.clipboard.write([new ClipboardItem({ 'image/png': pictureBlob(words.picture) })]); }));
    }
    if (table) buttons.append(button(words.labelTable, function () { return copyTexts(tableCopy(table, words.source)); }));
    place.prepend(buttons);
    place.querySelectorAll('.sentences li').forEach(function (line, index) {
      var sentence = line.querySelector('p');
      sentence.id = words.figure + '-sentence-' + (index + 1);
      var made = button(words.labelSentence, function () { return copyTexts({ 'text/plain': sentence.textContent }); });
      made.firstChild.setAttribute('aria-describedby', sentence.id);
      line.append(made);
    });
  });
})();
