import { useTranslation } from 'react-i18next';
import { filled, type TemplateDraft } from '@/lib/template-draft';
import { TemplateCard } from './template-card';

/** The template as the customer will see it, filled in while one writes. */
export function TemplatePreview({ draft }: { draft: TemplateDraft }) {
  const { t } = useTranslation();
  const { template, header, body } = draft;
  return (
    <section aria-label={t('template.preview')} className="rounded-2xl bg-bubble-out px-3.5 py-2">
      <TemplateCard
        header={template.header && filled(template.header.text, template.headerParameters, header)}
        body={filled(template.body, template.parameters, body)}
        footer={template.footer}
        buttons={template.buttons.map(({ text }) => text)}
      />
    </section>
  );
}
