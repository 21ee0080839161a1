import type { ChoiceLimit, Choices, ChoicesRequest, ChoiceStyle } from '@/lib/api/generated';
import { lengthIn } from '@/lib/format/text';

export interface DraftOption {
  title: string;
  description: string;
}

/** Choices while they are made. */
export interface ChoicesDraft {
  style: ChoiceStyle;
  text: string;
  button: string;
  options: DraftOption[];
}

export const noOption: DraftOption = { title: '', description: '' };

const lengthOf = (text: string) => lengthIn('characters', text.trim());

const fits = (text: string, max: number) => lengthOf(text) > 0 && lengthOf(text) <= max;

const filled = ({ options }: ChoicesDraft) => options.filter(({ title }) => title.trim() !== '');

/** Whether the server will take them; options that were left empty do not count. */
export function isSendable(draft: ChoicesDraft, limit: ChoiceLimit): boolean {
  const options = filled(draft);
  const titles = new Set(options.map(({ title }) => title.trim()));
  return (
    fits(draft.text, limit.text) &&
    (limit.button === 0 || fits(draft.button, limit.button)) &&
    options.length > 0 &&
    options.length <= limit.options &&
    titles.size === options.length &&
    options.every(
      ({ title, description }) => fits(title, limit.title) && lengthOf(description) <= limit.description,
    )
  );
}

export function choicesOf(draft: ChoicesDraft, limit: ChoiceLimit): ChoicesRequest {
  return {
    style: draft.style,
    ...(limit.button > 0 && { button: draft.button.trim() }),
    options: filled(draft).map(({ title, description }) => ({
      title: title.trim(),
      ...(limit.description > 0 && description.trim() !== '' && { description: description.trim() }),
    })),
  };
}

/** As the server will show them: an option without an id is called by its place. */
export function shownChoices({ style, button = null, options }: ChoicesRequest): Choices {
  return {
    style,
    button,
    options: options.map(({ id, title, description = null }, index) => ({
      id: id ?? String(index + 1),
      title,
      description,
    })),
  };
}
