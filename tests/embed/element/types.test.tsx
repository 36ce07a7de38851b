import { render } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { createApp, type GlobalComponents, h, shallowRef } from 'vue';
import type { SessionOptions } from '../../../src/core';
import type { AgentEvents, ParlandoAgent, Settings, Variant } from '../../../src/embed';
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

  it('know what an attribute cannot hold: nothing but text is written into a page', () => {
    type Props = React.JSX.IntrinsicElements['parlando-agent'];
    expectTypeOf<Props['dynamic-variables']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Props['signed-url']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Props['override-speed']>().toEqualTypeOf<number | string | undefined>();
    expectTypeOf<Props['dynamicVariables']>().toEqualTypeOf<Settings['dynamicVariables'] | string>();
    expectTypeOf<Props['strings']>().toEqualTypeOf<Settings['strings'] | string | undefined>();
  });

  it('know them in the templates of Vue, by the way that its own types and their checkers go', () => {
    type Tag = GlobalComponents['parlando-agent'];
    type Props = InstanceType<Tag>['$props'];
    expectTypeOf<Props['override-voice-id']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<NonNullable<Props['onParlandoToolCall']>>()
      .parameter(0)
      .toEqualTypeOf<CustomEvent<AgentEvents['tool-call']>>();
    // What a template may say, with `class`, `ref` and the events of every element.
    const props = {
      'agent-id': 'guide',
      variant: 'bar',
      alwaysOpen: true,
      dynamicVariables: { name: 'Ada' },
      onParlandoCall: ({ detail }) => expectTypeOf(detail.options).toEqualTypeOf<SessionOptions>(),
      class: ['corner'],
      id: 'guide',
      onClick: ({ clientX }) => expectTypeOf(clientX).toEqualTypeOf<number>(),
    } satisfies Props;
    const tag = 'parlando-agent' as unknown as Tag;
    h(tag, props);
    // @ts-expect-error There is no such variant.
    h(tag, { variant: 'ball' });
    // @ts-expect-error What is listened with is a function.
    h(tag, { onParlandoEnd: 'bye' });
    // @ts-expect-error Nor such an event of a tool.
    h(tag, { onParlandoEnd: ({ detail }) => detail.call });
    // @ts-expect-error There is no such attribute.
    h(tag, { 'agent-name': 'guide' } satisfies Props);
    expectTypeOf<InstanceType<Tag>>().toExtend<ParlandoAgent>();
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

it('is used from Vue as any element: attributes, objects as properties, events, and a ref', () => {
  const onProblem = vi.fn();
  const agent = shallowRef<ParlandoAgent>();
  const app = createApp({
    template:
      '<parlando-agent ref="agent" agent-id="guide" :always-open="false" :dynamicVariables="known" @parlando-problem="onProblem" />',
    setup: () => ({ agent, known: { name: 'Ada' }, onProblem }),
  });
  app.config.compilerOptions.isCustomElement = (tag) => tag.includes('-');
  app.mount(document.body.appendChild(document.createElement('div')));
  expect(agent.value!.settings.get()).toMatchObject({
    agentId: 'guide',
    alwaysOpen: false,
    dynamicVariables: { name: 'Ada' },
  });
  agent.value!.dispatchEvent(new CustomEvent('parlando-problem'));
  expect(onProblem).toHaveBeenCalledTimes(1);
  app.unmount();
  expect(agent.value).toBeNull();
});
