/** One question with its answer. */
export interface FaqEntry {
  readonly question: string;
  readonly answer: string;
}

/** Questions of one kind; `id` is its anchor: `/faq#delivery`. */
export interface FaqSection {
  readonly id: 'delivery' | 'returns' | 'duty' | 'goods' | 'show' | 'privacy';
  readonly title: string;
  readonly entries: readonly FaqEntry[];
}
