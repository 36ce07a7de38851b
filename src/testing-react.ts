export {
  type RenderedWithConversation,
  renderWithConversation,
  type RenderWithConversationOptions,
} from './testing/renderWithConversation';
