import type { Messages } from '../Messages';

export const englishFeedback: Pick<Messages, 'feedbackButtons'> = {
  feedbackButtons: { label: 'Your opinion', like: 'Good answer', dislike: 'Bad answer' },
};
