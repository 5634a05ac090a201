import { pictureRoom } from '../../../analysis/charts/fitRows.js';
import { pdfStyle } from './pdfStyle.js';

/** A picture that is lower could not be read, and px of pictures are three quarters of a point. */
const room = `#let pictureRoom = ${String(pictureRoom * 0.75)}pt\n`;

const parts = String.raw`
#set figure(numbering: none, supplement: none, gap: 8pt)
#show figure: set align(left)
#show figure.caption: set align(left)
#show figure.caption: set text(size: 10pt)
#show figure.where(kind: table): set block(breakable: true)
#set figure.caption(position: top)

#let caption(label, words) = [#text(weight: 600, fill: brand, label) #text(weight: 600, words)]

// why a number is not told is a sentence: it wraps, so that it widens no column of numbers
#let worded(words) = {
  let said = text(fill: if words.contains(regex("\d")) { ink } else { muted }, words)
  if words.clusters().len() > 24 { box(width: 96pt, par(leading: 0.45em, said)) } else { said }
}

// one table: caption that stays with it, header row on every page it runs over
#let tablePart(part, size, inset, mark: none) = {
  let short = part.rows.len() <= 24
  // columns are as wide as their longest word; only a word that no column has room for is parted
  let parted(words) = words.split(regex("[\\s-]")).any(word => word.clusters().len() > 24)
  set text(size: size)
  show figure: set block(breakable: not short)
  let whole = figure(
    kind: table,
    caption: figure.caption(position: top, block(sticky: true, width: 100%, text(size: 9pt, caption(part.label, part.caption)))),
    table(
      columns: if part.widths.len() > 0 { part.widths.map(width => width * 1fr) } else { (1fr,) + part.head.slice(1).map(_ => auto) },
      align: (column, row) => if column == 0 { left + horizon } else { right + horizon },
      inset: inset,
      stroke: none,
      table.hline(stroke: 0.75pt + ink),
      table.header(..part.head.enumerate().map(((column, words)) => table.cell(align: if column == 0 { left + bottom } else { right + bottom }, text(weight: 600, hyphenate: parted(words), words)))),
      table.hline(stroke: 0.75pt + ink),
      ..part.rows.map(row => (
        table.cell(row.head),
        ..row.cells.map(cell => table.cell(if cell.detail == "" { worded(cell.value) } else [#box(cell.value)#if part.isInline { h(5pt) } else { linebreak() }#box(text(fill: muted, size: size - 0.4pt, cell.detail))])),
        table.hline(stroke: 0.4pt + hair),
      )).flatten(),
      table.hline(stroke: 0.75pt + ink),
    ),
  )
  if mark == none { whole } else [#whole#label(mark)]
}

// the heading over the first of them turns with its page
#let tables(t, mark: none, lead: none) = {
  let size = t.size * 1pt
  if t.sideways {
    page(flipped: true, { lead; for (i, part) in t.parts.enumerate() { tablePart(part, size, (x: 2pt, y: 2.6pt), mark: if i == 0 { mark }) } })
  } else {
    lead
    for (i, part) in t.parts.enumerate() {
      if i > 0 { v(8pt) }
      tablePart(part, size, (x: if size < 8pt { 2.5pt } else { 4pt }, y: 3.1pt), mark: if i == 0 { mark })
    }
  }
}

// heading, finding, caption, picture, notes and source: never apart; the picture gives way where they need more than a page
#let figureBlock(f, finding, beside, only-tall: false) = {
  let captionOf = [#caption(f.label, said((text: f.words.title, lang: f.titleLang))) #linebreak() #text(size: 8.5pt, fill: muted, f.words.subtitle)]
  let notes = {
    set text(size: 8pt, fill: muted)
    set par(leading: 0.5em, spacing: 0.6em)
    for note in f.words.notes { par(note) }
    if not beside {
      let mark = label("table-" + str(f.number))
      par(link(mark)[#d.terms.allNumbers#f.table.parts.first().label.trim("."), #if only-tall [#d.terms.onPage 00.] else { context [#d.terms.onPage#counter(page).at(mark).first().] }])
    }
    par(cited(f.words.source))
  }
  if f.picture == "" {
    block(breakable: false, width: 100%, stroke: (top: 0.75pt + ink), inset: (top: 8pt))[#par(captionOf) #par(f.noPicture)]
    if beside { tables(f.table) }
    notes
  } else {
    let framed(picture) = block(breakable: false, width: 100%, stroke: (top: 0.75pt + ink), inset: (top: 8pt), {
      figure(align(left, picture), caption: captionOf)
      notes
    })
    let asTall = 160mm * f.tall
    // how tall it is can be told without reading the picture, and what is around it is measured only where it may have to give way
    if only-tall and asTall <= pictureRoom { framed(box(width: 100%, height: asTall)) } else { layout(size => {
      let natural = size.width * f.tall
      let room = if natural <= pictureRoom { natural } else { calc.max(690pt - measure(block(width: size.width, [#said(finding) #parbreak() #captionOf #parbreak() #notes])).height - 72pt, pictureRoom) }
      framed(if only-tall { box(width: 100%, height: calc.min(natural, room)) } else { image(f.picture, alt: f.words.alt, ..if natural > room { (height: room) } else { (width: 100%) }) })
    }) }
  }
}

// what has no picture is its table; other tables stand together behind the figures, so that findings are read in a row
#let isBeside(f) = f.picture == "" and not f.table.sideways

#let section(s, only-tall: false) = {
  heading(level: 2, said(s.heading))
  if s.finding.text != "" { block(sticky: true, par(said(s.finding))) }
  figureBlock(s.figure, s.finding, isBeside(s.figure), only-tall: only-tall)
}

// what is asked for and what happens then are read together
#let askedBlocks() = if d.asked.len() > 0 {
  block(breakable: false, width: 100%, above: 24pt, for asked in d.asked {
    heading(level: 2, asked.heading)
    par(said(asked.text))
  })
}

// the last figure of a page has its table under it where the page would else stay empty: which sections those are
#let filled() = {
  let (width, height) = (160mm, 247mm)
  let tall(body) = measure(block(width: width, body)).height
  let gap = 24pt
  let last = d.sections.len() - 1
  let (chosen, used) = ((), 0pt)
  let parts = d.sections.map(s => tall(section(s, only-tall: true)))
  let end = if d.asked.len() > 0 { tall(askedBlocks()) + gap } else { 0pt }
  for (i, s) in d.sections.enumerate() {
    used = if used > 0pt and used + gap + parts.at(i) <= height { used + gap + parts.at(i) } else { parts.at(i) }
    let next = if i < last { gap + parts.at(i + 1) } else { end }
    let isLast = i == last or used + next > height
    if isLast and not isBeside(s.figure) and not s.figure.table.sideways {
      let room = height - used - (if i == last { end } else { 0pt }) - 24pt
      // what cannot fit is not laid out to see that
      let least = s.figure.table.parts.map(part => part.rows.len() + 2).sum() * 12pt
      if least <= room and tall(tables(s.figure.table)) <= room { chosen.push(i) }
    }
  }
  chosen
}

// the last one never alone on a page
#let facts(list) = for (i, fact) in list.enumerate() {
  block(breakable: false, sticky: i == list.len() - 2, grid(columns: (26%, 1fr), column-gutter: 12pt, par(text(weight: 600, fact.term)), par(fact.text)))
}

#let halves(options) = {
  set text(size: 9pt)
  set list(spacing: 0.55em, marker: text(fill: muted, "–"), indent: 0pt)
  if options.len() < 5 { list(..options) } else {
    let half = calc.ceil(options.len() / 2)
    grid(columns: (1fr, 1fr), column-gutter: 16pt, list(..options.slice(0, half)), list(..options.slice(half)))
  }
}

#let question(q) = block(breakable: q.options.len() > 30, above: 14pt, {
  block(below: 7pt, par(text(weight: 600, [#q.number. #said(q.text)])))
  if q.remarks.len() > 0 { block(below: 7pt, par(small(q.remarks.join(" ")))) }
  if q.options.len() > 0 { halves(q.options) }
})
`;

