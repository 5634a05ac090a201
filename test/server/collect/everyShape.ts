/** A definition whose questions take every shape a page of questions can have, with long words and long lists. */
const departments = Array.from({ length: 4 }, (_, i) => i + 1).flatMap((hospital) => [
  `      - { code: hospital_${hospital}, name: { sv: "Provsjukhuset ${hospital}", en: "Test Hospital ${hospital}" } }`,
  ...Array.from({ length: 18 }, (_, ward) => `      - { code: ward_${hospital}_${ward}, name: { sv: "Provmottagning ${ward}${ward === 0 ? '' : ` vid ${hospital}`}", en: "Test ward ${ward}${ward === 0 ? '' : ` at ${hospital}`}" }, parent: hospital_${hospital} }`),
]).join('\n');

export const everyShape = `
behov: 1
survey: every-shape
inventory: every-shape
version: 1
languages: [sv, en]
title: { sv: Alla former, en: Every shape }
organisation: { sv: Provuniversitetet och Region Prov, en: Test University and Test Region }
population: { sv: forskare, en: researchers }
example: true
mode: anonymous
closes: 2025-11-30
minutes: [5, 8]
information:
  headline: { sv: Vad behöver din forskning?, en: What does your research need? }
  lead: { sv: Berätta vilket stöd du behöver., en: Tell us which support you need. }
  points: [ { sv: Det är frivilligt., en: It is voluntary. } ]
  consent: { sv: Jag har läst informationen och vill delta, en: I have read the information and want to take part }
  controller: { sv: Provuniversitetet är personuppgiftsansvarigt., en: Test University is the controller. }
  dataProtectionOfficer: { sv: Ombudet nås på ombud@example.org., en: The officer can be reached at ombud@example.org. }
  purpose: { sv: Att veta vilket stöd som behövs., en: To know which support is needed. }
  legalBasis: { sv: Allmänt intresse., en: Public interest. }
  recipients: { sv: Projektgruppen., en: The project group. }
  rights: { sv: Du har rätt till rättelse., en: You have the right to rectification. }
  complaint: { sv: Hos tillsynsmyndigheten., en: To the supervisory authority. }
  publicRecords: { sv: Svar kan vara allmänna handlingar., en: Answers may be public records. }
contact: { name: { sv: Projektgruppen, en: The project group }, email: grupp@example.org }
retention: { until: 2030-12-31, rule: { sv: Sedan raderas de., en: Then they are erased. } }
lists:
  fit:
    - { code: not_at_all, label: { sv: Stämmer inte alls, en: Does not fit at all }, short: { sv: Inte alls, en: Not at all }, value: 1 }
    - { code: badly, label: { sv: Stämmer ganska dåligt, en: Fits rather badly }, short: { sv: Ganska dåligt, en: Rather badly }, value: 2 }
    - { code: neither, label: { sv: Varken bra eller dåligt, en: Neither well nor badly }, short: { sv: Varken, en: Neither }, value: 3 }
    - { code: well, label: { sv: Stämmer ganska bra, en: Fits rather well }, short: { sv: Ganska bra, en: Rather well }, value: 4 }
    - { code: fully, label: { sv: Stämmer helt, en: Fits fully }, short: { sv: Helt, en: Fully }, value: 5 }
    - { code: dont_know, label: { sv: Vet inte, en: Do not know }, meaning: dont_know }
    - { code: not_relevant, label: { sv: Ej aktuellt, en: Not applicable }, meaning: not_applicable }
units:
  wards:
    label: { sv: mottagning, en: ward }
    items:
${departments}
  departments:
    label: { sv: institution, en: department }
    items:
      - { code: harbour, name: { sv: Hamnforskning, en: Harbour research } }
      - { code: clinical_north, name: { sv: "Klinisk forskning, Norr", en: "Clinical research, North" } }
      - { code: clinical_south, name: { sv: "Klinisk forskning, Söder", en: "Clinical research, South" } }
sections:
  - code: need
    title: { sv: Ditt behov, en: Your need }
    questions:
      - code: methods
        kind: multiple
        order: mixed
        text: { sv: Vilket metodstöd behöver din forskning under de närmaste två åren?, en: Which methods support does your research need over the next two years? }
        hint: { sv: Markera allt du behöver., en: Select everything you need. }
        options:
          - { code: statistics, label: { sv: Biostatistik, en: Biostatistics }, hint: { sv: "Analysplan, regressionsmodeller, överlevnadsanalys", en: "Analysis plan, regression models, survival analysis" } }
          - { code: design, label: { sv: Studiedesign och urvalsstorlek, en: Study design and sample size } }
          - { code: imaging, label: { sv: Bildanalys, en: Image analysis } }
          - { code: data, label: { sv: Tillgång till hälsodata, en: Access to health data } }
          - { code: other, label: { sv: Annat, en: Other }, meaning: other }
          - { code: nothing, label: { sv: Jag behöver inget metodstöd, en: I need no methods support }, meaning: none }
  - code: order
    title: { sv: Viktigast, en: Most important }
    showIf: methods answered and not methods includes nothing
    questions:
      - code: priorities
        kind: ranking
        optionsFrom: methods
        places: 3
        text: { sv: Vad är viktigast för dig?, en: What matters most to you? }
      - code: met
        kind: grid
        rowsFrom: methods
        scale: { list: fit }
        text: { sv: Hur väl är behovet tillgodosett i dag?, en: How well is the need met today? }
  - code: today
    title: { sv: Stödet i dag, en: Support today }
    questions:
      - code: fits
        kind: grid
        layout: grid
        rows:
          - { code: find, label: { sv: Jag vet vart jag ska vända mig för metodstöd, en: I know where to turn for methods support } }
          - { code: time, label: { sv: Jag får hjälp i tid för min studie, en: I get help in time for my study } }
        scale: { list: fit }
        text: { sv: Hur väl stämmer påståendena för din forskning?, en: How well do the statements fit your research? }
  - code: you
    title: { sv: Om dig, en: About you }
    intro: { sv: Du kan hoppa över frågor., en: You can skip questions. }
    questions:
      - code: role
        kind: single
        required: true
        text: { sv: Vilken roll har du?, en: What is your role? }
        options:
          - { code: student, label: { sv: Doktorand, en: Doctoral student } }
          - { code: senior, label: { sv: Erfaren forskare, en: Senior researcher } }
          - { code: other, label: { sv: Annan, en: Another }, meaning: other }
      - code: hours
        kind: number
        max: 2000
        unit: { sv: timmar, en: hours }
        text: { sv: Hur många timmar behöver du?, en: How many hours do you need? }
        hint: { sv: En grov gissning räcker. En arbetsvecka är 40 timmar., en: A rough guess is enough. A working week is 40 hours. }
      - code: department
        kind: unit
        list: departments
        text: { sv: Vid vilken institution forskar du mest?, en: At which department do you do most of your research? }
      - code: ward
        kind: unit
        list: wards
        text: { sv: Var arbetar du kliniskt?, en: Where do you do clinical work? }
  - code: words
    title: { sv: Egna ord, en: Your own words }
    questions:
      - code: comments
        kind: text
        maxLength: 1500
        text: { sv: Vad skulle göra störst skillnad?, en: What would make the biggest difference? }
        hint: { sv: Skriv inte namn eller patientuppgifter., en: Do not write names or patient data. }
background: [role]
lattice: []
indicators: {}
frame: { columns: {} }
`;
