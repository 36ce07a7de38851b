import { describe, expect, it } from 'vitest';
import { wrongImports } from './layers';
import { sourceFiles } from './sourceFiles';

const imports = (path: string, text: string): string[] => wrongImports(new Map([[path, text]]));

describe('the layers', () => {
  it('import downwards only', () => {
    expect(wrongImports(sourceFiles())).toEqual([]);
  });

  it('are caught when an import points up, even for a type alone', () => {
    const up = "import type { Session } from '../session/Session';";
    expect(imports('core/state/reduce.ts', up)).toEqual(['core/state/reduce.ts imports ../session/Session']);
  });

  it.each([
    ['a neighbour', 'core/audio/WebSpeaker.ts', "import { decode } from '../protocol/decode';"],
    ['a lazy import', 'core/Clock.ts', "const lazy = () => import('./audio/WebSpeaker');"],
    ['an export from above', 'hooks/useLevel.ts', "export { TalkButton } from '../components/TalkButton';"],
    ['an entry', 'components/TalkButton.tsx', "import { useConversation } from '../index';"],
    ['a type in place', 'core/Store.ts', "export type T = import('./state/reduce').State;"],
    ['React in the core', 'core/session/Session.ts', "import { useState } from 'react';"],
    ['the session in the agent', 'agent/cli.ts', "import { Session } from '../core/session/Session';"],
    ['the agent in the browser', 'testing/FakeAgent.ts', "import { startAgent } from '../agent/startAgent';"],
    [
      'the voice detector in the core',
      'core/audio/WebMicrophone.ts',
      "import { importVad } from '../../vad/importVad';",
    ],
    ['any package at all', 'core/protocol/decode.ts', "import { z } from 'zod';"],
    ['a folder that has no place', 'shared/text.ts', ''],
  ])('are caught: %s', (_, path, text) => {
    expect(imports(path, text)).toHaveLength(1);
  });

  it.each([
    [
      'core/session/Session.ts',
      "import { decode } from '../protocol/decode'; import { Store } from '../Store';",
    ],
    ['core/audio/loadWorklet.ts', "import source from './worklets/player.worklet?worklet';"],
    ['agent/Server.ts', "import { createServer } from 'node:http'; import { WebSocketServer } from 'ws';"],
    [
      'components/A/A.stories.tsx',
      "import type { Meta } from '@storybook/react-vite'; import { A } from './A';",
    ],
    ['components/A/A.stories.tsx', "import { Staged } from '../../../.storybook/Staged';"],
    ['index.ts', "export { useConversation } from './hooks/useConversation';"],
  ])('let %s import what lies below', (path, text) => {
    expect(imports(path, text)).toEqual([]);
  });
});
