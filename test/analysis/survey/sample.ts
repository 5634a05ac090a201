import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import type { Siblings } from '../../../analysis/exchange/inlineFiles.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import type { DefinitionFaultCode } from '../../../analysis/survey/definitionFaults.js';
import type { Fault } from '../../../analysis/survey/fault.js';

/** A small survey in two languages with every kind of question and every kind of routing. */
export const sampleText = `behov: 1
survey: sample-2025
inventory: sample
version: 3
languages: [sv, en]
title: { sv: Prov, en: Sample }
organisation: { sv: Lärosätet, en: The university }
population: { sv: forskare, en: researchers }
mode: anonymous
opens: 2025-10-01
closes: 2025-11-30
minutes: [5, 8]
information:
  headline: { sv: Rubrik, en: Headline }
  lead: { sv: Ingress, en: Lead }
  points: [{ sv: Punkt, en: Point }]
  consent: { sv: Samtycke, en: Consent }
  controller: { sv: Ansvarig, en: Controller }
  dataProtectionOfficer: { sv: Ombud, en: Officer }
  purpose: { sv: Syfte, en: Purpose }
  legalBasis: { sv: Grund, en: Basis }
  recipients: { sv: Mottagare, en: Recipients }
  rights: { sv: Rättigheter, en: Rights }
  complaint: { sv: Klagomål, en: Complaint }
  publicRecords: { sv: Handling, en: Records }
contact: { name: { sv: Kontakt, en: Contact }, email: kontakt@example.org }
retention: { until: 2027-12-31, rule: { sv: Regel, en: Rule } }
lists:
  agreement:
    - { code: poor, label: { sv: Dåligt, en: Poorly }, value: 1 }
    - { code: fair, label: { sv: Någorlunda, en: Fairly }, value: 2 }
    - { code: well, label: { sv: Bra, en: Well }, value: 3 }
    - { code: dont_know, label: { sv: Vet ej, en: Do not know }, meaning: dont_know }
units:
  departments:
    label: { sv: institution, en: department }
    items:
      - { code: folk, name: { sv: Folkhälsa, en: Public Health }, short: { sv: FH, en: PH }, formerNames: [Socialmedicin] }
      - { code: molek, name: { sv: Molekylär medicin, en: Molecular Medicine }, short: { sv: MM, en: MM } }
      - { code: klin, name: { sv: Klinisk medicin, en: Clinical Medicine }, short: { sv: KM, en: MM }, parent: molek }
sections:
  - code: core
    title: { sv: Behov, en: Needs }
    questions:
      - code: affiliation
        kind: single
        text: { sv: Var?, en: Where? }
        options:
          - { code: university, label: { sv: Lärosätet, en: University } }
          - { code: region, label: { sv: Regionen, en: Region } }
          - { code: elsewhere, label: { sv: Annat, en: Other }, meaning: other }
      - code: department
        kind: unit
        text: { sv: Vilken?, en: Which? }
        showIf: affiliation = university
        list: departments
      - code: methods
        kind: multiple
        text: { sv: Vilket stöd?, en: Which support? }
        required: true
        maxChoices: 3
        options:
          - { code: biostatistics, label: { sv: Biostatistik, en: Biostatistics } }
          - { code: bioinformatics, label: { sv: Bioinformatik, en: Bioinformatics } }
          - { code: trials, label: { sv: Prövningar, en: Trials }, showIf: 'affiliation in (region, elsewhere)' }
          - { code: other, label: { sv: Annat, en: Other }, meaning: other }
          - { code: no_need, label: { sv: Jag behöver inget metodstöd, en: I need no methods support }, meaning: none }
  - code: detail
    title: { sv: Mer, en: More }
    showIf: not methods includes no_need
    questions:
      - code: priorities
        kind: ranking
        text: { sv: Viktigast?, en: Most important? }
        optionsFrom: methods
        places: 2
      - code: met
        kind: grid
        text: { sv: Hur väl?, en: How well? }
        rowsFrom: methods
        scale: { list: agreement }
      - code: hours
        kind: number
        text: { sv: Timmar?, en: Hours? }
        showIf: met.biostatistics <= 2
        min: 0
        max: 2000
        decimals: 1
        unit: { sv: timmar, en: hours }
  - code: closing
    title: { sv: Slut, en: End }
    questions:
      - code: role
        kind: single
        text: { sv: Roll?, en: Role? }
        options:
          - { code: doctoral, label: { sv: Doktorand, en: Doctoral student } }
          - { code: professor, label: { sv: Professor, en: Professor } }
      - code: comments
        kind: text
        text: { sv: Annat?, en: Else? }
        maxLength: 200
background: [affiliation, department, role]
lattice:
  - { question: methods, by: role }
indicators:
  needs:
    label: { sv: Behöver stöd, en: Need support }
    numerator: methods answered and not methods includes no_need
frame:
  columns: { role: role }
`;

export interface Found {
  readonly definition: Definition | undefined;
  readonly faults: readonly Fault<DefinitionFaultCode>[];
  readonly warnings: readonly Fault<DefinitionFaultCode>[];
}

/** The sample with one passage in place of another; an error when it is not there, so that no test checks nothing. */
export function sampleWith(passage: string, instead: string): string {
  if (!sampleText.includes(passage)) throw new Error(`the sample has no “${passage}”`);
  return sampleText.replace(passage, () => instead);
}

export function read(text: string, siblings?: Siblings): Found {
  const { definition, faults, warnings } = readDefinition(text, 'survey.yaml', siblings);
  return { definition, faults: faults ?? [], warnings };
}

export function getSample(text = sampleText): Definition {
  const { definition, faults } = read(text);
  if (definition === undefined) throw new Error(`the sample has faults: ${JSON.stringify(faults)}`);
  return definition;
}
