/** Discord's numbers, in UTF-16 units: it counts code points, so what fits here fits there. */
export const LIMITS = {
  content: 2000,
  embedTitle: 256,
  embedDescription: 4096,
  /** All titles and descriptions of one message together. */
  embedsTotal: 6000,
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  buttonUrl: 512,
  customId: 100,
  modalTitle: 45,
  modalFields: 5,
  fieldLabel: 45,
  placeholder: 100,
  textInput: 4000,
  selectOptions: 25,
  optionLabel: 100,
  optionValue: 100,
  commandDescription: 100,
  commandOptions: 25,
  choices: 25,
} as const;

/** Our own: the longest one block, item or fact may be, so that one long text cannot push out the rest. */
export const PIECE = 1000;
