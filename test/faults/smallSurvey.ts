/** A survey of one page, so that faults meet as many answers as possible in the time there is. */
export const smallSurvey = (slug: string): string => `
behov: 1
survey: ${slug}
inventory: ${slug}
version: 1
languages: [sv, en]
title: { sv: Ett prov, en: A trial }
organisation: { sv: Provuniversitetet, en: Test University }
population: { sv: forskare, en: researchers }
example: true
mode: anonymous
minutes: [1, 2]
information:
  headline: { sv: Vad behöver du?, en: What do you need? }
  lead: { sv: Berätta., en: Tell us. }
  points: [ { sv: Det är frivilligt., en: It is voluntary. } ]
  consent: { sv: Jag vill delta, en: I want to take part }
  controller: { sv: Personuppgiftsansvarig är vi, en: The controller is us }
  dataProtectionOfficer: { sv: Ombudet, en: The officer }
  purpose: { sv: Ändamålet, en: The purpose }
  legalBasis: { sv: Grunden, en: The basis }
  recipients: { sv: Mottagarna, en: The recipients }
  rights: { sv: Rättigheterna, en: The rights }
  complaint: { sv: Klagomålen, en: The complaints }
  publicRecords: { sv: Handlingarna, en: The records }
contact: { name: { sv: Vi, en: We }, email: we@example.org }
retention: { until: 2035-12-31, rule: { sv: Sedan raderas de., en: Then they are erased. } }
lists: {}
units: {}
sections:
  - code: words
    title: { sv: Egna ord, en: Your own words }
    questions:
      - code: comment
        kind: text
        maxLength: 10000
        lines: 5
        text: { sv: Vad vill du säga?, en: What do you want to say? }
      - code: methods
        kind: multiple
        text: { sv: Vilket stöd behöver du?, en: Which support do you need? }
        options:
          - { code: statistics, label: { sv: Statistik, en: Statistics } }
          - { code: software, label: { sv: Programvara, en: Software } }
          - { code: other, label: { sv: Annat, en: Other }, meaning: other }
          - { code: nothing, label: { sv: Inget, en: Nothing }, meaning: none }
      - code: role
        kind: single
        text: { sv: Vilken roll har du?, en: What is your role? }
        options:
          - { code: student, label: { sv: Doktorand, en: Doctoral student } }
          - { code: senior, label: { sv: Erfaren, en: Senior } }
      - code: hours
        kind: number
        min: -10
        max: 2000
        decimals: 1
        unit: { sv: timmar, en: hours }
        text: { sv: Hur många timmar?, en: How many hours? }
background: [role]
lattice: []
indicators: {}
frame: { columns: {} }
`;
