export const figureTemplate = String.raw`
#let d = json("/document.json")
#set document(title: d.title, keywords: d.id, date: auto)
#set text(font: "IBM Plex Sans", fallback: false, lang: d.language)
// 96 px an inch, as in every file of a figure
#set page(width: d.width * 0.75pt, height: d.height * 0.75pt, margin: 0pt)
#image("/figure.svg", alt: d.alt, width: 100%)
`;
