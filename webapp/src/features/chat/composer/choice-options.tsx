import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import type { ChoiceLimit } from '@/lib/api/generated';
import { noOption, type DraftOption } from '@/lib/choices-draft';

interface ChoiceOptionsProps {
  options: DraftOption[];
  limit: ChoiceLimit;
  onChange: (options: DraftOption[]) => void;
}

export function ChoiceOptions({ options, limit, onChange }: ChoiceOptionsProps) {
  const { t } = useTranslation();
  const put = (index: number, changes: Partial<DraftOption>) =>
    onChange(options.map((option, at) => (at === index ? { ...option, ...changes } : option)));
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1.5 text-xs font-medium text-ink">
        {t('choices.options', { max: limit.options })}
      </legend>
      {options.map(({ title, description }, index) => (
        // An option has nothing but its place to be known by.
        <div key={index} className="flex items-start gap-1">
          <div className="min-w-0 flex-1 space-y-1">
            <Input
              dir="auto"
              maxLength={limit.title}
              value={title}
              aria-label={t('choices.option', { number: index + 1 })}
              placeholder={t('choices.option', { number: index + 1 })}
              onChange={(event) => put(index, { title: event.target.value })}
            />
            {limit.description > 0 && (
              <Input
                dir="auto"
                maxLength={limit.description}
                value={description}
                aria-label={t('choices.optionDescription', { number: index + 1 })}
                placeholder={t('choices.optionDescription', { number: index + 1 })}
                onChange={(event) => put(index, { description: event.target.value })}
              />
            )}
          </div>
          <IconButton
            label={t('choices.removeOption', { number: index + 1 })}
            disabled={options.length === 1}
            onClick={() => onChange(options.filter((_, at) => at !== index))}
          >
            <X />
          </IconButton>
        </div>
      ))}
      {options.length < limit.options && (
        <Button size="small" onClick={() => onChange([...options, noOption])}>
          <Plus />
          {t('choices.addOption')}
        </Button>
      )}
    </fieldset>
  );
}
