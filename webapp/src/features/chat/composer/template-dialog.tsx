import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TemplateFields } from '@/components/template-fields';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { isComplete, templateOf, type TemplateDraft } from '@/lib/template-draft';
import type { Content } from './use-send-message';

interface TemplateDialogProps {
  connectionId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSend: (content: Content) => void;
}

export function TemplateDialog({ connectionId, open, onOpenChange, onSend }: TemplateDialogProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<TemplateDraft>();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (draft === undefined) return;
    const { attachment } = draft;
    onSend({
      messageType: 'template',
      template: templateOf(draft),
      ...(attachment !== undefined && { attachment }),
    });
    setDraft(undefined);
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('template.title')}
      description={t('template.description')}
    >
      <form onSubmit={submit} className="space-y-4">
        <TemplateFields connectionId={connectionId} value={draft} onChange={setDraft} />
        <div className="flex justify-end">
          <Button type="submit" variant="primary" disabled={draft === undefined || !isComplete(draft)}>
            {t('composer.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
