interface TemplateCardProps {
  header: string | null;
  body: string;
  footer: string | null;
  buttons: string[];
}

/** Head, words, foot and buttons of a template. */
export function TemplateCard({ header, body, footer, buttons }: TemplateCardProps) {
  return (
    <div dir="auto" className="space-y-1.5 [overflow-wrap:anywhere] whitespace-pre-wrap">
      {header !== null && header !== '' && <p className="font-medium">{header}</p>}
      <p>{body}</p>
      {footer !== null && <p className="text-xs text-muted">{footer}</p>}
      {buttons.length > 0 && (
        <ul className="flex flex-wrap gap-1.5 pt-0.5">
          {buttons.map((text) => (
            <li key={text} className="rounded-lg border border-line-strong px-2.5 py-1 text-xs font-medium">
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
