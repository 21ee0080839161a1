import { useId, type BaseSyntheticEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { FormFailure } from '@/components/ui/form-failure';

interface SettingsCardProps {
  title: string;
  description: string;
  failure: string | undefined;
  isSending: boolean;
  onSubmit: (event: BaseSyntheticEvent) => void;
  children: ReactNode;
}

/** A form of its own with its own button, so that saving one thing never saves another. */
export function SettingsCard({
  title,
  description,
  failure,
  isSending,
  onSubmit,
  children,
}: SettingsCardProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <form onSubmit={onSubmit} noValidate aria-labelledby={id} className="rounded-xl border">
      <div className="space-y-4 p-5">
        <div>
          <h2 id={id} className="font-semibold">
            {title}
          </h2>
          <p className="text-muted">{description}</p>
        </div>
        {children}
        <FormFailure text={failure} />
      </div>
      <div className="flex justify-end rounded-b-xl border-t bg-sunken px-5 py-3">
        <Button type="submit" variant="primary" className="h-8" disabled={isSending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
