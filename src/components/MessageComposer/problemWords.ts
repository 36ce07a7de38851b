import type { Messages } from '../messages/Messages';
import type { ComposerProblem } from './useComposer';

/** A problem in words. */
export function problemWords(problem: ComposerProblem, words: Messages['composer']): string {
  switch (problem.kind) {
    case 'not-sent':
      return words.notSent(problem.code);
    case 'type':
      return words.fileRefused(problem.file);
    case 'size':
      return words.fileTooLarge(problem.file, problem.maxBytes);
  }
}
