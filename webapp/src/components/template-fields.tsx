import { useTranslation } from 'react-i18next';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import type { TemplateDraft } from '@/lib/template-draft';

interface TemplateFieldsProps {
  value: TemplateDraft;
  onChange: (value: TemplateDraft) => void;
}

/** Which approved template to send, and what to fill into it. */
export function TemplateFields({ value, onChange }: TemplateFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="grid grid-cols-[1fr_7rem] gap-3">
        <Field label={t('template.name')}>
          <Input
            required
            value={value.name}
            placeholder="order_update"
            onChange={(event) => onChange({ ...value, name: event.target.value })}
          />
        </Field>
        <Field label={t('template.language')}>
          <Input
            required
            value={value.language}
            placeholder="en_US"
            onChange={(event) => onChange({ ...value, language: event.target.value })}
          />
        </Field>
      </div>
      <Field label={t('template.parameters')} hint={t('template.parametersHint')}>
        <Textarea
          rows={3}
          dir="auto"
          value={value.parameters}
          onChange={(event) => onChange({ ...value, parameters: event.target.value })}
        />
      </Field>
    </>
  );
}
