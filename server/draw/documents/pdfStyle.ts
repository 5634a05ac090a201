/** What every PDF of ours looks like, as Typst. It holds no text; \`d\` is what was read from /document.json. */
import { palette } from '../../../analysis/charts/palette.js';

const { ink, muted, brand, grid, bandFill, bandText } = palette;

export const pdfStyle = String.raw`
#let d = json("/document.json")
#let ink = rgb("${ink}")
#let muted = rgb("${muted}")
#let brand = rgb("${brand}")
#let hair = rgb("${grid}")
#let small(body) = text(size: 8.5pt, fill: muted, body)

// a text, in its own language where that is not the document's
#let said(t) = {
  let tags = t.lang.split("-")
  let lang = tags.first()
  let region = if tags.len() > 1 and tags.last().len() == 2 { tags.last() } else { none }
  if lang.len() in (2, 3) { text(lang: lang, region: region, t.text) } else { t.text }
}

// an address at the end goes to the next line whole, so that no hyphen of it is taken for one of the line
#let cited(words) = {
  let parts = words.split(" ")
  let last = parts.last()
  if last.contains("/") and last.clusters().len() <= 60 and parts.len() > 1 [#parts.slice(0, -1).join(" ") #box(last)] else { words }
}

#let band(words) = block(width: 100%, inset: (x: 8pt, y: 5pt), fill: rgb("${bandFill}"), text(size: 8.5pt, weight: 600, fill: rgb("${bandText}"), par(words)))

#set document(title: d.title.text, author: d.organisation, keywords: (d.survey, d.edition), date: auto)
#set text(font: "IBM Plex Sans", fallback: false, lang: d.language, size: 10pt, fill: ink, hyphenate: false)
#set par(leading: 0.62em, spacing: 0.95em)
#set page(
  paper: "a4",
  margin: 25mm,
  header: context { if d.example != "" and here().page() > 1 { band(d.example) } },
  footer: context {
    set text(size: 8pt, fill: muted)
    block(width: 100%, stroke: (top: 0.5pt + hair), inset: (top: 6pt), grid(
      columns: (1fr, auto),
      column-gutter: 12pt,
      [#d.kicker.text. #d.footLine],
      [#d.terms.page#counter(page).display()#d.terms.of#counter(page).final().first()],
    ))
  },
)
#show heading: set text(fill: ink, weight: 600)
#show heading.where(level: 1): set text(size: 22pt)
#show heading.where(level: 1): set par(leading: 0.42em)
#show heading.where(level: 1): set block(above: 13pt, below: 16pt)
#show heading.where(level: 2): set text(size: 15pt)
#show heading.where(level: 2): set block(above: 24pt, below: 12pt)
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading.where(level: 3): set block(above: 20pt, below: 10pt)

#let keyNumber(key) = {
  set par(spacing: 7pt)
  par(text(size: 20pt, weight: 600, fill: if key.emphasis { brand } else { ink }, key.value))
  par(key.phrase)
  par(small(key.detail))
  if key.stated != "" { par(small(key.stated)) }
}

#let keyNumbers(keys) = block(width: 100%, breakable: false, stroke: (y: 0.75pt + ink), inset: (y: 12pt), grid(
  columns: (1fr,) * calc.min(calc.max(keys.len(), 1), if keys.len() == 4 { 4 } else { 3 }),
  column-gutter: 16pt,
  row-gutter: 16pt,
  ..keys.map(keyNumber),
))

#let head(level-text) = {
  if d.example != "" { band(d.example) }
  v(if d.example != "" { 6pt } else { 0pt })
  par(text(size: 10pt, weight: 600, fill: brand, level-text))
  heading(level: 1, outlined: false, said(d.title))
  par(small([#d.organisation. #d.editionLine #d.replaces]))
  v(8pt)
}
`;
