import { pdfStyle } from './pdfStyle.js';

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
#let tablePart(part, size, first, inset, mark: none) = {
  let short = part.rows.len() <= 24
  let heads = part.head.slice(1)
  // many columns, or long names of columns: all as wide, and the row heads have a width of their own
  let even = heads.len() > 5 or heads.map(words => words.clusters().len()).sum(default: 0) > 45
  let stretched = even and heads.any(words => words.clusters().len() > 2)
  set text(size: size)
  show figure: set block(breakable: not short)
  let whole = figure(
    kind: table,
    caption: figure.caption(position: top, block(sticky: true, width: 100%, text(size: 9pt, caption(part.label, part.caption)))),
    table(
      columns: (if stretched { first } else { 1fr },) + heads.map(words => if even and words.clusters().len() > 2 { 1fr } else { auto }),
      align: (column, row) => if column == 0 { left + horizon } else { right + horizon },
      inset: inset,
      stroke: none,
      table.hline(stroke: 0.75pt + ink),
      table.header(..part.head.map(words => table.cell(align: if words == part.head.first() { left + bottom } else { right + bottom }, text(weight: 600, hyphenate: true, words)))),
      table.hline(stroke: 0.75pt + ink),
      ..part.rows.map(row => (
        table.cell(row.head),
        ..row.cells.map(cell => table.cell(if cell.detail == "" { worded(cell.value) } else [#cell.value#linebreak()#box(text(fill: muted, size: size - 0.4pt, cell.detail))])),
        table.hline(stroke: 0.4pt + hair),
      )).flatten(),
      table.hline(stroke: 0.75pt + ink),
    ),
  )
  if mark == none { whole } else [#whole#label(mark)]
}

#let tables(t, mark: none) = {
  if t.sideways {
    page(flipped: true, for (i, part) in t.parts.enumerate() { tablePart(part, 7pt, 104pt, (x: 2pt, y: 2.6pt), mark: if i == 0 { mark }) })
  } else {
    for (i, part) in t.parts.enumerate() {
      let many = part.head.len() > 6
      if i > 0 { v(8pt) }
      tablePart(part, if many { 7.5pt } else { 8.5pt }, if many { 96pt } else { 112pt }, (x: if many { 2.5pt } else { 4pt }, y: 3.1pt), mark: if i == 0 { mark })
    }
  }
}

// heading, finding, caption, picture, notes and source: never apart; the picture gives way where they need more than a page
#let figureBlock(f, finding, beside) = {
  let captionOf = [#caption(f.label, said((text: f.words.title, lang: f.titleLang))) #linebreak() #text(size: 8.5pt, fill: muted, f.words.subtitle)]
  let notes = {
    set text(size: 8pt, fill: muted)
    set par(leading: 0.5em, spacing: 0.6em)
    for note in f.words.notes { par(note) }
    if not beside {
      let mark = label("table-" + str(f.number))
      par(link(mark)[#d.terms.allNumbers#f.table.parts.first().label.trim("."), #context [#d.terms.onPage#counter(page).at(mark).first()].])
    }
    par(f.words.source)
  }
  if f.picture == "" {
    block(breakable: false, width: 100%, stroke: (top: 0.75pt + ink), inset: (top: 8pt))[#par(captionOf) #par(f.noPicture) #notes]
  } else {
    let picture = (height: auto) => image(f.picture, alt: f.words.alt, width: if height == auto { 100% } else { auto }, height: height)
    layout(size => {
      let rest = measure(block(width: size.width, [#said(finding) #parbreak() #captionOf #parbreak() #notes])).height + 72pt
      let natural = measure(block(width: size.width, picture())).height
      let room = 690pt - rest
      block(breakable: false, width: 100%, stroke: (top: 0.75pt + ink), inset: (top: 8pt), {
        figure(align(left, picture(height: if natural > room { room } else { auto })), caption: captionOf)
        notes
      })
    })
  }
}

// what has no picture is its table; other tables stand together behind the figures, so that findings are read in a row
#let isBeside(f) = f.picture == "" and not f.table.sideways

#let facts(list) = for fact in list {
  block(breakable: false, grid(columns: (26%, 1fr), column-gutter: 12pt, par(text(weight: 600, fact.term)), par(fact.text)))
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

export const reportTemplate = `${pdfStyle}${parts}${String.raw`
#head(said(d.kicker))
#keyNumbers(d.keyNumbers)
#par(d.responseLine)

#v(6pt)
#let many = d.sections.len() > 12
#show outline.entry: set block(above: if many { 5.2pt } else { 7pt })
// never over two pages; parts of the questionnaire are listed where there is room on the first
#block(breakable: false, width: 100%)[
  #[
    #show heading.where(level: 2): set text(size: 12pt)
    #heading(level: 2, outlined: false, d.terms.contents)
  ]
  #outline(title: none, depth: if many { 2 } else { 3 }, indent: level => calc.max(0, level - 1) * 1.2em)
]

#pagebreak()
#for s in d.sections {
  heading(level: 2, said(s.heading))
  if s.finding.text != "" { block(sticky: true, par(said(s.finding))) }
  figureBlock(s.figure, s.finding, isBeside(s.figure))
  if isBeside(s.figure) {
    v(8pt)
    tables(s.figure.table)
  }
}

#let behind = d.sections.filter(s => not isBeside(s.figure))
#if behind.len() > 0 {
  pagebreak(weak: true)
  heading(level: 2, d.terms.tables)
  for s in behind {
    tables(s.figure.table, mark: "table-" + str(s.figure.number))
    v(6pt)
  }
}

#for asked in d.asked {
  heading(level: 2, asked.heading)
  par(said(asked.text))
}

#heading(level: 2, d.methods.heading)
#facts(d.methods.facts)
#for r in d.methods.responses {
  heading(level: 3, r.heading)
  par(small(r.note))
  tables(r.table)
}

#heading(level: 2, d.methods.questionsHeading)
#for p in d.methods.parts {
  heading(level: 3, said(p.title))
  for q in p.questions { question(q) }
}

#heading(level: 2, d.citeHeading)
#par(d.citation)
#par(small([#d.hashLabel: #d.hash]))
#if d.contact != "" {
  heading(level: 2, d.contactHeading)
  par(d.contact)
}
`}`;
