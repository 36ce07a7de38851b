import { render } from '@testing-library/react';
import type { GlobalComponents } from 'vue';
import { createRef } from 'react';
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { SessionOptions } from '../../../src/core';
import type { AgentEvents, ParlandoAgent, Variant } from '../../../src/embed';
import './TestAgent';

describe('the types of <parlando-agent>', () => {
  it('are those of its settings, also where it is found in a page', () => {
    expectTypeOf(document.createElement('parlando-agent')).toEqualTypeOf<ParlandoAgent>();
    expectTypeOf<ParlandoAgent['variant']>().toEqualTypeOf<Variant>();
    expectTypeOf<ParlandoAgent['overrideSpeed']>().toEqualTypeOf<number | undefined>();
  });

  it('say of an event what is in its detail, wherever it is heard', () => {
    document.addEventListener('parlando-call', ({ detail }) => {
      expectTypeOf(detail.options).toEqualTypeOf<SessionOptions>();
    });
    window.addEventListener('parlando-end', ({ detail }) => {
      expectTypeOf(detail).toEqualTypeOf<AgentEvents['end']>();
    });
  });

  it('know attributes, properties and events in JSX, and nothing else', () => {
    type Props = React.JSX.IntrinsicElements['parlando-agent'];
    expectTypeOf<Props['agent-id']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Props['agentId']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Props['variant']>().toEqualTypeOf<Variant | undefined>();
    expectTypeOf<Props['always-open']>().toEqualTypeOf<boolean | '' | 'true' | 'false' | undefined>();
    expectTypeOf<NonNullable<Props['onparlando-end']>>().parameter(0).toHaveProperty('detail');
    expectTypeOf<Props>().toHaveProperty('className');
    expectTypeOf<Props>().not.toHaveProperty('agent-name');
  });

  it('know them in the templates of Vue', () => {
    type Props = InstanceType<GlobalComponents['parlando-agent']>['$props'];
    expectTypeOf<Props['override-voice-id']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<NonNullable<Props['onParlandoToolCall']>>()
      .parameter(0)
      .toEqualTypeOf<CustomEvent<AgentEvents['tool-call']>>();
  });
});

it('is used from React as any element: attributes, objects as properties, events, and a ref', () => {
  const ref = createRef<ParlandoAgent>();
  const onProblem = vi.fn();
  const { unmount } = render(
    <parlando-agent
      ref={ref}
      agent-id="guide"
      dynamicVariables={{ name: 'Ada' }}
      onparlando-problem={onProblem}
    />,
  );
  expect(ref.current!.settings.get()).toMatchObject({ agentId: 'guide', dynamicVariables: { name: 'Ada' } });
  ref.current!.dispatchEvent(new CustomEvent('parlando-problem'));
  expect(onProblem).toHaveBeenCalledTimes(1);
  unmount();
});
