/** Above a form's button: why it was refused, where no single field is to blame. */
export function FormFailure({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p role="alert" className="rounded-lg bg-danger-soft px-3 py-2 text-danger">
      {text}
    </p>
  );
}
