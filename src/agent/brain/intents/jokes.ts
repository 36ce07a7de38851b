/** Short enough to be told in one breath, and clean. */
export const jokes: readonly string[] = [
  'I asked my microphone for its opinion. It only repeated what I said.',
  'Why did the sound wave go to school? It wanted to improve its frequency.',
  'A web socket walks into a bar. The bartender asks: why the long connection?',
  'I know a joke about latency. You will laugh in about a second.',
  'Why are captions so calm? They take every word as it comes.',
];
