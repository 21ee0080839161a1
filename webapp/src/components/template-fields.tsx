import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import { LoadError } from '@/components/ui/load-error';
import { Skeleton } from '@/components/ui/skeleton';
import { templatesQuery } from '@/lib/api/connections';
import type { Template } from '@/lib/api/generated';
import { draftOf, wantsFile, type TemplateDraft } from '@/lib/template-draft';
import { TemplateFile } from './template-file';
import { TemplatePreview } from './template-preview';

interface TemplateFieldsProps {
  connectionId: string;
  value: TemplateDraft | undefined;
  onChange: (value: TemplateDraft | undefined) => void;
}

const keyOf = ({ name, language }: Template) => `${name} ${language}`;

/** Which approved template to send, and what to fill into it. */
export function TemplateFields({ connectionId, value, onChange }: TemplateFieldsProps) {
  const { t } = useTranslation();
  const { data: templates, error, refetch } = useQuery(templatesQuery(connectionId));
  if (error !== null) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (templates === undefined) return <Skeleton className="h-9" />;
  const approved = templates.filter(({ state }) => state === 'approved');
  if (approved.length === 0) return <p className="text-muted">{t('template.none')}</p>;
  const choose = (key: string) => {
    const template = approved.find((other) => keyOf(other) === key);
    onChange(template && draftOf(template));
  };
  return (
    <>
      <Field label={t('template.name')}>
        <Select
          required
          value={value === undefined ? '' : keyOf(value.template)}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{t('template.pick')}</option>
          {approved.map((template) => (
            <option key={keyOf(template)} value={keyOf(template)}>
              {template.name} ({template.language})
            </option>
          ))}
        </Select>
      </Field>
      {value !== undefined && (
        <>
          {wantsFile(value.template) && (
            <TemplateFile
              key={keyOf(value.template)}
              onChange={(attachment) => onChange({ ...value, attachment })}
            />
          )}
          <Values
            values={value.header}
            label={(index) =>
              t('template.headerValue', { gap: value.template.headerParameters[index] ?? '' })
            }
            onChange={(header) => onChange({ ...value, header })}
          />
          <Values
            values={value.body}
            label={(index) => t('template.value', { gap: value.template.parameters[index] ?? '' })}
            onChange={(body) => onChange({ ...value, body })}
          />
          <Values
            values={value.buttons}
            label={(index) => t('template.buttonValue', { button: openButtons(value.template)[index] ?? '' })}
            onChange={(buttons) => onChange({ ...value, buttons })}
          />
          <TemplatePreview draft={value} />
        </>
      )}
    </>
  );
}

function openButtons({ buttons }: Template): string[] {
  return buttons.filter(({ takesParameter }) => takesParameter).map(({ text }) => text);
}

interface ValuesProps {
  values: string[];
  label: (index: number) => string;
  onChange: (values: string[]) => void;
}

function Values({ values, label, onChange }: ValuesProps) {
  return values.map((value, index) => (
    <Field key={label(index)} label={label(index)}>
      <Input
        required
        dir="auto"
        maxLength={1024}
        value={value}
        onChange={(event) => onChange(values.with(index, event.target.value))}
      />
    </Field>
  ));
}
