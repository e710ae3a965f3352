/** What the server refused, in its words. */
export const Refusal = ({ refused }: { readonly refused: string | null }) =>
  refused === null ? null : (
    <p class="trouble" role="alert">
      {refused}
    </p>
  );
