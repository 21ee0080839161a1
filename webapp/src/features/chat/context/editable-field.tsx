import { Check, LoaderCircle } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/lib/api/problem';
import { Input } from '@/components/ui/input';

interface EditableFieldProps {
  label: string;
  value: string | null;
  type?: 'text' | 'tel' | 'email';
  onSave: (value: string | null) => Promise<unknown>;
}

type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

/** A value that is text until it is clicked; leaving it saves. */
export function EditableField({ label, value, type = 'text', onSave }: EditableFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [state, setState] = useState<SaveState>('idle');
  const [reason, setReason] = useState('');

  const save = async () => {
    const next = draft?.trim() ?? '';
    if (draft === null || next === (value ?? '')) {
      setDraft(null);
      setState('idle');
      return;
    }
    setState('saving');
    try {
      await onSave(next === '' ? null : next);
      setDraft(null);
      setState('saved');
    } catch (error) {
      setReason(
        error instanceof ApiError ? (error.errors[0]?.message ?? error.message) : t('common.noServer'),
      );
      setState('failed');
    }
  };
  return (
    <div className="grid grid-cols-[4.5rem_1fr] items-center gap-x-2">
      <label htmlFor={id} className="text-xs text-muted">
        {label}
      </label>
      <div className="relative">
        <Input
          id={id}
          type={type}
          dir="auto"
          value={draft ?? value ?? ''}
          placeholder={t('context.add')}
          aria-invalid={state === 'failed'}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => void save()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setDraft(null);
            setState('idle');
          }}
          className="h-8 border-transparent bg-transparent px-2 pr-7 text-xs hover:bg-hover focus-visible:bg-canvas"
        />
        <span className="absolute top-2 right-2" aria-live="polite">
          {state === 'saving' && (
            <LoaderCircle className="size-3.5 animate-spin text-muted" aria-label={t('common.saving')} />
          )}
          {state === 'saved' && <Check className="size-3.5 text-success" aria-label={t('common.saved')} />}
        </span>
      </div>
      {state === 'failed' && (
        <p role="alert" className="col-start-2 px-2 text-2xs text-danger">
          {reason}
        </p>
      )}
    </div>
  );
}
