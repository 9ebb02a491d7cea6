// Web Chat in this house's colours. They are variables of page.css, so that dark is dark at once.
const looks = {
  accent: 'var(--accent)',
  backgroundColor: 'transparent',
  subtle: 'var(--soft)',
  primaryFont: 'inherit',
  paddingRegular: 12,
  fontSizeSmall: '85%',

  bubbleBackground: 'var(--surface)',
  bubbleBorderColor: 'var(--line)',
  bubbleBorderRadius: 18,
  bubbleFromUserBackground: 'var(--family)',
  bubbleFromUserBorderColor: 'var(--family)',
  bubbleFromUserBorderRadius: 18,
  bubbleFromUserTextColor: 'var(--on-family)',
  bubbleTextColor: 'var(--ink)',
  bubbleMaxWidth: 640,
  bubbleMinHeight: 0,
  bubbleMinWidth: 0,

  // Nobody has a face here.
  botAvatarInitials: undefined,
  userAvatarInitials: undefined,

  // None. Web Chat complains about `false`.
  emojiSet: {},
  // What is sent is seen by its name; a picture of the picture would stay on the phone's screen.
  enableUploadThumbnail: false,
  uploadAccept: 'image/jpeg,image/png',
  uploadMultiple: true,
  sendAttachmentOn: 'attach',
  showMicrophoneButton: 'hide',
  markdownRenderHTML: false,
  markdownRespectCRLF: true,

  // Kept by our own notice, in plain words.
  hideToaster: true,
  slowConnectionAfter: 60_000,
  sendTimeout: 60_000,
  maxMessageLength: 8_000,

  sendBoxBackground: 'transparent',
  sendBoxBorderTop: 'none',
  sendBoxTextColor: 'var(--ink)',
  sendBoxPlaceholderColor: 'var(--soft)',
  sendBoxTextWrap: true,
  sendBoxHeight: 56,
  sendBoxMaxHeight: 160,
  sendBoxButtonColor: 'var(--accent)',
  sendBoxButtonColorOnDisabled: 'var(--soft)',
  sendBoxButtonShadeColorOnHover: 'var(--hover)',
  sendBoxButtonShadeColorOnActive: 'var(--hover)',
  sendBoxButtonShadeColorOnDisabled: 'transparent',
  sendBoxButtonShadeBorderRadius: 14,
  sendBoxButtonKeyboardFocusIndicatorBorderColor: 'var(--accent)',
  sendBoxButtonKeyboardFocusIndicatorBorderRadius: 14,
  sendBoxButtonKeyboardFocusIndicatorBorderWidth: 3,

  suggestedActionLayout: 'stacked',
  suggestedActionsStackedLayoutButtonTextWrap: true,
  // With very large letters the answer still has room above the choices, which can be scrolled.
  suggestedActionsStackedHeight: 'max(5.5rem, min(32dvh, 100dvh - 22rem))',
  suggestedActionsStackedOverflow: 'auto',
  suggestedActionHeight: 48,
  suggestedActionBorderRadius: 14,
  suggestedActionBorderWidth: 2,
  suggestedActionBorderColor: 'var(--accent)',
  suggestedActionTextColor: 'var(--accent)',
  suggestedActionBackgroundColor: 'var(--surface)',
  suggestedActionBackgroundColorOnHover: 'var(--hover)',
  suggestedActionBackgroundColorOnActive: 'var(--hover)',
  suggestedActionBackgroundColorOnFocus: 'var(--hover)',
  suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--accent)',
  suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
  suggestedActionKeyboardFocusIndicatorBorderRadius: 10,

  timestampColor: 'var(--soft)',
  groupTimestamp: 300_000,

  transcriptActivityVisualKeyboardIndicatorColor: 'var(--accent)',
  transcriptActivityVisualKeyboardIndicatorStyle: 'solid',
  transcriptActivityVisualKeyboardIndicatorWidth: 3,
  transcriptVisualKeyboardIndicatorColor: 'var(--accent)',
  transcriptTerminatorBackgroundColor: 'var(--ink)',
  transcriptTerminatorColor: 'var(--paper)',
  transcriptOverlayButtonBackground: 'var(--accent)',
  transcriptOverlayButtonBackgroundOnFocus: 'var(--accent)',
  transcriptOverlayButtonBackgroundOnHover: 'var(--accent)',
  transcriptOverlayButtonColor: 'var(--on-accent)',
};

/**
 * @param fromItsBeginning a long answer is shown from its first line; else, as for a history, the last line is
 * @param takesPhotos      a person has asked for a photo: there is a button for it
 */
export const looksThatShow = ({ fromItsBeginning, takesPhotos }) => ({
  ...looks,
  autoScrollSnapOnPage: fromItsBeginning,
  hideUploadButton: !takesPhotos,
  disableFileUpload: !takesPhotos,
});
