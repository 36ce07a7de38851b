import { act } from '@testing-library/react';
import { createElement, type FunctionComponent, type ReactElement, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import * as kit from '../../src/index';
import * as inspector from '../../src/inspector';
import { createTestSession } from '../../src/testing';
import { requiredProps } from './requiredProps';

const components = Object.entries({ ...kit, ...inspector } as Record<string, unknown>).filter(
  ([name, value]) => /^[A-Z]/.test(name) && typeof value === 'object',
) as [string, FunctionComponent][];

it.each(components)(
  'hydrates %s without a mismatch, also while a conversation runs',
  async (name, component) => {
    const { session, connect } = createTestSession();
    const page = (): ReactElement => (
      <StrictMode>
        <kit.ConversationProvider session={session}>
          {createElement(component, requiredProps[name])}
        </kit.ConversationProvider>
      </StrictMode>
    );
    const container = document.createElement('div');
    container.innerHTML = renderToString(page());
    await connect();
    const complaints = vi.spyOn(console, 'error');
    const recovered: unknown[] = [];
    const root = await act(async () =>
      hydrateRoot(container, page(), { onRecoverableError: (error) => recovered.push(error) }),
    );
    expect(recovered).toEqual([]);
    expect(complaints.mock.calls).toEqual([]);
    complaints.mockRestore();
    act(() => root.unmount());
  },
);