export const reportTemplate = `${pdfStyle}${room}${parts}${String.raw`
#head(said(d.kicker))
#keyNumbers(d.keyNumbers)
#par(d.responseLine)
#if d.frameLine != "" { par(d.frameLine) }

#v(6pt)
// what has room under the key numbers: every part, or else the sections alone
#let sections = d.sections.len() + d.asked.len() + 4 + (if d.contact == "" { 0 } else { 1 })
#let all = sections + d.methods.responses.len() + d.methods.parts.len()
#let depth = if all > 18 { 2 } else { 3 }
#let many = sections > 16
#show outline.entry: set block(above: if many { 5.2pt } else { 7pt })
// never over two pages
#block(breakable: false, width: 100%)[
  #[
    #show heading.where(level: 2): set text(size: 12pt)
    #heading(level: 2, outlined: false, d.terms.contents)
  ]
  #outline(title: none, depth: depth, indent: level => calc.max(0, level - 1) * 1.2em)
]

#pagebreak()
#context {
  let under = filled()
  for (i, s) in d.sections.enumerate() {
    section(s)
    if i in under {
      v(10pt)
      tables(s.figure.table, mark: "table-" + str(s.figure.number))
      if i < d.sections.len() - 1 { pagebreak() }
    }
  }
  askedBlocks()
  // before the tables: their pages may be turned, and what is asked for would else stand alone on its page
  heading(level: 2, d.methods.heading)
  facts(d.methods.facts)
  for r in d.methods.responses {
    heading(level: 3, r.heading)
    block(sticky: true, par(small(r.note)))
    tables(r.table)
  }
  let behind = d.sections.enumerate().filter(((i, s)) => i not in under and not isBeside(s.figure))
  if behind.len() > 0 {
    let lead = {
      heading(level: 2, d.terms.tables)
      if under.len() > 0 { block(sticky: true, par(small(d.terms.otherTables))) }
    }
    for (i, (_, s)) in behind.enumerate() {
      tables(s.figure.table, mark: "table-" + str(s.figure.number), lead: if i == 0 { lead })
      // a gap after a turned page would be a page of its own before the next one
      if not s.figure.table.sideways { v(6pt) }
    }
  }
}

#heading(level: 2, d.methods.questionsHeading)
#for p in d.methods.parts {
  heading(level: 3, said(p.title))
  for q in p.questions { question(q) }
}

#heading(level: 2, d.citeHeading)
#par(cited(d.citation))
#par(small([#d.hashLabel: #d.hash]))
#if d.contact != "" {
  heading(level: 2, d.contactHeading)
  par(d.contact)
}
`}`;
