/** The text of a style sheet, made for a shadow root. */
declare module '*.css?shadow' {
  const css: string;
  export default css;
}
