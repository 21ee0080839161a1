import type { TemplateMessage } from '@/lib/api/generated';

export interface TemplateDraft {
  name: string;
  language: string;
  /** One parameter a line. */
  parameters: string;
}

export const emptyTemplate: TemplateDraft = { name: '', language: '', parameters: '' };

export function templateOf({ name, language, parameters }: TemplateDraft): TemplateMessage {
  const lines = parameters.split('\n').map((line) => line.trim());
  return { name: name.trim(), language: language.trim(), parameters: lines.filter((line) => line !== '') };
}
