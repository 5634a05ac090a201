'use strict';
// Copies a picture, its alt text, a table or a sentence of a figure. Without it texts are text and the table is a table.
(function () {
  function escape(text) {
    return text.replace(/[&<>"]/g, function (sign) { return { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[sign]; });
  }
  // soft hyphens part words of narrow columns on a phone
  function textOf(node) { return node.textContent.replace(/\u00ad/g, '').replace(/\s+/g, ' ').trim(); }

  // a share and its interval stand on lines of their own, as on the page
  function linesOf(cell) {
    return Array.from(cell.childNodes).map(textOf).filter(Boolean).map(escape).join('<br>');
  }

  // Points: the text of an upright A4 page, what a cell needs beside its letters, and a column of names.
  var paper = 450, beside = 8, names = 105;
  var pen = document.createElement('canvas').getContext('2d');
  function widthOf(words, points, isHead) {
    pen.font = (isHead ? 'bold ' : '') + '100px Arial, sans-serif';
    // its letters may come in a font that is wider
    return Math.max.apply(null, [0].concat(words.map(function (word) { return pen.measureText(word).width; }))) / 100 * points * 1.1;
  }

  // a head breaks between words, a number nowhere; what stands instead of a number breaks as a sentence
  function widthsOf(rows, points) {
    return Array.from(rows[0].cells).map(function (head, column) {
      var cells = rows.slice(1).map(function (row) { return row.cells[column]; });
      if (column === 0) {
        var all = [head].concat(cells).map(textOf);
        return beside + Math.max(Math.min(names, widthOf(all, points, true)), widthOf(all.join(' ').split(/[\s\u00ad-]+/), points, true));
      }
      var lines = cells.flatMap(function (cell) { return Array.from(cell.childNodes).map(textOf); });
      var broken = lines.flatMap(function (line) { return /\d/.test(line) ? [line] : line.split(' '); });
      return beside + Math.max(widthOf(textOf(head).split(/[\s\u00ad-]+/), points, true), widthOf(broken, points, false));
    });
  }

  // columns in parts that fit beside those that stand in each part, no part much narrower than the others
  function partsOf(kept, others, widths) {
    function sum(columns) { return columns.reduce(function (total, column) { return total + widths[column]; }, 0); }
    function cut(count) {
      return Array.from({ length: count }, function (_, i) {
        return kept.concat(others.slice(Math.round(others.length * i / count), Math.round(others.length * (i + 1) / count)));
      });
    }
    var count = 1;
    while (count < others.length && !cut(count).every(function (part) { return sum(part) <= paper; })) count += 1;
    return cut(count);
  }

  // Word processors keep rows, columns, header cells, widths and sizes of a plain table, and nothing else of ours; sizes
  // only on the text of a cell. They make no table narrower than its longest words, so one that no small letters bring
  // onto an upright page is given in parts under each other.
  function tableCopy(table, source, partLabel) {
    var rows = Array.from(table.rows);
    var caption = table.caption ? textOf(table.caption) : '';
    var heads = Array.from(rows[0].cells).map(textOf);
    // how many answered belongs to the name beside it
    var kept = heads[1] === 'n' ? [0, 1] : [0];
    var others = heads.map(function (_, column) { return column; }).slice(kept.length);
    var size = 2;
    var widths = widthsOf(rows, 10);
    var parts = partsOf(kept, others, widths);
    if (parts.length > 1) {
      size = 1;
      widths = widthsOf(rows, 7.5);
      parts = partsOf(kept, others, widths);
    }
    // no style: the page allows none, and a browser reads what is copied by the rules of the page
    function cellOf(row, column, width) {
      var cell = row.cells[column];
      var name = cell.tagName === 'TH' ? 'th' : 'td';
      return '<' + name + (width === '' ? '' : ' width="' + width + '"') + ' align="' + (column === 0 ? 'left' : 'right') + '"><font face="Arial" size="' + size + '">' + linesOf(cell) + '</font></' + name + '>';
    }
    function tableOf(part) {
      var whole = part.reduce(function (total, column) { return total + widths[column]; }, 0);
      var html = rows.map(function (row, index) {
        return '<tr>' + part.map(function (column) { return cellOf(row, column, index === 0 ? Math.round(widths[column] / whole * 100) + '%' : ''); }).join('') + '</tr>';
      });
      var head = table.tHead ? table.tHead.rows.length : 0;
      return '<table border="1" cellspacing="0" cellpadding="' + (size === 1 ? 2 : 4) + '" width="100%"><thead>' + html.slice(0, head).join('') + '</thead><tbody>' + html.slice(head).join('') + '</tbody></table>';
    }
    var tables = parts.map(function (part, index) {
      // two tables with nothing between them would be one
      return (parts.length > 1 ? (index === 0 ? '<p>' : '<p><br>') + escape(partLabel.replace('%1', index + 1).replace('%2', parts.length)) + '</p>' : '') + tableOf(part);
    });
    var lines = rows.map(function (row) { return Array.from(row.cells).map(textOf).join('\t'); });
    return {
      count: parts.length,
      texts: {
        'text/plain': [caption].concat(lines, source).join('\n'),
        'text/html': '<meta charset="utf-8"><p>' + escape(caption) + '</p>' + tables.join('') + '<p>' + escape(source) + '</p>'
      }
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
        copy().then(function (told) { done(told || words.copied); }, function () { done(words.failed); });
      });
      both.append(made, said);
      return both;
    }

    var buttons = document.createElement('p');
    buttons.className = 'copies';
    if (words.picture && navigator.clipboard && window.ClipboardItem) {
      buttons.append(button(words.labelPicture, function () { return navigator.clipboard.write([new ClipboardItem({ 'image/png': pictureBlob(words.picture) })]); }));
    }
    if (table) {
      buttons.append(button(words.labelTable, function () {
        var made = tableCopy(table, words.source, words.part);
        return copyTexts(made.texts).then(function () { return made.count > 1 ? words.copiedParts.replace('%2', made.count) : ''; });
      }));
    }
    place.prepend(buttons);
    // under a text, a button that copies it
    function copyUnder(text, id, label) {
      text.id = words.figure + id;
      var made = button(label, function () { return copyTexts({ 'text/plain': text.textContent }); });
      made.firstChild.setAttribute('aria-describedby', text.id);
      text.after(made);
    }
    place.querySelectorAll('.sentences p').forEach(function (text, index) { copyUnder(text, '-sentence-' + (index + 1), words.labelSentence); });
    place.querySelectorAll('.alt-text').forEach(function (text) { copyUnder(text, '-alt', words.labelAlt); });
  });
})();
