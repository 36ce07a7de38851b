// As much of Vue's types as the embed adds to.
declare module 'vue' {
  export interface GlobalComponents {
    RouterLink: unknown;
  }
}
