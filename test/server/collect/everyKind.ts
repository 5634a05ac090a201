/** A definition with every kind of question, routing, and labels that would do harm where they are not escaped. */
export const everyKind = (version = 1, extra = '') => `
behov: 1
survey: every-kind
inventory: every-kind
version: ${version}
languages: [sv, en]
title: { sv: Alla slag, en: Every kind }
organisation: { sv: Provuniversitetet, en: Test University }
population: { sv: forskare, en: researchers }
example: true
mode: anonymous
${extra}
minutes: [5, 8]
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
retention: { until: 2030-12-31, rule: { sv: Sedan raderas de., en: Then they are erased. } }
lists:
  steps:
    - { code: badly, label: { sv: Dåligt, en: Badly }, value: 1 }
    - { code: well, label: { sv: Bra, en: Well }, value: 2 }
    - { code: dont_know, label: { sv: Vet inte, en: Do not know }, meaning: dont_know }
units:
  departments:
    label: { sv: institution, en: department }
    items:
      - { code: harbour, name: { sv: Hamnforskning, en: Harbour research }, short: { sv: Hamn, en: Harbour }, formerNames: [Varvslära] }
      - { code: clinical_north, name: { sv: "Klinisk forskning, Norr", en: "Clinical research, North" } }
      - { code: clinical_south, name: { sv: "Klinisk forskning, Söder", en: "Clinical research, South" } }
sections:
  - code: need
    title: { sv: Behov, en: Need }
    questions:
      - code: methods
        kind: multiple
        maxChoices: 3
        text: { sv: Vilket stöd behöver du?, en: Which support do you need? }
        options:
          - { code: statistics, label: { sv: Statistik, en: Statistics } }
          - { code: script, label: { sv: "<script>alert(1)</script>", en: "<script>alert(1)</script>" } }
          - { code: quotes, label: { sv: "\\"onmouseover=alert(1) x=\\"", en: "\\"onmouseover=alert(1) x=\\"" } }
          - { code: braces, label: { sv: "{{constructor}} {{{lookup}}}", en: "{{constructor}} {{{lookup}}}" } }
          - { code: other, label: { sv: Annat, en: Other }, meaning: other }
          - { code: nothing, label: { sv: Inget, en: Nothing }, meaning: none }
  - code: ranks
    title: { sv: Viktigast, en: Most important }
    showIf: methods answered and not methods includes nothing
    questions:
      - code: priorities
        kind: ranking
        optionsFrom: methods
        places: 2
        text: { sv: Vad är viktigast?, en: What matters most? }
      - code: met
        kind: grid
        rowsFrom: methods
        rowsPerPage: 2
        scale: { list: steps }
        text: { sv: Hur väl är behovet mött?, en: How well is the need met? }
  - code: you
    title: { sv: Du, en: You }
    questions:
      - code: role
        kind: single
        required: true
        text: { sv: Vilken roll har du?, en: What is your role? }
        options:
          - { code: student, label: { sv: Doktorand, en: Doctoral student } }
          - { code: senior, label: { sv: Erfaren, en: Senior } }
          - { code: other, label: { sv: Annan, en: Another }, meaning: other }
      - code: hours
        kind: number
        min: -10
        max: 2000
        decimals: 1
        unit: { sv: timmar, en: hours }
        text: { sv: Hur många timmar?, en: How many hours? }
      - code: department
        kind: unit
        list: departments
        text: { sv: Vilken institution?, en: Which department? }
      - code: supervisor
        kind: text
        maxLength: 40
        lines: 1
        showIf: role = student
        text: { sv: Vad säger handledaren?, en: What does the supervisor say? }
  - code: words
    title: { sv: Egna ord, en: Your own words }
    questions:
      - code: comments
        kind: text
        maxLength: 10000
        lines: 5
        required: true
        text: { sv: Vad vill du säga?, en: What do you want to say? }
background: [role, department]
lattice: []
indicators: {}
frame: { columns: {} }
`;
