import { pdfStyle } from './pdfStyle.js';

export const summaryTemplate = `${pdfStyle}${String.raw`
#set page(margin: (x: 25mm, top: 20mm, bottom: 22mm))

#let row(fact) = grid(columns: (24%, 1fr), column-gutter: 12pt, par(text(weight: 600, fact.term)), par(fact.text))

#let sheet(size) = {
  // smaller type closes up too
  let close = calc.pow(size / 10.5pt, 2)
  set text(size: size)
  show heading.where(level: 2): set text(size: calc.max(11.5pt, 14pt * close))
  show heading.where(level: 2): set block(above: 24pt * close, below: 12pt * close)
  show heading.where(level: 3): set text(size: calc.max(9pt, 12pt * close))
  show heading.where(level: 3): set block(above: 13pt * close, below: 8pt * close)
  head[#said(d.kicker). #d.label]
  keyNumbers(d.keyNumbers)
  heading(level: 2, d.findingsHeading)
  for finding in d.findings {
    block(below: 1.35em, {
      heading(level: 3, said(finding.heading))
      par([#said(finding.text)#if finding.text.text != "" [ ]#text(fill: muted, finding.figure)])
    })
  }
  heading(level: 2, d.aboutHeading)
  for fact in d.about { block(below: 0.8em, row(fact)) }
  for asked in d.asked {
    heading(level: 2, asked.heading)
    par(said(asked.text))
  }
  heading(level: 2, d.endHeading)
  if d.contact != "" { block(below: 0.8em, row((term: d.contactHeading, text: d.contact))) }
  block(below: 0.8em, row((term: d.readHeading, text: cited(d.citation))))
}

#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 3): set text(fill: brand)

#layout(size => {
  let fitting = (10.5pt, 10pt, 9.5pt, 9pt, 8.5pt, 8pt).find(each => measure(block(width: size.width, sheet(each))).height <= size.height)
  sheet(if fitting == none { 7.5pt } else { fitting })
})
`}`;
