import { describe, expect, it } from 'vitest';
import { attributeName, attributes } from '../../../src/embed/settings/attributes';
import { isClosable } from '../../../src/embed/settings/isClosable';
import { servedFiles } from '../../../src/embed/settings/servedFiles';
import type { Settings } from '../../../src/embed/settings/Settings';
import { defaults } from './defaults';

const read = (name: keyof Settings, given: unknown): unknown => attributes[name].read(given);

describe('the table of attributes', () => {
  it('names each attribute after its property', () => {
    expect(attributeName('overrideVoiceId')).toBe('override-voice-id');
    expect(attributeName('open')).toBe('open');
  });

  it.each<[keyof Settings, unknown, unknown]>([
    ['agentId', 'guide', 'guide'],
    ['agentId', '  ', undefined],
    ['agentId', 7, undefined],
    ['variant', 'bar', 'bar'],
    ['variant', 'Bar', undefined],
    ['open', '', true],
    ['open', 'false', false],
    ['open', 'off', false],
    ['open', true, true],
    ['open', 'yes', undefined],
    ['open', 'constructor', undefined],
    ['open', 1, undefined],
    ['overrideSpeed', '1.1', 1.1],
    ['overrideSpeed', 1.1, 1.1],
    ['overrideSpeed', '', undefined],
    ['overrideSpeed', '9', undefined],
    ['overrideStability', '0', 0],
    ['overrideStability', 'NaN', undefined],
    ['dynamicVariables', '{"name":"Ada","age":36,"member":true}', { name: 'Ada', age: 36, member: true }],
    ['dynamicVariables', { name: 'Ada' }, { name: 'Ada' }],
    ['dynamicVariables', '{"list":[]}', undefined],
    ['dynamicVariables', '[1]', undefined],
    ['dynamicVariables', '{', undefined],
    ['strings', '{"launcher":{"open":"Sprechen"}}', { launcher: { open: 'Sprechen' } }],
    ['strings', '{"launcher":"Sprechen"}', undefined],
    ['markdownLinks', 'example.com, docs.example.org', ['example.com', 'docs.example.org']],
    ['markdownLinks', ['*'], ['*']],
    ['markdownLinks', 'https://example.com/', undefined],
    ['origin', 'ws://127.0.0.1:8765', 'ws://127.0.0.1:8765/'],
    ['origin', 'javascript:alert(1)', undefined],
    ['workletUrl', 'ftp://example.com', undefined],
    ['signedUrl', 'wss://example.com/a?token=%7e', 'wss://example.com/a?token=%7e'],
    ['signedUrl', 'mailto:a@example.com', undefined],
  ])('reads %s from %j', (name, given, value) => {
    expect(read(name, given)).toEqual(value);
  });

  it('takes a function for the signed URL, and the address that answers with one', () => {
    const own = async (): Promise<string> => 'wss://example.com';
    expect(read('signedUrl', own)).toBe(own);
    expect(read('signedUrl', 'https://example.com/sign')).toBe('https://example.com/sign');
  });

  it('lets the user close what is not always open', () => {
    expect(isClosable(defaults)).toBe(true);
    expect(isClosable({ ...defaults, open: true })).toBe(true);
    expect(isClosable({ ...defaults, dismissible: false })).toBe(false);
    expect(isClosable({ ...defaults, alwaysOpen: true })).toBe(false);
    expect(isClosable({ ...defaults, variant: 'inline' })).toBe(false);
  });
});

describe('the files beside the loader', () => {
  it.each([
    ['https://shop.example/voice/embed.js?v=2', 'https://shop.example/voice/worklets'],
    ['https://cdn.example/widget.js?1a2b', 'https://cdn.example/worklets'],
  ])('are taken where it is as it was published: %s', (module, folder) => {
    expect(servedFiles(module)).toBe(folder);
  });

  it.each([
    ['a bundler has put it elsewhere', 'https://shop.example/assets/app-1a2b.js'],
    ['there is no page', 'file:///app/embed.js'],
  ])('are left where %s', (_, module) => {
    expect(servedFiles(module)).toBeUndefined();
  });
});
