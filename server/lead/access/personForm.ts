/** The fields that name a person, and the roles to choose from, as templates show them. */
import { accessWords } from '../../../views/words/access.js';
import { leadStartWords } from '../../../views/words/leadStart.js';
import { textIn } from '../../../analysis/words/textIn.js';
import type { Definition, Text } from '../../../analysis/survey/definition.js';
import { inventoryRoles } from '../../access/permissions.js';
import { ProblemError, type InterfaceLanguage } from '../../problems/problem.js';
import type { Form } from '../../web/parseForm.js';
import type { Visit } from '../../web/route.js';
import type { FormFaults } from './faultsIn.js';

export function valueIn(form: Form, name: string): string {
  return form.get(name)?.[0] ?? '';
}

/** Errors ProblemError account_unknown for what cannot be an account. */
export function accountIn(visit: Visit): string {
  const id = visit.params.get('account') ?? '';
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new ProblemError({ code: 'account_unknown', params: {} });
  return id;
}

export function personFields(visit: Visit, faults: FormFaults, emailHint: string): object {
  const words = accessWords[visit.language];
  return {
    name: { label: words.name, hint: '', value: valueIn(visit.form, 'name'), ...faults.of('name') },
    email: { label: words.email, hint: emailHint, value: valueIn(visit.form, 'email'), ...faults.of('email') },
  };
}

function capitalised(noun: string): string {
  return noun.slice(0, 1).toLocaleUpperCase() + noun.slice(1);
}

export interface RoleChosen {
  readonly role: string;
  readonly units: readonly string[];
  /** Names of units that were chosen where another questionnaire has them: they can be kept. */
  readonly names?: ReadonlyMap<string, Text>;
}

export function roleFields({ role, units, names = new Map() }: RoleChosen, definition: Definition, language: InterfaceLanguage, faults: FormFaults): object {
  const words = accessWords[language];
  const chosen = new Set(units);
  const known = unitCodes(definition);
  const others = units.filter((code) => !known.has(code)).map((code) => ({ code, name: unitName(code, names, language), checked: true }));
  const lists = [
    ...[...definition.units.values()].map((list) => ({
      name: capitalised(textIn(list.label, language)),
      units: list.units.map(({ code, name }) => ({ code, name: textIn(name, language), checked: chosen.has(code) })),
    })),
    ...(others.length === 0 ? [] : [{ name: words.members.otherUnits, units: others }]),
  ];
  return {
    roles: {
      legend: words.role,
      ...faults.of('role'),
      options: inventoryRoles.map((each, index) => ({ id: index === 0 ? 'role' : `role-${each}`, value: each, label: leadStartWords[language].roles[each], hint: words.roleHints[each], checked: each === role })),
    },
    units: { legend: words.units, hint: lists.length === 0 ? words.members.noUnits : words.members.unitsHint, ...faults.of('units'), lists, isOpen: role === 'contact' || faults.of('units').error !== '' },
  };
}

export function unitCodes(definition: Definition): ReadonlySet<string> {
  return new Set([...definition.units.values()].flatMap((list) => list.units.map(({ code }) => code)));
}

/** As people know it; a code that nobody has named stands for itself. */
export function unitName(code: string, names: ReadonlyMap<string, Text>, language: InterfaceLanguage): string {
  const name = names.get(code);
  return name === undefined ? code : textIn(name, language);
}
