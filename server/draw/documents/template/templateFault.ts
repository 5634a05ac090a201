/** Why a template cannot be used. The words are the catalogue's; here it is only told apart. */
export const templateFaultCodes = ['template_not_word', 'template_old_word', 'template_macros', 'template_expands', 'template_strict', 'template_damaged', 'template_linked', 'template_embedded'] as const;

export type TemplateFaultCode = (typeof templateFaultCodes)[number];

export interface TemplateRefusal {
  readonly code: TemplateFaultCode;
  /** Part, address or kind of file, where there is one to name. */
  readonly detail: string;
}

/** Of an error, only its message comes out of the process that makes documents: so the message holds all there is to say. */
export class TemplateFault extends Error {
  constructor(code: TemplateFaultCode, detail = '') {
    super(`${code} ${detail}`);
  }
}

/** What a message of a `TemplateFault` said; undefined for any other. */
export function refusalIn(message: string): TemplateRefusal | undefined {
  const code = templateFaultCodes.find((each) => message.startsWith(`${each} `));
  return code === undefined ? undefined : { code, detail: message.slice(code.length + 1) };
}
