export const reportTemplate = String.raw`
#let d = json("/document.json")
#set document(title: d.title.text, date: auto)
#set text(font: "IBM Plex Sans", fallback: false, lang: d.language)
#title()
#for s in d.sections [
  = #s.heading.text
  #s.finding.text
  #if d.drawn.contains(s.figure.number) [ #figure(image("/fig-" + str(s.figure.number) + ".svg", alt: s.figure.words.alt), caption: s.figure.words.title, supplement: s.figure.labelWord) ]
]
`;
