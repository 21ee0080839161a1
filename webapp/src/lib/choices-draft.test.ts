import { expect, test } from 'vitest';
import { choicesOf, isSendable, type ChoicesDraft } from './choices-draft';

const buttons = { options: 2, text: 20, button: 0, title: 5, description: 0, id: 9 };
const list = { ...buttons, button: 5, description: 8 };
const draft: ChoicesDraft = {
  style: 'buttons',
  text: ' Which day? ',
  button: 'Days',
  options: [
    { title: ' Mon ', description: 'early' },
    { title: '', description: '' },
  ],
};

test('what was left empty is left out, and what the style has not is not sent', () => {
  expect(choicesOf(draft, buttons)).toEqual({ style: 'buttons', options: [{ title: 'Mon' }] });
  expect(choicesOf(draft, list)).toEqual({
    style: 'buttons',
    button: 'Days',
    options: [{ title: 'Mon', description: 'early' }],
  });
});

test('only what the channel takes can be sent', () => {
  const sends = (changes: Partial<ChoicesDraft>, limit = buttons) =>
    isSendable({ ...draft, options: [{ title: 'Mon', description: '' }], ...changes }, limit);
  expect(sends({})).toBe(true);
  expect(sends({ text: '  ' })).toBe(false);
  expect(sends({ text: 'x'.repeat(21) })).toBe(false);
  expect(sends({ options: [] })).toBe(false);
  expect(sends({ options: ['a', 'b', 'c'].map((title) => ({ title, description: '' })) })).toBe(false);
  expect(sends({ options: ['a', 'a '].map((title) => ({ title, description: '' })) })).toBe(false);
  expect(sends({ options: [{ title: 'Monday', description: '' }] })).toBe(false);
  expect(sends({ options: [{ title: '😀😀😀😀😀', description: '' }] })).toBe(true);
  expect(sends({ button: '' }, list)).toBe(false);
  expect(sends({ options: [{ title: 'Mon', description: 'far too long' }] }, list)).toBe(false);
});
