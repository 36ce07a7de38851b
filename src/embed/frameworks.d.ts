// The element in React's JSX and in Vue's templates. It is published beside the types of the entry, and says nothing where there is
// neither of the two.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { HTMLAttributes as VueAttributes, PublicProps } from 'vue';
import type { AgentListeners, AgentProps, AgentVueListeners } from './element/AgentProps';
import type { ParlandoAgent } from './element/ParlandoAgent';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'parlando-agent': Omit<
        DetailedHTMLProps<HTMLAttributes<ParlandoAgent>, ParlandoAgent>,
        keyof AgentProps
      > &
        AgentProps &
        AgentListeners;
    }
  }
}

declare module 'vue' {
  interface GlobalComponents {
    // As Vue has it for what is no component: a class whose `$props` are the attributes. A template ref is the element.
    'parlando-agent': new () => ParlandoAgent & {
      $props: Omit<VueAttributes & PublicProps, keyof AgentProps> & AgentProps & AgentVueListeners;
    };
  }
}
