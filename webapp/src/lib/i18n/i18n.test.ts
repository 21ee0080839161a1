import { expect, test } from 'vitest';
import de from './de.json';
import en from './en.json';

function textsOf(value: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, text]: [string, unknown]) => {
      if (typeof text === 'string') return [[`${path}${key}`, text] as const];
      return typeof text === 'object' && text !== null ? [...textsOf(text, `${path}${key}.`)] : [];
    }),
  );
}

const variablesOf = (text: string | undefined) => text?.match(/\{\{\w+\}\}/g)?.sort() ?? [];

test('each text is there in each language, with the same variables', () => {
  const english = textsOf(en);
  const german = textsOf(de);
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [key, text] of english)
    expect([key, variablesOf(german.get(key))]).toEqual([key, variablesOf(text)]);
});
