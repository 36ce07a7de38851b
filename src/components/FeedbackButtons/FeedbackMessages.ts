/** What the buttons for an opinion say. */
export interface FeedbackMessages {
  /** Names the two together. */
  label: string;
  like: string;
  dislike: string;
}
