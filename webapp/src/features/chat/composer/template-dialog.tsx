import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TemplateFields } from '@/components/template-fields';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { emptyTemplate, templateOf } from '@/lib/template-draft';
import type { Content } from './use-send-message';

interface TemplateDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSend: (content: Content) => void;
}

export function TemplateDialog({ open, onOpenChange, onSend }: TemplateDialogProps) {
  const { t } = useTranslation();
  const [template, setTemplate] = useState(emptyTemplate);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSend({ messageType: 'template', template: templateOf(template) });
    setTemplate(emptyTemplate);
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
        <TemplateFields value={template} onChange={setTemplate} />
        <div className="flex justify-end">
          <Button type="submit" variant="primary">
            {t('composer.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
