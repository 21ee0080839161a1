import type { Attachment, Template, TemplateMessage } from '@/lib/api/generated';

/** A template that is being filled in: a value for each gap, in order. */
export interface TemplateDraft {
  template: Template;
  header: string[];
  body: string[];
  buttons: string[];
  /** The file at its head. */
  attachment?: Attachment;
}

const gap = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;

function blanks(count: number): string[] {
  return Array.from({ length: count }, () => '');
}

export function draftOf(template: Template): TemplateDraft {
  return {
    template,
    header: blanks(template.headerParameters.length),
    body: blanks(template.parameters.length),
    buttons: blanks(template.buttons.filter(({ takesParameter }) => takesParameter).length),
  };
}

export function wantsFile({ header }: Template): boolean {
  return header !== null && header.type !== 'text';
}

export function isComplete({ template, header, body, buttons, attachment }: TemplateDraft): boolean {
  const isFilled = [...header, ...body, ...buttons].every((value) => value.trim() !== '');
  return isFilled && (!wantsFile(template) || attachment !== undefined);
}

export function templateOf({ template, header, body, buttons }: TemplateDraft): TemplateMessage {
  return {
    name: template.name,
    language: template.language,
    headerParameters: header,
    parameters: body,
    buttonParameters: buttons,
  };
}

/** The text with its gaps filled in; a gap without a value stays. */
export function filled(text: string, names: string[], values: string[]): string {
  return text.replace(gap, (whole, name: string) => {
    const value = values[names.indexOf(name)];
    return value === undefined || value === '' ? whole : value;
  });
}
