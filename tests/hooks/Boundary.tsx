import { Component, type ReactNode } from 'react';
import type { ParlandoError } from '../../src/core/ParlandoError';

/** Shows the code and the details of an error that its children throw. */
export class Boundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state as { error?: ParlandoError };
    return error ? `${error.code} ${JSON.stringify(error.details)}` : this.props.children;
  }
}
