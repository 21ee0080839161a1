import { expect, test } from 'vitest';
import { aTemplate } from '@/testing/fixtures';
import { draftOf, filled, isComplete, templateOf } from './template-draft';

test('a template is complete when every gap has a value', () => {
  const draft = draftOf(aTemplate());
  expect(isComplete(draft)).toBe(false);
  const complete = { ...draft, header: ['7'], body: ['Ada', 'Monday'], buttons: ['7'] };
  expect(isComplete(complete)).toBe(true);
  expect(templateOf(complete)).toEqual({
    name: 'order_update',
    language: 'en_US',
    headerParameters: ['7'],
    parameters: ['Ada', 'Monday'],
    buttonParameters: ['7'],
  });
});

test('a template with a picture at its head wants a file', () => {
  const template = aTemplate({
    header: { type: 'image', text: '' },
    headerParameters: [],
    parameters: [],
    buttons: [],
  });
  expect(isComplete(draftOf(template))).toBe(false);
});

test('a gap is filled wherever it stands, and stays while it has no value', () => {
  expect(filled('On {{2}}, {{1}}! {{2}}.', ['1', '2'], ['', 'Monday'])).toBe('On Monday, {{1}}! Monday.');
});
