/** A report in the Word template of somebody's house. The template is read, used and forgotten. */
import type { Draw } from '../draw/draw.js';
import { refusalIn } from '../draw/documents/template/templateFault.js';
import { DrawingFailed } from '../draw/drawingFailed.js';
import { ProblemError } from '../problems/problem.js';

export const templateMegabytes = 20;

export interface ChosenTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @param docx made by us. Errors ProblemError on the field `template`: template_missing, template_too_large, and what is wrong with it */
export async function houseDocument(draw: Pick<Draw, 'pack'>, docx: Uint8Array, template: ChosenTemplate | undefined): Promise<Buffer> {
  const field = 'template';
  if (template === undefined || template.bytes.length === 0) throw new ProblemError({ code: 'template_missing', params: {}, field });
  const file = template.name.slice(0, 80);
  if (template.bytes.length > templateMegabytes * 1024 * 1024) throw new ProblemError({ code: 'template_too_large', params: { file, limit: templateMegabytes }, field });
  try {
    return await draw.pack({ make: 'house', docx, template: template.bytes });
  } catch (error) {
    const refusal = error instanceof DrawingFailed ? refusalIn(error.message) : undefined;
    throw refusal === undefined ? error : new ProblemError({ code: refusal.code, params: { file, detail: refusal.detail }, field });
  }
}
