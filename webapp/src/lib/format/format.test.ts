import { describe, expect, test } from 'vitest';
import { fileSize, initials, lengthIn } from './text';
import { dayName, listTime, timeLeft } from './time';

const now = new Date(2026, 2, 18, 15, 30).getTime();
const before = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

describe('the time in a list', () => {
  test.each([
    [0, 'now'],
    [5, '5 min ago'],
    [120, '13:30'],
    [24 * 60, 'Tue'],
    [20 * 24 * 60, '26 Feb'],
    [400 * 24 * 60, '11 Feb 25'],
  ])('%i minutes ago', (minutes, text) => {
    expect(listTime(before(minutes), now, 'en-GB')).toBe(text);
  });

  test('of a clock that runs ahead of ours is now', () => {
    expect(listTime(before(-3), now, 'en-GB')).toBe('now');
  });
});

test('days have names', () => {
  expect(dayName(before(10), now, 'en-GB')).toBe('Today');
  expect(dayName(before(24 * 60), now, 'de')).toBe('Gestern');
  expect(dayName(before(5 * 24 * 60), now, 'en-GB')).toBe('Friday 13 March');
});

test('the time that is left', () => {
  expect(timeLeft(before(-221), now)).toEqual({ hours: 3, minutes: 41 });
  expect(timeLeft(before(1), now)).toBeUndefined();
});

test('initials of any script', () => {
  expect(initials('Mia Berger')).toBe('MB');
  expect(initials('  ')).toBe('#');
  expect(initials('+49 151 000')).toBe('10');
  expect(initials('佐藤 花子')).toBe('佐花');
});

test('lengths as channels count them', () => {
  expect(lengthIn('characters', 'é👍')).toBe(2);
  expect(lengthIn('bytes', 'é👍')).toBe(6);
});

test('sizes of files', () => {
  expect(fileSize(88_412, 'en')).toBe('88 kB');
  expect(fileSize(5_242_880, 'en')).toBe('5.2 MB');
});
