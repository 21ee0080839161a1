import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input, Select, Textarea } from '@/components/ui/input';
import type { ChoiceLimit, ChoiceStyle } from '@/lib/api/generated';
import { choicesOf, isSendable, noOption, type ChoicesDraft } from '@/lib/choices-draft';
import { ChoiceOptions } from './choice-options';
import type { Content } from './use-send-message';

export type ChoiceLimits = Record<string, ChoiceLimit>;

interface ChoicesDialogProps {
  limits: ChoiceLimits;
  /** What was written in the reply box so far. */
  text: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSend: (content: Content) => void;
}

/** Where a question with answers to tap is made. */
export function ChoicesDialog({ limits, text, open, onOpenChange, onSend }: ChoicesDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('choices.title')}
      description={t('choices.description')}
    >
      <ChoicesForm
        limits={limits}
        text={text}
        onSend={(content) => {
          onSend(content);
          onOpenChange(false);
        }}
      />
    </Dialog>
  );
}

function ChoicesForm({ limits, text, onSend }: Pick<ChoicesDialogProps, 'limits' | 'text' | 'onSend'>) {
  const { t } = useTranslation();
  const styles = Object.keys(limits) as ChoiceStyle[];
  const [draft, setDraft] = useState<ChoicesDraft>({
    style: styles[0] ?? 'buttons',
    text: text.trim(),
    button: '',
    options: [noOption, noOption],
  });
  const limit = limits[draft.style];
  if (limit === undefined) return null;
  const change = (changes: Partial<ChoicesDraft>) => setDraft({ ...draft, ...changes });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isSendable(draft, limit)) return;
    onSend({
      messageType: 'interactive',
      messageText: draft.text.trim(),
      choices: choicesOf(draft, limit),
    });
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      {styles.length > 1 && (
        <Field label={t('choices.style')}>
          <Select
            value={draft.style}
            onChange={(event) => change({ style: event.target.value as ChoiceStyle })}
          >
            {styles.map((style) => (
              <option key={style} value={style}>
                {t(`choices.styles.${style}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t('choices.text')}>
        <Textarea
          required
          rows={3}
          dir="auto"
          maxLength={limit.text}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </Field>
      {limit.button > 0 && (
        <Field label={t('choices.button')}>
          <Input
            required
            dir="auto"
            maxLength={limit.button}
            value={draft.button}
            onChange={(event) => change({ button: event.target.value })}
          />
        </Field>
      )}
      <ChoiceOptions options={draft.options} limit={limit} onChange={(options) => change({ options })} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" disabled={!isSendable(draft, limit)}>
          {t('composer.send')}
        </Button>
      </div>
    </form>
  );
}
